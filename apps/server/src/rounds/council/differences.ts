import { changesOf, type LayerDifference } from '@openpar/domain/rounds'
import type { ScoredRound } from '../score/score-round.ts'
import { type LayerPoints, pointsApart } from './layer-points.ts'
import { groundIn } from './round-view.ts'

/**
 * Entries whose points differ between what the unit declared and what appraisers or the council made of it, the largest first.
 * An entry whose figures were changed without changing its points is none.
 */
export function differencesOf(scored: ScoredRound, points: LayerPoints): readonly LayerDifference[] {
  const found = scored.units.flatMap(({ unit, group, sheet }) =>
    [...groundIn(scored, unit, group).components].flatMap(([component, { measures }]): LayerDifference[] => {
      const [self, appraised, final] = [
        points.self(unit, component),
        points.appraised(unit, component),
        points.final(unit, component),
      ]
      if (self === appraised && self === final) return []
      const difference = pointsApart(self, final) ?? 0
      return [
        { unit, component, self, appraised, final, difference, changes: [...changesOf(sheet, measures)] },
      ]
    }),
  )
  return found.toSorted((a, b) => sizeOf(b) - sizeOf(a))
}

/** The larger of what appraisers, and appraisers and council together, moved. */
function sizeOf({ self, appraised, difference }: LayerDifference): number {
  return Math.max(Math.abs(difference), Math.abs(pointsApart(self, appraised) ?? 0))
}
