import type { Command } from 'commander'
import { EXIT, Refusal } from '../../exit-code.ts'
import { writeReport } from '../../output/write-report.ts'
import { addCommand, withFacts } from '../../session/add-command.ts'
import { loadEvaluation } from '../../session/load-evaluation.ts'
import { refuseProblem } from '../../session/refuse-problem.ts'
import type { Streams } from '../../session/streams.ts'
import { unitIn } from '../../session/unit-in.ts'
import { changeReport } from './change-report.ts'
import { loadEarlier } from './earlier.ts'
import { groupLossReport } from './group-loss-report.ts'
import { lossReport } from './loss-report.ts'

/**
 * `openpar compare DEFINITION FACTS [EARLIER]`: with earlier facts, why points changed; without, where points are lost
 * against the best and the median. `--unit` looks at one unit, `--losses` at its losses with the earlier period beside.
 */
export function addCompare(parent: Command, streams: Streams): void {
  const command = addCommand(
    parent,
    'compare <definition> <facts> [earlier]',
    'so với đơn vị tốt nhất, trung vị và kỳ trước / against the best, the median and the earlier period',
    streams,
    async (session, [definition, factsFile, earlierFile], options) => {
      const after = await loadEvaluation(definition!, factsFile!, options, session)
      const { index } = after
      const unit = options.unit === undefined ? undefined : unitIn(after.facts, options.unit as string)
      const earlier =
        earlierFile === undefined ? undefined : await loadEarlier(after, earlierFile, options, session)
      const losses = earlier === undefined || options.losses === true
      if (losses && unit === undefined && index.plan) {
        throw new Refusal(
          EXIT.usage,
          'Với chỉ số tổng hợp, hãy thêm --unit để xem điểm mất của một đơn vị.',
          'For a composite index add --unit to see what one unit loses.',
        )
      }
      if (!losses) {
        await writeReport(
          refuseProblem(() => changeReport(after, earlier, unit, session)),
          session,
        )
      } else if (unit === undefined) await writeReport(groupLossReport(after, session), session)
      else await writeReport(lossReport(after, unit, earlier, session), session)
    },
  )
  withFacts(command)
    .option('--unit <unit>', 'xem riêng một đơn vị / look at one unit')
    .option('--losses', 'xem điểm mất, kể cả khi có kỳ trước / losses, the earlier period beside')
    .option(
      '--earlier-definition <file>',
      'định nghĩa của kỳ trước, nếu khác / definition of the earlier period',
    )
    .option('--earlier-period <period>', 'kỳ của số liệu trước / period of the earlier facts')
}
