import type { Command } from 'commander'
import { writeReport } from '../../output/write-report.ts'
import { addCommand, withFacts } from '../../session/add-command.ts'
import { codeIn } from '../../session/code-in.ts'
import { loadEvaluation } from '../../session/load-evaluation.ts'
import { wholeOption } from '../../session/number-option.ts'
import type { Streams } from '../../session/streams.ts'
import { rankingReport } from './ranking-report.ts'

/** `openpar rank DEFINITION FACTS`: the ranking of each group with the largest losses of every unit. */
export function addRank(parent: Command, streams: Streams): void {
  const command = addCommand(
    parent,
    'rank <definition> <facts>',
    'xếp hạng theo nhóm, kèm điểm mất nhiều nhất / rank by group with the largest losses',
    streams,
    async (session, [definition, facts], options) => {
      const evaluation = await loadEvaluation(definition!, facts!, options, session)
      const { index } = evaluation
      const code = codeIn(index, options.node as string | undefined)
      const losses = wholeOption('--losses', options.losses as string, 0, 100)
      await writeReport(rankingReport(evaluation, code, losses, session), session)
    },
  )
  withFacts(command)
    .option('--node <code>', 'xếp hạng theo một mục / rank at one node')
    .option('--losses <count>', 'số mục mất điểm nhiều nhất / how many losses to show', '3')
}
