import { seededRandom } from './design/random.ts'
import { sobolSequence } from './design/sobol-sequence.ts'
import { NO_RANK } from './ranks/competition-ranks.ts'
import { bootstrapIndices } from './sensitivity/bootstrap-indices.ts'
import { completeRows, indicesOf, type NoIndices } from './sensitivity/sensitivity-indices.ts'
import { checkCount, createRunner, type Failures, type Runner, type Simulation } from './simulation.ts'

/**
 * The number whose variance is explained: the score or rank of one unit, or how far ranks move, the mean over units of
 * the absolute difference from the nominal rank.
 */
export type Output =
  | { readonly kind: 'score' | 'rank'; readonly unit: string }
  | { readonly kind: 'mean-rank-shift' }

export interface SensitivityOptions extends Simulation {
  /** Rows of the design, each of (inputs + 2) runs; powers of two cover the inputs best. */
  readonly rows: number
  readonly outputs: readonly Output[]
  /** Bootstrap samples for the intervals; 1,000 when absent, 0 for none. */
  readonly bootstraps?: number
}

/** An index with its 90 % bootstrap interval; bounds NaN without bootstrap samples, all NaN when missing. */
export interface IndexEstimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What one input contributes to the variance of an output. */
export interface InputSensitivity {
  readonly code: string
  readonly first: IndexEstimate
  readonly total: IndexEstimate
}

export interface OutputSensitivity {
  readonly output: Output
  /** Rows with all their outputs; every figure rests on these. */
  readonly rows: number
  /** Rows left out because a run failed or the unit had no score in it. */
  readonly excluded: number
  readonly mean: number
  readonly variance: number
  readonly inputs: readonly InputSensitivity[]
  /** Why there are no indices. */
  readonly missing?: NoIndices
}

/** Which inputs matter, and how much. */
export interface Sensitivity {
  readonly seed: number
  /** Rows made: those asked for, or fewer when `stopped`. */
  readonly rows: number
  readonly stopped: boolean
  /** Times the model was run: less than rows × (inputs + 2) where a choice stayed the same. */
  readonly runs: number
  /** Runs are numbered through the whole design, row by row: A, B, then A with each input from B. */
  readonly failures: Failures
  readonly outputs: readonly OutputSensitivity[]
}

/**
 * Variance-based sensitivity of a model to its inputs: first-order and total indices from a radial design whose samples
 * A and B are the two halves of one low-discrepancy sequence. `sensitivityIndices` gives the formulas.
 *
 * Where input i makes the same choice in A and B, the run of AB_i is that of A and is not repeated. Throws a RangeError
 * for options that make no sense, and what the model throws at nominal choices, which the rank shift needs.
 */
export function runSensitivity(options: SensitivityOptions): Sensitivity {
  const { inputs, rows, seed, shouldStop, bootstraps = 1000 } = options
  checkCount('The number of rows', rows, 2)
  checkCount('The number of bootstrap samples', bootstraps, 0)
  const runner = createRunner(options)
  const readers = options.outputs.map((output) => createReader(output, options.units, runner))
  const nextPoint = sobolSequence(2 * inputs.length, seededRandom(seed))
  const width = inputs.length + 2
  const values = readers.map(() => new Float64Array(rows * width))
  const point = new Float64Array(2 * inputs.length)
  let done = 0
  let runs = 0
  const run = (position: number): void => {
    runs++
    const worked = runner.run(position + 1)
    for (let o = 0; o < readers.length; o++) values[o]![position] = worked ? readers[o]!() : Number.NaN
  }
  while (done < rows && !shouldStop?.()) {
    nextPoint(point)
    const start = done * width
    for (let i = 0; i < inputs.length; i++) runner.choose(i, point[inputs.length + i]!)
    run(start + 1)
    for (let i = 0; i < inputs.length; i++) runner.choose(i, point[i]!)
    run(start)
    for (let i = 0; i < inputs.length; i++) {
      if (runner.choose(i, point[inputs.length + i]!)) run(start + 2 + i)
      else for (const column of values) column[start + 2 + i] = column[start]!
      runner.choose(i, point[i]!)
    }
    done++
    runner.progress(done, rows)
  }
  return {
    seed,
    rows: done,
    stopped: done < rows,
    runs,
    failures: runner.failures(),
    outputs: options.outputs.map((output, o) => {
      const complete = completeRows(values[o]!.subarray(0, done * width), inputs.length)
      const { first, total, ...figures } = indicesOf(complete)
      const bounds = bootstrapIndices(complete, figures.variance, bootstraps, seededRandom(~seed >>> 0))
      return {
        output,
        ...figures,
        excluded: done - figures.rows,
        inputs: inputs.map(({ code }, i) => ({
          code,
          first: { value: first[i]!, low: bounds.firstLow[i]!, high: bounds.firstHigh[i]! },
          total: { value: total[i]!, low: bounds.totalLow[i]!, high: bounds.totalHigh[i]! },
        })),
      }
    }),
  }
}

/** A function that takes an output from the latest run; NaN when it has none. */
function createReader(output: Output, units: readonly string[], runner: Runner): () => number {
  const { scores, ranks } = runner
  if (output.kind === 'mean-rank-shift') {
    runner.runNominal()
    const nominal = ranks.slice()
    return () => meanRankShift(nominal, ranks)
  }
  const unit = units.indexOf(output.unit)
  if (unit < 0) throw new RangeError(`There is no unit ${output.unit} to explain`)
  if (output.kind === 'score') return () => scores[unit]!
  return () => (ranks[unit] === NO_RANK ? Number.NaN : ranks[unit]!)
}

/** Mean absolute difference of ranks over the units that have both; NaN when none has. */
export function meanRankShift(nominal: Uint16Array, ranks: Uint16Array): number {
  let shift = 0
  let count = 0
  for (let unit = 0; unit < ranks.length; unit++) {
    if (nominal[unit] === NO_RANK || ranks[unit] === NO_RANK) continue
    shift += Math.abs(ranks[unit]! - nominal[unit]!)
    count++
  }
  return shift / count
}
