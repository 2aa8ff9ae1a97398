/** One line of the benchmark. `yardstick` is the same work done by the bare means the name tells, in the unit of `value`. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly yardstick: number
  /** `value ÷ yardstick`: what survives a slow or busy machine. */
  readonly ratio: number
  /** The least of the batches, in the unit of `value`; of figures taken once, the value itself. */
  readonly least?: number
  /** Batches the median was taken of. */
  readonly batches?: number
  /** Most that `value` should be. */
  readonly target?: number
  readonly met?: boolean
}

/** What is measured. `key` is what `--only` finds and what the name of the figure begins with. */
export interface Subject {
  readonly key: string
  readonly measure: () => Figure | Promise<Figure>
}

/** Four significant digits say all that a noisy machine knows. */
function shown(value: number): number {
  return Number(value.toPrecision(4))
}

/** A line from a value and its yardstick; `met` follows from the target. */
export function figureOf(
  name: string,
  unit: string,
  value: number,
  yardstick: number,
  more: { readonly target?: number; readonly least?: number; readonly batches?: number } = {},
): Figure {
  const { target, least, batches } = more
  return {
    name,
    value: shown(value),
    unit,
    yardstick: shown(yardstick),
    ratio: shown(value / yardstick),
    ...(least === undefined ? {} : { least: shown(least) }),
    ...(batches === undefined ? {} : { batches }),
    ...(target === undefined ? {} : { target, met: value <= target }),
  }
}
