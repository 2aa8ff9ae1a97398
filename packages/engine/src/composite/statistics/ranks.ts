import { sorted } from './quantile.ts'

/**
 * Ranks from 1; equal values share the lowest rank (1, 2, 2, 4). NaN (missing) keeps NaN.
 * `first` says whether the least or the greatest value has rank 1. Values are compared as they are: round the
 * column to the declared precision first (`roundColumn`) when ranks are published.
 */
export function ranks(column: Float64Array, first: 'least' | 'greatest' = 'least'): Float64Array {
  if (first === 'greatest') return ranks(column.map((value) => -value))
  const order = sorted(column)
  return column.map((value) => {
    if (Number.isNaN(value)) return value
    let from = 0
    let to = order.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (order[middle]! < value) from = middle + 1
      else to = middle
    }
    return from + 1
  })
}
