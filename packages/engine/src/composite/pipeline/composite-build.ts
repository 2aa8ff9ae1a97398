import type { Facts, Unit } from '../../facts/facts.ts'
import { createAggregator } from '../aggregation/aggregator.ts'
import { exponentOf, toPowerScale } from '../aggregation/power-scale.ts'
import type { CellChange } from '../explanation/cell-change.ts'
import type { CompositeReason } from '../explanation/composite-reason.ts'
import { type CompositePlan, getNodePosition } from '../plan/composite-plan.ts'
import { effectiveWeights } from '../plan/effective-weights.ts'
import { prepare } from '../preparation/prepare.ts'
import { extent } from '../statistics/extent.ts'
import { type TreatmentReport, treat } from '../treatment/treat.ts'
import { aggregateByComponent, aggregateTree, aggregationAt } from './aggregate-tree.ts'
import { normaliseColumns } from './normalise-columns.ts'
import { unitBlocks } from './unit-blocks.ts'

/** Columns by code, in the order of the units of the facts; NaN where missing. */
export type Columns = ReadonlyMap<string, Float64Array>

/** Every stage of a composite index. Nothing is rounded: use `roundColumn` before ranking. */
export interface CompositeBuild {
  readonly plan: CompositePlan
  readonly units: readonly Unit[]
  /** Indicators: as given, divided, completed, treated and normalised. */
  readonly raw: Columns
  readonly denominated: Columns
  readonly imputed: Columns
  readonly treated: Columns
  readonly normalised: Columns
  /** All nodes: the indicators as normalised, and every node above them up to the whole index. */
  readonly aggregated: Columns
  /** Weight of each node among its siblings, and its share of the whole index, in node order. */
  readonly weights: Float64Array
  readonly effectiveWeights: Float64Array
  /** By indicator; empty when no treatment is declared. */
  readonly treatments: ReadonlyMap<string, TreatmentReport>
  /** What was done to the value of an indicator for a unit (its position), in order. */
  readonly changesOf: (code: string, unit: number) => readonly CellChange[]
  /** Why `aggregated` has no value for a node and a unit; undefined when it has one. */
  readonly findReason: (code: string, unit: number) => CompositeReason | undefined
}

/**
 * Computes a composite index: divide, impute, treat, normalise, aggregate. Missing children are left out and
 * the remaining weights rescaled, down to the data threshold; every missing result has a reason.
 * Throws `CompositeError` `unknown-node` when asked about a code the plan does not have.
 */
export function buildComposite(plan: CompositePlan, facts: Facts): CompositeBuild {
  const { method, indicators } = plan
  const { units } = facts
  const n = units.length
  const prepared = prepare(plan, facts)
  const treatments = new Map<string, TreatmentReport>()
  const treated = prepared.imputed.map((column, i) => {
    if (!method.treatment) return column
    const { values, report } = treat(column, method.treatment)
    treatments.set(indicators[i]!.code, report)
    return values
  })
  const blocks = unitBlocks(units, method.normalisation.within)
  const leaves = normaliseColumns(treated, indicators, method.normalisation, blocks)
  const aggregator = createAggregator(plan, n, blocks)
  let weights = plan.weights
  if (method.weights === 'principal-component')
    weights = aggregateByComponent(plan, aggregator, leaves, method.aggregation, n)
  else aggregateTree(plan, aggregator, leaves, weights, method.aggregation)

  const byCode = (columns: readonly Float64Array[]): Columns =>
    new Map(columns.map((column, i) => [plan.codes[i]!, column]))
  const slices = (values: Float64Array) =>
    Array.from({ length: n === 0 ? 0 : values.length / n }, (_, i) => values.subarray(i * n, (i + 1) * n))
  const normalised = slices(leaves.values)
  const all = [...normalised, ...slices(aggregator.values)]

  function changesOf(code: string, unit: number): readonly CellChange[] {
    const i = getNodePosition(plan, code)
    const indicator = indicators[i]
    if (!indicator) return []
    const changes: CellChange[] = []
    const [raw, divided, full, last] = [prepared.raw, prepared.denominated, prepared.imputed, treated].map(
      (stage) => stage[i]![unit]!,
    ) as [number, number, number, number]
    if (indicator.denominator !== undefined && !Number.isNaN(divided))
      changes.push({ step: 'divided', from: raw, to: divided, by: indicator.denominator })
    if (method.imputation && Number.isNaN(divided) && !Number.isNaN(full))
      changes.push({
        step: 'imputed',
        to: full,
        method: method.imputation.method,
        group: prepared.groups?.[unit],
      })
    if (treatments.get(code)?.method === 'logarithm' && !Number.isNaN(full))
      changes.push({ step: 'logarithm', from: full, to: last })
    else if (full !== last && !Number.isNaN(full)) changes.push({ step: 'pulled-in', from: full, to: last })
    return changes
  }

  function whyNotNormalised(i: number, unit: number): CompositeReason {
    const column = treated[i]!
    const block = blocks.find((members) => members.includes(unit))!
    const [least, greatest] = extent(Float64Array.from(block, (member) => column[member]!))
    if (least === greatest) return { kind: 'all-equal' }
    return {
      kind:
        method.normalisation.method === 'distance-to-target'
          ? 'target-not-above-least'
          : 'maximum-not-above-zero',
    }
  }

  function whyNotAggregated(node: number, unit: number): CompositeReason {
    const children = [...plan.children[node]!]
    if (children.some((child) => !(weights[child]! >= 0))) return { kind: 'weights' }
    const weighted = children.filter((child) => weights[child]! > 0)
    if (weighted.length === 0) return { kind: 'weights' }
    const aggregation = aggregationAt(method.aggregation, plan.levels[node]!)
    const exponent = exponentOf(aggregation)
    const outside = weighted.find(
      (child) => toPowerScale(all[child]![unit]!, exponent) === Number.POSITIVE_INFINITY,
    )
    const available = weighted.filter((child) => !Number.isNaN(all[child]![unit]!)).length
    if (outside === undefined || available / weighted.length < plan.dataThreshold)
      return {
        kind: 'too-few-children',
        available,
        children: weighted.length,
        threshold: plan.dataThreshold,
      }
    return {
      kind: 'outside-mean',
      mean: aggregation.mean,
      child: plan.codes[outside]!,
      value: all[outside]![unit]!,
    }
  }

  function findReason(code: string, unit: number): CompositeReason | undefined {
    const node = getNodePosition(plan, code)
    if (!Number.isNaN(all[node]![unit]!)) return undefined
    if (node >= indicators.length) return whyNotAggregated(node, unit)
    return prepared.findReason(node, unit) ?? whyNotNormalised(node, unit)
  }

  return {
    plan,
    units,
    raw: byCode(prepared.raw),
    denominated: byCode(prepared.denominated),
    imputed: byCode(prepared.imputed),
    treated: byCode(treated),
    normalised: byCode(normalised),
    aggregated: byCode(all),
    weights,
    effectiveWeights: effectiveWeights(plan, weights),
    treatments,
    changesOf,
    findReason,
  }
}
