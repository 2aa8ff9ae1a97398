import type { Evaluation } from '@openpar/engine'
import { pointsIn } from '../../results/sets/save-results.ts'
import type { ScoredRound } from '../score/score-round.ts'

/** Points of units at nodes in the three layers; null where there are none. */
export interface LayerPoints {
  self(unit: string, node: string): number | null
  appraised(unit: string, node: string): number | null
  final(unit: string, node: string): number | null
}

export function layerPoints(scored: ScoredRound): LayerPoints {
  return {
    self: pointsIn(scored.evaluation('self')),
    appraised: pointsIn(scored.evaluation('appraised')),
    final: pointsIn(scored.evaluation('final')),
  }
}

/** Rank of a unit in its group by the total; null where it has none. */
export function rankIn({ index, facts, columns }: Evaluation, unit: string): number | null {
  const position = facts.units.findIndex(({ code }) => code === unit)
  const rank = columns[index.root.position]!.rank[position]!
  return Number.isNaN(rank) ? null : rank
}

/** How many units of a group have a rank. */
export function rankedIn({ index, facts, columns }: Evaluation, group: string): number {
  const { rank } = columns[index.root.position]!
  return facts.units.filter((unit, position) => unit.group === group && !Number.isNaN(rank[position]!)).length
}

/** The difference of two points, to ten-thousandths; a missing one counts as nothing said, null where both are. */
export function pointsApart(from: number | null, to: number | null): number | null {
  if (from === null && to === null) return null
  return Math.round(((to ?? 0) - (from ?? 0)) * 10_000) / 10_000
}
