import { evaluate } from '@openpar/engine'
import type { Command } from 'commander'
import { writeReport } from '../../output/write-report.ts'
import { addCommand, withFacts } from '../../session/add-command.ts'
import { codeIn } from '../../session/code-in.ts'
import { type FactsOptions, loadFacts } from '../../session/load-facts.ts'
import { loadIndex } from '../../session/load-index.ts'
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
      const index = await loadIndex(definition!, options.option as string[], session)
      const evaluation = evaluate(
        index,
        await loadFacts(facts!, index.definition, options as FactsOptions, session),
      )
      const code = codeIn(index, options.node as string | undefined)
      const losses = wholeOption('--losses', options.losses as string, 0, 100)
      await writeReport(rankingReport(evaluation, code, losses, session), session)
    },
  )
  withFacts(command)
    .option('--node <code>', 'xếp hạng theo một mục / rank at one node')
    .option('--losses <count>', 'số mục mất điểm nhiều nhất / how many losses to show', '3')
}
