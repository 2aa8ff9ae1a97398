import { explain, unitPosition } from '@openpar/engine'
import type { Command } from 'commander'
import { EXIT, Refusal } from '../../exit-code.ts'
import { formatOf } from '../../output/format.ts'
import { writeWhole } from '../../output/write-report.ts'
import { addCommand, withFacts } from '../../session/add-command.ts'
import { codeIn } from '../../session/code-in.ts'
import { loadEvaluation } from '../../session/load-evaluation.ts'
import type { Streams } from '../../session/streams.ts'
import { unitIn } from '../../session/unit-in.ts'
import { explanationJson } from './explanation-json.ts'
import { explanationText } from './explanation-text.ts'

/** `openpar explain DEFINITION FACTS UNIT [CODE]`: why a unit has the points it has. */
export function addExplain(parent: Command, streams: Streams): void {
  const command = addCommand(
    parent,
    'explain <definition> <facts> <unit> [code]',
    'giải thích điểm của một đơn vị ở một mục / explain the points of a unit at a node',
    streams,
    async (session, [definition, facts, unit, code], options) => {
      const evaluation = await loadEvaluation(definition!, facts!, options, session)
      const { index } = evaluation
      const unitCode = unitIn(evaluation.facts, unit!)
      const explanation = explain(evaluation, unitCode, codeIn(index, code))
      const name = evaluation.facts.units[unitPosition(evaluation.facts, unitCode)]!.name ?? unitCode
      const format = formatOf(session.format, session.out)
      if (format === 'csv' || format === 'xlsx') {
        throw new Refusal(
          EXIT.usage,
          `explain không có dạng ${format}; hãy dùng table hoặc json.`,
          `explain does not write ${format}; use table or json.`,
        )
      }
      const content =
        format === 'json'
          ? explanationJson(explanation)
          : explanationText(explanation, name, session.language)
      if (session.out === undefined) session.print(content)
      else await writeWhole(session.out, content)
    },
  )
  withFacts(command)
}
