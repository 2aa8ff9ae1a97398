import type { Command } from 'commander'
import { writeReport } from '../../output/write-report.ts'
import { addCommand, withOptions } from '../../session/add-command.ts'
import { codeIn } from '../../session/code-in.ts'
import { loadIndex } from '../../session/load-index.ts'
import type { Streams } from '../../session/streams.ts'
import { describeReport } from './describe-report.ts'

/** `openpar describe DEFINITION [CODE]`: the index in words. */
export function addDescribe(parent: Command, streams: Streams): void {
  const command = addCommand(
    parent,
    'describe <definition> [code]',
    'mô tả bộ chỉ số bằng lời / put an index in words',
    streams,
    async (session, [definition, code], options) => {
      const index = await loadIndex(definition!, options.option as string[], session)
      await writeReport(describeReport(index, codeIn(index, code), session), session)
    },
  )
  withOptions(command)
}
