import { NO_RANK } from './competition-ranks.ts'
import type { RunTable } from './unit-summary.ts'

/** Two units compared over runs. Shares are of `runs` and add up to 1; NaN when `runs` is 0. */
export interface Pair {
  readonly a: string
  readonly b: string
  /** Runs in which both have a score. */
  readonly runs: number
  /** Share of runs in which `a` ranks above `b`, ties with it, ranks below it. */
  readonly above: number
  readonly equal: number
  readonly below: number
}

/** How often unit number `a` ranks above, equal to and below unit number `b`. */
export function comparePair(codes: readonly string[], a: number, b: number, table: RunTable): Pair {
  const { ranks, stride } = table
  let above = 0
  let below = 0
  let runs = 0
  for (let run = 0; run < table.runs; run++) {
    const rankOfA = ranks[a * stride + run]!
    const rankOfB = ranks[b * stride + run]!
    if (rankOfA === NO_RANK || rankOfB === NO_RANK) continue
    runs++
    if (rankOfA < rankOfB) above++
    else if (rankOfA > rankOfB) below++
  }
  return {
    a: codes[a]!,
    b: codes[b]!,
    runs,
    above: above / runs,
    equal: (runs - above - below) / runs,
    below: below / runs,
  }
}
