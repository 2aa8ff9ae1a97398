import type { CompositeBuild } from '../pipeline/composite-build.ts'
import { ranks } from '../statistics/ranks.ts'

/** An indicator in which a unit stands out. */
export interface StandingOut {
  readonly code: string
  /** Code of the node the indicator belongs to. */
  readonly parent: string
  /** 1 is the best value, in the direction of the indicator; equal values share the lowest rank. */
  readonly rank: number
  /** The value as given, before dividing and treatment. */
  readonly value: number
}

/**
 * The `count` best and worst indicators of one unit by its rank among all units on the values as given; the
 * order of the definition decides between equal ranks. Indicators without a value are left out. Weaknesses run
 * from the better rank to the worse.
 */
export function strengthsAndWeaknesses(
  build: CompositeBuild,
  unit: number,
  count = 5,
): { readonly strengths: readonly StandingOut[]; readonly weaknesses: readonly StandingOut[] } {
  const { indicators, parents, codes } = build.plan
  const places = indicators
    .map(({ code, better }, i) => {
      const column = build.raw.get(code)!
      const order = ranks(column, better === 'lower' ? 'least' : 'greatest')
      return { code, parent: codes[parents[i]!]!, rank: order[unit]!, value: column[unit]! }
    })
    .filter(({ rank }) => !Number.isNaN(rank))
    .sort((a, b) => a.rank - b.rank)
  return { strengths: places.slice(0, count), weaknesses: places.slice(-count) }
}
