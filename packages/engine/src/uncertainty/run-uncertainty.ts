import { seededRandom } from './design/random.ts'
import { sobolSequence } from './design/sobol-sequence.ts'
import { comparePair, type Pair } from './ranks/compare-pair.ts'
import { type RunTable, summariseUnit, type UnitSummary } from './ranks/unit-summary.ts'
import { checkCount, createRunner, type Failures, type Simulation } from './simulation.ts'

export interface UncertaintyOptions extends Simulation {
  /** Points of the design; powers of two cover the inputs best. */
  readonly runs: number
  /** Pairs of unit codes to compare. When absent: all pairs of up to 200 units, none of more. */
  readonly pairs?: readonly (readonly [string, string])[]
}

/** How scores and ranks vary when the inputs do. */
export interface Uncertainty {
  readonly seed: number
  /** Runs made: those asked for, or fewer when `stopped`. Failed ones are in no statistic. */
  readonly runs: number
  readonly stopped: boolean
  readonly failures: Failures
  /** In the order of the units asked for. */
  readonly units: readonly UnitSummary[]
  readonly pairs: readonly Pair[]
}

const UNITS_FOR_ALL_PAIRS = 200

/**
 * Runs a model over a low-discrepancy design of its inputs and summarises scores and ranks of each unit: nominal,
 * mean, median, 5 % and 95 % quantiles, the distribution of ranks, and how robust the order of pairs is.
 *
 * Needs 10 bytes per run and unit while it works, besides the result. Throws a RangeError for options that make no
 * sense, and what the model throws at nominal choices.
 *
 * Source of the approach: OECD and JRC, "Handbook on constructing composite indicators" (2008), step 7.
 */
export function runUncertainty(options: UncertaintyOptions): Uncertainty {
  const { inputs, units, runs, seed, shouldStop } = options
  checkCount('The number of runs', runs, 1)
  const runner = createRunner(options)
  const pairs = positionsOfPairs(options)
  const nextPoint = sobolSequence(inputs.length, seededRandom(seed))
  runner.runNominal()
  const nominalScores = runner.scores.slice()
  const nominalRanks = runner.ranks.slice()

  const scores = new Float64Array(runs * units.length)
  const ranks = new Uint16Array(runs * units.length)
  const point = new Float64Array(inputs.length)
  let done = 0
  let worked = 0
  while (done < runs && !shouldStop?.()) {
    nextPoint(point)
    for (let i = 0; i < point.length; i++) runner.choose(i, point[i]!)
    done++
    if (runner.run(done)) {
      for (let unit = 0, at = worked; unit < units.length; unit++, at += runs) {
        scores[at] = runner.scores[unit]!
        ranks[at] = runner.ranks[unit]!
      }
      worked++
    }
    runner.progress(done, runs)
  }

  const table: RunTable = { runs: worked, stride: runs, scores, ranks }
  return {
    seed,
    runs: done,
    stopped: done < runs,
    failures: runner.failures(),
    units: units.map((code, unit) =>
      summariseUnit(code, unit, table, nominalScores[unit]!, nominalRanks[unit]!),
    ),
    pairs: pairs.map(([a, b]) => comparePair(units, a, b, table)),
  }
}

function positionsOfPairs({ units, pairs }: UncertaintyOptions): (readonly [number, number])[] {
  if (!pairs && units.length > UNITS_FOR_ALL_PAIRS) return []
  if (!pairs)
    return units.flatMap((_, a) => units.slice(a + 1).map((_, later) => [a, a + 1 + later] as const))
  const positions = new Map(units.map((code, position) => [code, position]))
  const positionOf = (code: string): number => {
    const position = positions.get(code)
    if (position === undefined) throw new RangeError(`There is no unit ${code} to compare`)
    return position
  }
  return pairs.map(([a, b]) => [positionOf(a), positionOf(b)])
}
