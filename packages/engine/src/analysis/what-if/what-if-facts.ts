import type { Place } from '../../evaluate/compiled-index.ts'
import type { Evaluation } from '../../evaluate/result.ts'
import { type FactChange, update } from '../../evaluate/update.ts'

/** One figure before and after. Ten-thousandths; NaN where there is none. */
export interface FigureChange {
  readonly unit: string
  readonly code: string
  readonly before: number
  readonly after: number
  readonly rankBefore: number
  readonly rankAfter: number
}

export interface WhatIfFacts {
  /** The evaluation of the changed facts. */
  readonly evaluation: Evaluation
  /** Every cell whose points, maximum or status changed, the whole index included: nodes in tree order, then units. */
  readonly figures: readonly FigureChange[]
  /** The whole index for every unit whose rank moves, its own total changed or not. */
  readonly ranks: readonly FigureChange[]
}

/** What other facts would change. @throws RangeError on an unknown unit. */
export function whatIfFacts(evaluation: Evaluation, changes: readonly FactChange[]): WhatIfFacts {
  const after = update(evaluation, changes)
  const { index, facts } = evaluation
  const units = Array.from(facts.units.keys())

  function figureAt(place: Place, unit: number): FigureChange {
    const old = evaluation.columns[place.position]!
    const now = after.columns[place.position]!
    return {
      unit: facts.units[unit]!.code,
      code: place.code,
      before: old.points[unit]!,
      after: now.points[unit]!,
      rankBefore: old.rank[unit]!,
      rankAfter: now.rank[unit]!,
    }
  }

  const figures = index.places.flatMap((place) => {
    const old = evaluation.columns[place.position]!
    const now = after.columns[place.position]!
    if (old === now) return []
    const keys = ['points', 'max', 'status'] as const
    return units
      .filter((unit) => keys.some((key) => !Object.is(old[key][unit], now[key][unit])))
      .map((unit) => figureAt(place, unit))
  })
  const ranks = units
    .map((unit) => figureAt(index.root, unit))
    .filter(({ rankBefore, rankAfter }) => !Object.is(rankBefore, rankAfter))
  return { evaluation: after, figures, ranks }
}
