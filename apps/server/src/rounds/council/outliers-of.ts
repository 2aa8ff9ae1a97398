import { type CouncilOutlier, outliersIn } from '@openpar/domain/rounds'
import { fromPoints } from '@openpar/engine'
import type { ScoredRound } from '../score/score-round.ts'

/** Points that stand out of their group at a component, in the layer that counts; the farthest first. */
export function outliersOf(scored: ScoredRound): readonly CouncilOutlier[] {
  const { index, facts, columns, groups } = scored.evaluation('final')
  const components = index.places.filter(({ kind }) => kind === 'component')
  const found = components.flatMap(({ code: component, position }) =>
    [...groups.values()].flatMap((members) => {
      const points = Float64Array.from(members, (unit) => fromPoints(columns[position]!.points[unit]!))
      return outliersIn(points).map((one): CouncilOutlier => {
        const unit = facts.units[members[one.position]!]!.code
        const { value, median, score, compared } = one
        return { unit, component, points: value, median, score, compared }
      })
    }),
  )
  return found.toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score))
}
