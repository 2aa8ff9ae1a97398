import type { Aggregation, Normalisation } from '../../definition/composite.ts'
import type { Facts } from '../../facts/facts.ts'
import { type Aggregator, createAggregator } from '../aggregation/aggregator.ts'
import type { LeafColumns } from '../aggregation/leaf-columns.ts'
import { checkNormalisation } from '../plan/check-normalisation.ts'
import { CompositeError } from '../plan/composite-error.ts'
import type { CompositePlan } from '../plan/composite-plan.ts'
import { prepare } from '../preparation/prepare.ts'
import { treat } from '../treatment/treat.ts'
import { aggregateByComponent, aggregateTree } from './aggregate-tree.ts'
import { normaliseColumns } from './normalise-columns.ts'
import { unitBlocks } from './unit-blocks.ts'

/** What one run does differently from the definition; what is absent stays as declared. */
export interface CompositeChoice {
  /** Most points pulled in. Has no effect when the definition declares no treatment. */
  readonly winsorise?: number
  readonly normalisation?: Normalisation
  /** Weights among siblings, in node order; 0 leaves a node out. */
  readonly weights?: Float64Array
  readonly aggregation?: readonly Aggregation[]
}

/** Re-runs of one index with other choices, each doing only what its choices change. */
export interface CompositeRuns {
  readonly plan: CompositePlan
  /** The weights of the definition, principal components computed. */
  readonly weights: Float64Array
  /**
   * Scores of the whole index by unit; NaN where missing. The same array is overwritten by the next run: copy
   * what is to be kept. Throws `CompositeError` for a choice that cannot be computed.
   */
  readonly run: (choice?: CompositeChoice) => Float64Array
  /** Column of a node (its position in the plan) as the last run left it, overwritten by the next. */
  readonly columnOf: (node: number) => Float64Array
  /** Forgets treated and normalised values, so that the next run starts from the imputed ones. */
  readonly forget: () => void
}

/** One text for equal normalisations, whichever objects they are. */
function keyOf({ method, range, mean, deviation, equal, within }: Normalisation): string {
  return `${method} ${range} ${mean} ${deviation} ${equal} ${within}`
}

/**
 * Prepares an index for many runs. Treated values are kept for every winsorising limit, normalised ones for
 * every limit and normalisation; a run that only changes weights or means only aggregates.
 */
export function createCompositeRuns(plan: CompositePlan, facts: Facts): CompositeRuns {
  const { method, indicators } = plan
  const units = facts.units.length
  const { imputed } = prepare(plan, facts)
  const blocks = {
    all: unitBlocks(facts.units, 'all'),
    group: unitBlocks(facts.units, 'group'),
  }
  const aggregators: Record<'all' | 'group', Aggregator> = {
    all: createAggregator(plan, units, blocks.all),
    group: createAggregator(plan, units, blocks.group),
  }
  const treatedAt = new Map<number, readonly Float64Array[]>()
  const leavesAt = new Map<number, Map<string, LeafColumns>>()
  const declaredLimit = method.treatment?.winsorise ?? 0
  const top = plan.codes.length - 1 - indicators.length

  function treated(limit: number): readonly Float64Array[] {
    let columns = treatedAt.get(limit)
    if (!columns) {
      const { treatment } = method
      columns = treatment
        ? imputed.map((column) => treat(column, { ...treatment, winsorise: limit }).values)
        : imputed
      treatedAt.set(limit, columns)
    }
    return columns
  }

  function leavesFor(limit: number, normalisation: Normalisation): LeafColumns {
    let atLimit = leavesAt.get(limit)
    if (!atLimit) {
      atLimit = new Map()
      leavesAt.set(limit, atLimit)
    }
    const key = keyOf(normalisation)
    let found = atLimit.get(key)
    if (!found) {
      checkNormalisation(normalisation, indicators)
      found = normaliseColumns(
        treated(limit),
        indicators,
        normalisation,
        blocks[normalisation.within ?? 'all'],
      )
      atLimit.set(key, found)
    }
    return found
  }

  let leaves = leavesFor(declaredLimit, method.normalisation)
  let declaredLeaves: LeafColumns | undefined = leaves
  let aggregator = aggregators[method.normalisation.within ?? 'all']
  const weights =
    method.weights === 'principal-component'
      ? aggregateByComponent(plan, aggregator, leaves, method.aggregation, units)
      : plan.weights
  const totals = {
    all: aggregators.all.values.subarray(top * units),
    group: aggregators.group.values.subarray(top * units),
  }

  function run(choice: CompositeChoice = {}): Float64Array {
    const normalisation = choice.normalisation ?? method.normalisation
    const limit = choice.winsorise ?? declaredLimit
    const chosen = choice.weights ?? weights
    if (chosen.length !== weights.length) throw new CompositeError('weights-length')
    if (choice.aggregation?.length === 0) throw new CompositeError('no-aggregation')
    if (normalisation === method.normalisation && limit === declaredLimit) {
      declaredLeaves ??= leavesFor(limit, normalisation)
      leaves = declaredLeaves
    } else leaves = leavesFor(limit, normalisation)
    const within = normalisation.within ?? 'all'
    aggregator = aggregators[within]
    aggregateTree(plan, aggregator, leaves, chosen, choice.aggregation ?? method.aggregation)
    return totals[within]
  }

  function columnOf(node: number): Float64Array {
    const above = node - indicators.length
    return above < 0
      ? leaves.values.subarray(node * units, (node + 1) * units)
      : aggregator.values.subarray(above * units, (above + 1) * units)
  }

  function forget() {
    treatedAt.clear()
    leavesAt.clear()
    declaredLeaves = undefined
  }

  return { plan, weights, run, columnOf, forget }
}
