import { type Evaluation, formatPoints, fromPoints, type Language, textIn } from '@openpar/engine'
import type { Report, ReportColumn } from '../output/report.ts'
import { COLUMN } from '../output/titles.ts'
import { largestLosses } from './largest-losses.ts'

/** Positions of the units of a group in the order of their rank at a node; units without a rank last. */
export function rankedUnits(evaluation: Evaluation, group: string, rank: Float64Array): number[] {
  const members = Array.from(evaluation.groups.get(group) ?? [])
  const place = (unit: number) => (Number.isNaN(rank[unit]!) ? Number.POSITIVE_INFINITY : rank[unit]!)
  return members.sort((a, b) => place(a) - place(b) || a - b)
}

/** The ranking of every group at a node: rank, unit, points, points of the parts one level down, largest losses. */
export function rankingReport(
  evaluation: Evaluation,
  code: string,
  losses: number,
  language: Language,
): Report {
  const { index, facts, columns, groups } = evaluation
  const node = index.byCode.get(code)!
  const { points, lost, rank } = columns[node.position]!
  const titled = [...groups.keys()].length > 1 ? [COLUMN.group] : []
  const parts: ReportColumn[] = node.children.map((child) => ({
    key: child.code,
    title: child.code,
    kind: 'points',
  }))
  const rows = [...groups.keys()].flatMap((group) =>
    rankedUnits(evaluation, group, rank).map((k) => {
      const unit = facts.units[k]!
      const largest = largestLosses(evaluation, k, losses, node)
        .map(({ place, lost: each }) => `${place.code} −${formatPoints(each, language)}`)
        .join('; ')
      return [
        ...(titled.length > 0 ? [group] : []),
        rank[k]!,
        unit.code,
        unit.name ?? '',
        fromPoints(points[k]!),
        fromPoints(lost[k]!),
        ...node.children.map((child) => fromPoints(columns[child.position]!.points[k]!)),
        ...(losses > 0 ? [largest] : []),
      ]
    }),
  )
  const lossColumn: ReportColumn = {
    key: 'largest_losses',
    title: { vi: 'Mất nhiều nhất', en: 'Largest losses' },
    kind: 'text',
  }
  return {
    title: textIn(node.name, language),
    columns: [
      ...titled,
      COLUMN.rank,
      COLUMN.unit,
      COLUMN.unitName,
      COLUMN.points,
      COLUMN.lost,
      ...parts,
      ...(losses > 0 ? [lossColumn] : []),
    ],
    rows,
  }
}
