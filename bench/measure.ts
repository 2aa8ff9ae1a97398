import { type Figure, figureOf } from './figure.ts'

/** Milliseconds both works are run before they are timed: compilers on a busy machine take their time. */
const WARM_UP = 2000

/** How long one piece of work takes over several batches, in milliseconds per run. */
interface Timing {
  readonly median: number
  readonly least: number
}

/** What is timed. `run` answers something of the result, so that no compiler can leave the work out. */
interface Work {
  readonly run: (batch: number) => unknown
  /** Runs in a batch: as many as it takes to last well over the grain of the clock; 1 when absent. */
  readonly times?: number
}

export interface Comparison {
  readonly name: string
  /** `ms` or `µs`, per run. */
  readonly unit: 'ms' | 'µs'
  readonly work: Work
  readonly yardstick: Work
  readonly batches: number
  readonly target?: number
}

let kept: unknown

function batchOf({ run, times = 1 }: Work, batch: number): number {
  const start = performance.now()
  for (let k = 0; k < times; k++) kept = run(batch * times + k)
  return (performance.now() - start) / times
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >>> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function timingOf(batches: readonly number[]): Timing {
  return { median: medianOf(batches), least: Math.min(...batches) }
}

/**
 * Times work and yardstick by turns, batch by batch, after warming both up: what slows the machine down meets both. The
 * value is the median of the batches.
 */
export function compare({ name, unit, work, yardstick, batches, target }: Comparison): Figure {
  const own: number[] = []
  const bare: number[] = []
  const end = performance.now() + WARM_UP
  for (let batch = 0; performance.now() < end; batch++) {
    batchOf(work, batch)
    batchOf(yardstick, batch)
  }
  for (let batch = 0; batch < batches; batch++) {
    own.push(batchOf(work, batch))
    bare.push(batchOf(yardstick, batch))
  }
  if (kept === undefined) throw new Error(`${name}: the work answers nothing`)
  const scale = unit === 'ms' ? 1 : 1000
  const { median, least } = timingOf(own)
  return figureOf(name, unit, median * scale, timingOf(bare).median * scale, {
    target,
    least: least * scale,
    batches,
  })
}
