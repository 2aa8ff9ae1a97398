import type { Command } from 'commander'
import { formatOf } from '../../output/format.ts'
import { writeReport } from '../../output/write-report.ts'
import { addCommand, withFacts } from '../../session/add-command.ts'
import { loadEvaluation } from '../../session/load-evaluation.ts'
import type { Streams } from '../../session/streams.ts'
import { evaluationReport } from './evaluation-report.ts'
import { rankingReport } from './ranking-report.ts'

/** `openpar evaluate DEFINITION FACTS`: every unit at every node; as a table, one line per unit. */
export function addEvaluate(parent: Command, streams: Streams): void {
  const command = addCommand(
    parent,
    'evaluate <definition> <facts>',
    'tính điểm mọi đơn vị ở mọi mục / score every unit at every node',
    streams,
    async (session, [definition, facts], options) => {
      const evaluation = await loadEvaluation(definition!, facts!, options, session)
      const { index } = evaluation
      const asTable = formatOf(session.format, session.out) === 'table'
      await writeReport(
        asTable
          ? rankingReport(evaluation, index.root.code, 0, session)
          : evaluationReport(evaluation, session),
        session,
      )
    },
  )
  withFacts(command)
}
