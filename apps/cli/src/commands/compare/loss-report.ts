import { type Evaluation, fromPoints, lossesOf, rankWorth, textIn } from '@openpar/engine'
import { aboutIndex } from '../../output/about-index.ts'
import { isForPeople } from '../../output/for-people.ts'
import type { Note, Report, ReportColumn } from '../../output/report.ts'
import { COLUMN } from '../../output/titles.ts'
import type { Session } from '../../session/session.ts'
import type { Earlier } from './earlier.ts'

/** A figure in points of the whole index: in composite indices beside columns that are on the scale of the indicator. */
function ofTotal(key: string, vi: string, en: string, isComposite: boolean): ReportColumn {
  const title = isComposite ? { vi: `${vi} (của tổng)`, en: `${en} (of total)` } : { vi, en }
  return { key, title, kind: 'points', decimals: 2 }
}

const LOST_OF_TOTAL: ReportColumn = { ...COLUMN.lost, title: { vi: 'Mất của tổng', en: 'Lost of total' } }

const EARLIER: ReportColumn = {
  key: 'earlier',
  title: { vi: 'Kỳ trước', en: 'Earlier' },
  kind: 'points',
  decimals: 2,
}

function scaleNote(hasEarlier: boolean): Note {
  return {
    vi: `${hasEarlier ? 'Điểm, tối đa và kỳ trước' : 'Điểm và tối đa'} theo thang của từng chỉ tiêu; các cột còn lại là điểm của toàn chỉ số.`,
    en: `${hasEarlier ? 'Points, max and earlier' : 'Points and max'} are on the scale of each indicator; the other columns are points of the whole index.`,
  }
}

/** What one unit loses: against the best, the median and the earlier period, and what each loss is worth in rank. */
export function lossReport(
  evaluation: Evaluation,
  unit: string,
  earlier: Earlier | undefined,
  session: Session,
): Report {
  const { language } = session
  const { index } = evaluation
  const isComposite = index.plan !== undefined
  const forPeople = isForPeople(session)
  const { losses } = lossesOf(evaluation, unit, { before: earlier?.evaluation, origins: earlier?.origins })
  const worth = new Map(rankWorth(evaluation, unit).map((each) => [each.code, each.full]))
  return {
    title: { vi: 'Điểm mất của đơn vị', en: 'Losses of the unit' },
    sheet: { vi: 'Điểm mất', en: 'Losses' },
    columns: [
      COLUMN.code,
      COLUMN.name,
      COLUMN.points,
      COLUMN.max,
      isComposite ? LOST_OF_TOTAL : COLUMN.lost,
      { key: 'share', title: { vi: 'Tỷ trọng', en: 'Share' }, kind: 'share' },
      ofTotal('gap_best', 'Thấp hơn tốt nhất', 'Gap to best', isComposite),
      ofTotal('gap_median', 'Thấp hơn trung vị', 'Gap to median', isComposite),
      ...(earlier
        ? [EARLIER, ofTotal('gap_earlier', 'Thấp hơn kỳ trước', 'Gap to earlier', isComposite)]
        : []),
      { key: 'rank_if_full', title: { vi: 'Hạng nếu đạt', en: 'Rank if full' }, kind: 'rank' },
      { key: 'best_units', title: { vi: 'Đơn vị làm tốt', en: 'Best units' }, kind: 'text', wraps: true },
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
      // Who is among the best has nobody to look up to.
      forPeople && loss.gapToBest === 0 ? undefined : shortList(loss.peers.bestUnits),
    ]),
    about: aboutIndex(index.definition, language),
    notes: isComposite ? [scaleNote(earlier !== undefined)] : [],
  }
}

const MOST_NAMED = 3

function shortList(codes: readonly string[]): string {
  const more = codes.length - MOST_NAMED
  return `${codes.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` +${more}` : ''}`
}
