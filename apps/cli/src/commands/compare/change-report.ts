import { compareYears, type Evaluation, fromPoints, textIn, type YearChange } from '@openpar/engine'
import { aboutIndex } from '../../output/about-index.ts'
import type { Note, Report, ReportColumn } from '../../output/report.ts'
import { COLUMN } from '../../output/titles.ts'
import type { Session } from '../../session/session.ts'
import { isRescaled } from '../evaluate/is-rescaled.ts'
import type { Earlier } from './earlier.ts'

const PARTS = ['change', 'facts', 'rule', 'others', 'notComparable'] as const

const PART_COLUMNS: readonly ReportColumn[] = [
  { key: 'before', title: { vi: 'Kỳ trước', en: 'Before' }, kind: 'points' },
  { key: 'after', title: { vi: 'Kỳ này', en: 'After' }, kind: 'points' },
  { key: 'change', title: { vi: 'Tăng giảm', en: 'Change' }, kind: 'points' },
  { key: 'facts', title: { vi: 'Do số liệu', en: 'Facts' }, kind: 'points' },
  { key: 'rule', title: { vi: 'Do cách tính', en: 'Rule or weight' }, kind: 'points' },
  { key: 'others', title: { vi: 'Do đơn vị khác', en: 'Others moved' }, kind: 'points' },
  { key: 'not_comparable', title: { vi: 'Không so được', en: 'Not comparable' }, kind: 'points' },
]

const RANK_COLUMNS: readonly ReportColumn[] = [
  { key: 'rank_before', title: { vi: 'Hạng trước', en: 'Rank before' }, kind: 'rank' },
  { key: 'rank_after', title: { vi: 'Hạng này', en: 'Rank after' }, kind: 'rank' },
]

function figures(node: YearChange['nodes'][number], unit: number): number[] {
  return [node.before[unit]!, node.after[unit]!, ...PARTS.map((part) => node[part][unit]!)].map(fromPoints)
}

/** Why totals changed since the earlier period: every unit present in both, or every changed node of one unit. */
export function changeReport(
  after: Evaluation,
  { evaluation, origins }: Earlier,
  unit: string | undefined,
  session: Session,
): Report {
  const change = compareYears(evaluation, after, origins)
  noteArrivals(change, session)
  const report = unit === undefined ? unitsReport(change, after) : nodesReport(change, unit, session)
  return {
    ...report,
    sheet: { vi: 'Thay đổi', en: 'Changes' },
    about: aboutIndex(after.index.definition, session.language),
    notes: unit === undefined ? [] : sumNotes(change, evaluation, after, unit),
  }
}

const WEIGHTED: Note = {
  vi: 'Điểm từng mục theo thang riêng, tổng là trung bình có trọng số nên các dòng không cộng lại thành tổng.',
  en: 'Every node is on a scale of its own and the total is their weighted mean, so the lines do not add up to the total.',
}
const RESCALED: Note = {
  vi: 'Tổng điểm được quy đổi về thang vì có nội dung không phát sinh, nên các dòng không cộng lại thành thay đổi của tổng.',
  en: 'The total is rescaled because something is not applicable, so the lines do not add up to the change of the total.',
}

/** Why the lines of one unit do not add up to its total, where they do not. */
function sumNotes(change: YearChange, before: Evaluation, after: Evaluation, unit: string): Note[] {
  const k = change.units.indexOf(unit)
  if (k < 0) return []
  if (after.index.plan) return [WEIGHTED]
  const rescaled = [before, after].some((each) => {
    const at = each.facts.units.findIndex(({ code }) => code === unit)
    return at >= 0 && isRescaled(each, at)
  })
  const parts = new Map(
    after.index.root.children.map(({ code, tree }) => [code, tree === 'penalty' ? -1 : 1]),
  )
  const sum = change.nodes.reduce((all, node) => all + (parts.get(node.code) ?? 0) * node.change[k]!, 0)
  return rescaled && sum !== change.nodes[0]!.change[k] ? [RESCALED] : []
}

function noteArrivals({ added, gone }: YearChange, session: Session): void {
  if (added.length > 0) {
    const list = added.join(', ')
    session.note(`Đơn vị mới, không có ở kỳ trước: ${list}.`, `New units, absent before: ${list}.`)
  }
  if (gone.length > 0) {
    const list = gone.join(', ')
    session.note(`Đơn vị không còn ở kỳ này: ${list}.`, `Units that are gone: ${list}.`)
  }
}

function unitsReport({ units, nodes, rank }: YearChange, after: Evaluation): Report {
  const names = new Map(after.facts.units.map((unit) => [unit.code, unit.name]))
  const order = [...units.keys()].sort((a, b) => nodes[0]!.change[b]! - nodes[0]!.change[a]!)
  return {
    title: { vi: 'Vì sao điểm thay đổi', en: 'Why points changed' },
    columns: [COLUMN.unit, COLUMN.unitName, ...PART_COLUMNS, ...RANK_COLUMNS],
    rows: order.map((k) => [
      units[k]!,
      names.get(units[k]!),
      ...figures(nodes[0]!, k),
      rank.before[k]!,
      rank.after[k]!,
    ]),
  }
}

function nodesReport({ units, nodes }: YearChange, unit: string, { language }: Session): Report {
  const k = units.indexOf(unit)
  const changed = k < 0 ? [] : nodes.filter((node, position) => position === 0 || node.change[k] !== 0)
  return {
    title: { vi: 'Vì sao điểm của đơn vị thay đổi', en: 'Why the points of the unit changed' },
    columns: [COLUMN.code, COLUMN.name, ...PART_COLUMNS],
    rows: changed.map((node) => [node.code, textIn(node.name, language), ...figures(node, k)]),
  }
}
