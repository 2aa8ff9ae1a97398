import { type Facts, NOT_APPLICABLE, type Unit } from '../../facts/facts.ts'
import type { CompositeReason } from '../explanation/composite-reason.ts'
import type { CompositePlan } from '../plan/composite-plan.ts'
import { denominate } from './denominate.ts'
import { impute } from './impute.ts'

/** Values of every indicator before treatment; each array has one column for each indicator of the plan. */
export interface Prepared {
  readonly raw: readonly Float64Array[]
  readonly denominated: readonly Float64Array[]
  readonly imputed: readonly Float64Array[]
  /** Group the imputation looks into, by unit; absent when it looks at all units. */
  readonly groups: readonly (string | undefined)[] | undefined
  /** Why indicator `i` has no value for unit `u` after imputation. */
  readonly findReason: (indicator: number, unit: number) => CompositeReason | undefined
}

function attributeOf(unit: Unit, name: string): string | undefined {
  return unit.attributes?.[name] ?? (name === 'group' ? unit.group : name === 'kind' ? unit.kind : undefined)
}

/** The column of a measure; values that are not finite count as missing, as does a measure without a column. */
function columnOf(facts: Facts, measure: string): Float64Array {
  const values = facts.columns.get(measure)?.values
  if (!values) return new Float64Array(facts.units.length).fill(Number.NaN)
  return values.map((value) => (Number.isFinite(value) ? value : Number.NaN))
}

/**
 * Reads, divides and imputes the indicators of a plan. A value that does not concern the unit
 * (`NOT_APPLICABLE`) is not imputed.
 */
export function prepare(plan: CompositePlan, facts: Facts): Prepared {
  const { imputation } = plan.method
  const groupName = imputation?.group
  const groups = groupName === undefined ? undefined : facts.units.map((unit) => attributeOf(unit, groupName))
  const raw = plan.indicators.map(({ measure }) => columnOf(facts, measure))
  const denominators = plan.indicators.map(({ denominator }) =>
    denominator === undefined ? undefined : columnOf(facts, denominator),
  )
  const denominated = raw.map((column, i) => {
    const denominator = denominators[i]
    return denominator ? denominate(column, denominator) : column
  })
  const factReason = (indicator: number, unit: number) =>
    facts.columns.get(plan.indicators[indicator]!.measure)?.reasons?.get(unit)
  const imputed = denominated.map((column, i) =>
    imputation
      ? impute(column, imputation.method, groups, (unit) => factReason(i, unit) === NOT_APPLICABLE)
      : column,
  )

  function findReason(i: number, unit: number): CompositeReason | undefined {
    if (!Number.isNaN(imputed[i]![unit]!)) return undefined
    const { measure, denominator } = plan.indicators[i]!
    const reason = factReason(i, unit)
    if (imputation && reason !== NOT_APPLICABLE)
      return { kind: 'nothing-to-impute-from', measure, group: groups?.[unit] }
    if (Number.isNaN(raw[i]![unit]!) || denominator === undefined)
      return { kind: 'no-value', measure, reason }
    if (denominators[i]![unit] === 0) return { kind: 'zero-denominator', measure: denominator }
    return {
      kind: 'no-value',
      measure: denominator,
      reason: facts.columns.get(denominator)?.reasons?.get(unit),
    }
  }
  return { raw, denominated, imputed, groups, findReason }
}
