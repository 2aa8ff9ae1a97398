import { type CompiledIndex, type Evaluation, evaluate, type Unit } from '@openpar/engine'
import type { Fault } from '../../fault/fault.ts'
import type { PeriodCode } from '../../measures/index.ts'
import { type StoredValue, storedFacts } from '../../results/index.ts'
import { figuresIn, type Layer } from '../sheet/layers.ts'
import type { Sheet } from '../sheet/sheet.ts'

/** One unit with its scoresheet, the group it is ranked in, and its kind where components concern some kinds only. */
export interface ScoredUnit {
  readonly unit: string
  readonly name: string
  readonly group: string
  readonly kind?: string | undefined
  readonly sheet: Sheet
}

/** What the sheets say in a layer, as values that any reader of facts takes: unit, measure, figure or reason, source. */
export function valuesIn(units: readonly ScoredUnit[], layer: Layer): readonly StoredValue[] {
  return units.flatMap(({ unit, sheet }) =>
    [...figuresIn(sheet, layer)].map(([measure, { value, missing }]) => ({
      unit,
      measure,
      value,
      missing,
      source: layer,
    })),
  )
}

/**
 * The points of all units of a round in one layer, by the engine, from nothing but the figures of that layer; identical to what
 * the command line computes from the same figures. Values of measures that no scoresheet declares (`measuresBeside`), such as
 * survey answers, are given as `others`. Without an evaluation, the faults say why.
 */
export function scoreSheets(
  index: CompiledIndex,
  period: PeriodCode,
  units: readonly ScoredUnit[],
  layer: Layer,
  others: readonly StoredValue[] = [],
): { readonly evaluation?: Evaluation; readonly faults: readonly Fault[] } {
  const listed = units.map(({ unit, name, group, kind }): Unit => {
    return { code: unit, name, group, ...(kind === undefined ? {} : { kind }) }
  })
  const values = [...valuesIn(units, layer), ...others]
  // On the first day of a round nobody has said anything yet: a table without rows would be a fault.
  const { facts, faults } =
    values.length === 0
      ? { facts: { units: listed, columns: new Map() }, faults: [] }
      : storedFacts(index.definition, period, listed, values)
  return facts ? { evaluation: evaluate(index, facts), faults } : { faults }
}
