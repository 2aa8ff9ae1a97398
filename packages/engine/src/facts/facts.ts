/** An office that is assessed. */
export interface Unit {
  readonly code: string
  readonly name?: string
  /** Code of the unit group it is ranked in. */
  readonly group: string
  /** Kind of office, for components that concern some kinds only; the group when absent. */
  readonly kind?: string
  /** Other text columns of the unit table, such as a region used for imputation. */
  readonly attributes?: Readonly<Record<string, string>>
}

/** Where a value came from. */
export interface Provenance {
  /** File, system or person. */
  readonly source: string
  /** Line of the file, from 1. */
  readonly line?: number
  readonly period?: string
}

/** The reason that says a component does not concern a unit. */
export const NOT_APPLICABLE = 'not-applicable'

/** One measure over all units of `Facts`, in their order. */
export interface Column {
  /** Values; NaN where there is none. A `choice` holds the position of the answer in the measure's options. */
  readonly values: Float64Array
  /** Why a value is absent, by position of the unit. `NOT_APPLICABLE` has a meaning to rules, other texts are shown. */
  readonly reasons?: ReadonlyMap<number, string>
  readonly provenance?: ReadonlyMap<number, Provenance>
}

/** All facts of one period, column by column. The order of units carries no meaning. */
export interface Facts {
  readonly units: readonly Unit[]
  readonly columns: ReadonlyMap<string, Column>
}
