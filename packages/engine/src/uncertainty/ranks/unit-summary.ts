import { NO_RANK } from './competition-ranks.ts'
import { quantile } from './quantile.ts'

/** Scores and ranks of the runs that worked: of unit u in run r at position u × `stride` + r. */
export interface RunTable {
  readonly runs: number
  readonly stride: number
  /** NaN where missing. */
  readonly scores: Float64Array
  /** `NO_RANK` where missing. */
  readonly ranks: Uint16Array
}

/** How a figure varies over runs; all but `nominal` NaN when the unit has a score in no run. */
export interface Spread {
  /** With every input at its nominal choice; NaN when the unit has no score then. */
  readonly nominal: number
  readonly mean: number
  readonly median: number
  /** 5 % quantile, type 7. */
  readonly low: number
  /** 95 % quantile, type 7. */
  readonly high: number
}

/** One unit over all runs. Shares are of the runs in which it has a score. */
export interface UnitSummary {
  readonly code: string
  /** Runs in which the unit has a score. */
  readonly runs: number
  readonly score: Spread
  readonly rank: Spread
  /** Best and worst rank of any run; NaN when there is none. */
  readonly best: number
  readonly worst: number
  /** Share of runs at each rank from `best` to `worst`. */
  readonly rankShares: Float64Array
  /** Share of runs at rank 1; NaN when there is none. */
  readonly first: number
  /** Why figures are missing: the unit has a score in no run, or not in the nominal one. */
  readonly missing?: 'no-run' | 'no-nominal'
}

/** Summary of unit number `unit`; `nominalRank` is `NO_RANK` where missing. Runs without a score are left out. */
export function summariseUnit(
  code: string,
  unit: number,
  table: RunTable,
  nominalScore: number,
  nominalRank: number,
): UnitSummary {
  const start = unit * table.stride
  const sorted = table.scores.slice(start, start + table.runs).sort()
  let runs = table.runs
  while (runs > 0 && Number.isNaN(sorted[runs - 1]!)) runs--
  const score = spreadOf(sorted, runs, nominalScore)

  // NaN until the first rank, and no comparison with NaN holds.
  let best = Number.NaN
  let worst = Number.NaN
  for (let at = start; at < start + table.runs; at++) {
    const rank = table.ranks[at]!
    if (rank === NO_RANK) continue
    if (!(rank >= best)) best = rank
    if (!(rank <= worst)) worst = rank
  }
  const rankShares = new Float64Array(runs === 0 ? 0 : worst - best + 1)
  for (let at = start; at < start + table.runs; at++) {
    const rank = table.ranks[at]!
    if (rank !== NO_RANK) rankShares[rank - best]! += 1
  }
  let filled = 0
  for (let i = 0; i < rankShares.length; i++) {
    const count = rankShares[i]!
    sorted.fill(best + i, filled, filled + count)
    filled += count
    rankShares[i] = count / runs
  }
  const missing = runs === 0 ? 'no-run' : nominalRank === NO_RANK ? 'no-nominal' : undefined
  return {
    code,
    runs,
    score,
    rank: spreadOf(sorted, runs, nominalRank === NO_RANK ? Number.NaN : nominalRank),
    best,
    worst,
    rankShares,
    first: best > 1 ? 0 : runs === 0 ? Number.NaN : rankShares[0]!,
    ...(missing && { missing }),
  }
}

function spreadOf(sorted: Float64Array, count: number, nominal: number): Spread {
  let sum = 0
  for (let i = 0; i < count; i++) sum += sorted[i]!
  return {
    nominal,
    mean: sum / count,
    median: quantile(sorted, count, 0.5),
    low: quantile(sorted, count, 0.05),
    high: quantile(sorted, count, 0.95),
  }
}
