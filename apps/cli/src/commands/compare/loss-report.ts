import { type Evaluation, fromPoints, lossesOf, rankWorth, textIn } from '@openpar/engine'
import type { Report, ReportColumn } from '../../output/report.ts'
import { COLUMN } from '../../output/titles.ts'
import type { Session } from '../../session/session.ts'
import type { Earlier } from './earlier.ts'

const EARLIER: readonly ReportColumn[] = [
  { key: 'earlier', title: { vi: 'Kỳ trước', en: 'Earlier' }, kind: 'points', decimals: 2 },
  { key: 'gap_earlier', title: { vi: 'So kỳ trước', en: 'Gap to earlier' }, kind: 'points', decimals: 2 },
]

/** What one unit loses: against the best, the median and the earlier period, and what each loss is worth in rank. */
export function lossReport(
  evaluation: Evaluation,
  unit: string,
  earlier: Earlier | undefined,
  { language }: Session,
): Report {
  const { losses } = lossesOf(evaluation, unit, { before: earlier?.evaluation, origins: earlier?.origins })
  const worth = new Map(rankWorth(evaluation, unit).map((each) => [each.code, each.full]))
  return {
    title: { vi: 'Điểm mất của đơn vị', en: 'Losses of the unit' },
    columns: [
      COLUMN.code,
      COLUMN.name,
      COLUMN.points,
      COLUMN.max,
      COLUMN.lost,
      { key: 'share', title: { vi: 'Tỷ trọng', en: 'Share' }, kind: 'share' },
      { key: 'gap_best', title: { vi: 'Kém tốt nhất', en: 'Gap to best' }, kind: 'points', decimals: 2 },
      { key: 'gap_median', title: { vi: 'Kém trung vị', en: 'Gap to median' }, kind: 'points', decimals: 2 },
      ...(earlier ? EARLIER : []),
      { key: 'rank_if_full', title: { vi: 'Hạng nếu đạt', en: 'Rank if full' }, kind: 'rank' },
      { key: 'best_units', title: { vi: 'Đơn vị làm tốt', en: 'Best units' }, kind: 'text' },
    ],
    rows: losses.map((loss) => [
      loss.code,
      textIn(loss.name, language),
      fromPoints(loss.points),
      fromPoints(loss.max),
      fromPoints(loss.lost),
      loss.share,
      fromPoints(loss.gapToBest),
      fromPoints(loss.gapToMedian),
      ...(earlier ? [fromPoints(loss.earlier), fromPoints(loss.gapToEarlier)] : []),
      worth.get(loss.code)?.rank,
      shortList(loss.peers.bestUnits),
    ]),
  }
}

const MOST_NAMED = 3

function shortList(codes: readonly string[]): string {
  const more = codes.length - MOST_NAMED
  return `${codes.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` +${more}` : ''}`
}
