import type { Aggregation } from '../../definition/composite.ts'
import type { CompositePlan } from '../plan/composite-plan.ts'
import { copeland } from './copeland.ts'
import type { LeafColumns } from './leaf-columns.ts'
import { exponentOf, fromPowerScale, toPowerScale } from './power-scale.ts'
import { weightedSum } from './weighted-sum.ts'

/** Computes the nodes above the indicators into one array that every call overwrites. */
export interface Aggregator {
  /** Columns of the nodes above the indicators, one after the other in plan order; NaN where missing. */
  readonly values: Float64Array
  /** Computes one node (a position in the plan) from its children, which must be computed already. */
  readonly aggregate: (
    node: number,
    leaves: LeafColumns,
    weights: Float64Array,
    aggregation: Aggregation,
  ) => void
}

/**
 * @param blocks positions of the units compared with each other by Copeland, one array for each set
 */
export function createAggregator(
  plan: CompositePlan,
  units: number,
  blocks: readonly Int32Array[],
): Aggregator {
  const leafCount = plan.indicators.length
  const top = plan.codes.length - 1
  const values = new Float64Array((top + 1 - leafCount) * units)
  const scaled = new Float64Array(values.length)
  const sparse = new Uint8Array(top + 1 - leafCount)
  // The weighted children of the node at hand: where their columns start, in which array, and their weights.
  const from = new Int32Array(top)
  const above = new Uint8Array(top)
  const shares = new Float64Array(top)

  function outrank(count: number, low: Float64Array, to: number) {
    for (const block of blocks) {
      const columns = Array.from({ length: count }, (_, c) => {
        const source = above[c] === 1 ? values : low
        return Float64Array.from(block, (unit) => source[from[c]! + unit]!)
      })
      copeland(columns, shares).forEach((score, i) => {
        values[to + block[i]!] = score
      })
    }
  }

  /** Means over the children that have a value, and missing below the data threshold. */
  function sumPresent(count: number, low: Float64Array, high: Float64Array, to: number, means: boolean) {
    for (let u = 0; u < units; u++) {
      let sum = 0
      let total = 0
      let present = 0
      for (let c = 0; c < count; c++) {
        const value = (above[c] === 1 ? high : low)[from[c]! + u]!
        if (Number.isNaN(value)) continue
        sum += shares[c]! * value
        total += shares[c]!
        present++
      }
      if (present === 0 || present / count < plan.dataThreshold) values[to + u] = Number.NaN
      else if (means) values[to + u] = sum / total
    }
  }

  function aggregate(node: number, leaves: LeafColumns, weights: Float64Array, aggregation: Aggregation) {
    const children = plan.children[node]!
    const to = (node - leafCount) * units
    const exponent = exponentOf(aggregation)
    const means = !Number.isNaN(exponent)
    const times = node === top ? plan.times : 1
    let total = 0
    let count = 0
    let fromAbove = 0
    let gaps = !means
    for (let c = 0; c < children.length; c++) {
      const child = children[c]!
      const weight = weights[child]!
      if (!(weight >= 0)) total = Number.NaN
      if (weight === 0) continue
      const inner = child >= leafCount ? 1 : 0
      const position = inner === 1 ? child - leafCount : child
      if ((inner === 1 ? sparse : leaves.sparse)[position] === 1) gaps = true
      from[count] = position * units
      above[count] = inner
      shares[count] = weight
      fromAbove += inner
      total += weight
      count++
    }
    sparse[node - leafCount] = 0
    if (!(total > 0)) {
      values.fill(Number.NaN, to, to + units)
      sparse[node - leafCount] = 1
      return
    }
    const low = means ? leaves.onScale(exponent) : leaves.values
    let high = values
    if (means && exponent !== 1 && fromAbove > 0) {
      high = scaled
      for (let c = 0; c < count; c++) {
        if (above[c] === 0) continue
        const start = from[c]!
        for (let i = start; i < start + units; i++) scaled[i] = toPowerScale(values[i]!, exponent)
      }
    }
    if (!gaps && (fromAbove === 0 || fromAbove === count))
      weightedSum(values, to, fromAbove === 0 ? low : high, from, shares, count, units, total)
    else {
      if (!means) outrank(count, low, to)
      sumPresent(count, low, high, to, means)
    }
    if (!gaps && exponent === 1 && times === 1) return
    for (let i = to; i < to + units; i++) {
      const value = (means ? fromPowerScale(values[i]!, exponent) : values[i]!) * times
      values[i] = value
      if (Number.isNaN(value)) sparse[node - leafCount] = 1
    }
  }

  return { values, aggregate }
}
