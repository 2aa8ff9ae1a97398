import { toPowerScale } from './power-scale.ts'

/** Normalised indicators, one after the other, and what a run derives from them once. */
export interface LeafColumns {
  /** Column `i` takes the positions from `i × units`. */
  readonly values: Float64Array
  /** 1 for a column with a missing value. */
  readonly sparse: Uint8Array
  /** The values on the scale of a power mean, kept for the next run. */
  readonly onScale: (exponent: number) => Float64Array
}

export function leafColumns(values: Float64Array, units: number): LeafColumns {
  const sparse = new Uint8Array(units === 0 ? 0 : values.length / units)
  for (let column = 0; column < sparse.length; column++) {
    for (let i = column * units; i < (column + 1) * units; i++)
      if (Number.isNaN(values[i]!)) sparse[column] = 1
  }
  const scales = new Map([[1, values]])
  const onScale = (exponent: number) => {
    let scaled = scales.get(exponent)
    if (!scaled) {
      scaled = values.map((value) => toPowerScale(value, exponent))
      scales.set(exponent, scaled)
    }
    return scaled
  }
  return { values, sparse, onScale }
}
