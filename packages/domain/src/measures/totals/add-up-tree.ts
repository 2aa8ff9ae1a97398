import type { Measure } from '../measure/measure.ts'
import type { Figure } from '../measure/measure-value.ts'
import { stateOf } from '../measure/measure-value.ts'
import { addDecimals, divideDecimals } from '../number/decimal.ts'
import { extremeOf, meanOf, QUOTIENT_DECIMALS, ratioOf, weightedMeanOf } from './aggregate.ts'

/** A unit of the tree on the day the total is drawn for; null above the root. */
export interface TreeUnit {
  readonly unit: string
  readonly parent: string | null
}

/** Figures of one period: of a measure, of a unit. Nothing where the cell is empty. */
export type FigureOf = (measure: string, unit: string) => Figure | undefined

/**
 * The total of one unit. `expected` units concern the measure and should have a value, `covered` of them have one;
 * `notApplicable` ones are not expected. `total` is there only when the aggregation has a meaning and nothing is lacking:
 * a part is not the whole; of `minimum` and `maximum`, as of any extreme, lacking values are left out. `soFar` is taken
 * over the values there are. Lacking values never count as zero.
 */
export interface TreeTotal {
  readonly unit: string
  readonly total: string | null
  readonly soFar: string | null
  readonly expected: number
  readonly covered: number
  readonly notApplicable: number
  /** Expected units without a value, in the order of the tree. */
  readonly lacking: readonly string[]
}

interface Sources {
  readonly units: readonly string[]
  readonly lacking: readonly string[]
  readonly notApplicable: number
}

/** Measures whose figures a unit must have to contribute. */
function neededMeasures({ code, aggregation }: Measure): readonly string[] {
  if (aggregation.kind === 'ratio') return [aggregation.numerator, aggregation.denominator]
  return aggregation.kind === 'weighted-mean' ? [code, aggregation.by] : [code]
}

function combine(units: readonly string[], measure: Measure, figureOf: FigureOf): string | undefined {
  const { aggregation } = measure
  const value = (code: string, unit: string) => figureOf(code, unit)!.value!
  if (units.length === 0) return undefined
  switch (aggregation.kind) {
    case 'none':
      return undefined
    case 'ratio':
      return ratioOf(
        units.map((unit) => ({
          numerator: value(aggregation.numerator, unit),
          denominator: value(aggregation.denominator, unit),
        })),
      )
    case 'weighted-mean':
      return weightedMeanOf(
        units.map((unit) => ({ value: value(measure.code, unit), weight: value(aggregation.by, unit) })),
      )
    default: {
      const values = units.map((unit) => value(measure.code, unit))
      if (aggregation.kind === 'sum') return addDecimals(values)
      if (aggregation.kind === 'mean') return meanOf(values)
      const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
      return extremeOf(values, aggregation.kind, measure.kind === 'date' ? byText : undefined)
    }
  }
}

/**
 * The figure of a unit itself: what it declared, or the ratio of its own two figures; undefined where there is none.
 */
export function ownValue(measure: Measure, unit: string, figureOf: FigureOf): string | undefined {
  const { aggregation } = measure
  if (aggregation.kind !== 'ratio') return figureOf(measure.code, unit)?.value ?? undefined
  const [numerator, denominator] = [
    figureOf(aggregation.numerator, unit),
    figureOf(aggregation.denominator, unit),
  ]
  if (numerator?.value == null || denominator?.value == null) return undefined
  return divideDecimals(numerator.value, denominator.value, QUOTIENT_DECIMALS)
}

/**
 * Totals of a measure up a tree, for every unit of it. A unit that owes the measure (`owes`) or has said something about it
 * answers for itself and for all under it; others pass on what is below. So nothing counts twice, and a lacking
 * figure of a unit is never made up from its parts.
 */
export function addUpTree(
  tree: readonly TreeUnit[],
  measure: Measure,
  figureOf: FigureOf,
  owes: (unit: string) => boolean,
): ReadonlyMap<string, TreeTotal> {
  const children = Map.groupBy(tree, ({ parent }) => parent)
  const inTree = new Set(tree.map(({ unit }) => unit))
  const needed = neededMeasures(measure)
  const totals = new Map<string, TreeTotal>()

  const answerOf = (unit: string): Sources | undefined => {
    const states = needed.map((code) => stateOf(figureOf(code, unit)))
    if (states.includes('not-applicable')) return { units: [], lacking: [], notApplicable: 1 }
    if (states.every((state) => state === 'value')) return { units: [unit], lacking: [], notApplicable: 0 }
    if (owes(unit) || states.some((state) => state !== 'empty'))
      return { units: [], lacking: [unit], notApplicable: 0 }
    return undefined
  }

  const visit = (unit: string): Sources => {
    const below = (children.get(unit) ?? []).map((child) => visit(child.unit))
    const sources = answerOf(unit) ?? {
      units: below.flatMap(({ units }) => units),
      lacking: below.flatMap(({ lacking }) => lacking),
      notApplicable: below.reduce((sum, { notApplicable }) => sum + notApplicable, 0),
    }
    const { units, lacking, notApplicable } = sources
    const soFar = combine(units, measure, figureOf) ?? null
    const whole =
      lacking.length === 0 || measure.aggregation.kind === 'minimum' || measure.aggregation.kind === 'maximum'
    totals.set(unit, {
      unit,
      total: whole ? soFar : null,
      soFar,
      expected: units.length + lacking.length,
      covered: units.length,
      notApplicable,
      lacking,
    })
    return sources
  }
  for (const { unit, parent } of tree) if (parent === null || !inTree.has(parent)) visit(unit)
  return totals
}
