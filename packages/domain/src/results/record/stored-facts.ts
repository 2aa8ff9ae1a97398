import type { Definition, Facts } from '@openpar/engine'
import { readFacts } from '../../facts/read-facts.ts'
import type { Cell } from '../../facts/table.ts'
import type { Fault } from '../../fault/fault.ts'
import type { PeriodCode } from '../../measures/index.ts'

/** A value of a measure as stored: decimal text or the code of an answer, or why there is none. */
export interface StoredValue {
  readonly unit: string
  readonly measure: string
  readonly value: string | null
  readonly missing: string | null
  readonly source: string
}

/**
 * Stored values of one period as facts for an edition, read by the same rules as every table of facts. `units` carry
 * identifiers as their codes; a unit without any value has no facts, which makes it incomplete, not absent; values of
 * other units are left aside.
 */
export function storedFacts(
  definition: Definition,
  period: PeriodCode,
  units: Facts['units'],
  values: readonly StoredValue[],
): { readonly facts?: Facts; readonly faults: readonly Fault[] } {
  const list = {
    name: 'units',
    header: ['unit', 'name', 'group', 'kind'],
    rows: units.map(({ code, name, group, kind }, k) => ({
      line: k + 2,
      cells: [code, name ?? '', group, kind ?? ''],
    })),
  }
  const listed = new Set(units.map(({ code }) => code))
  const rows = values
    .filter(({ unit }) => listed.has(unit))
    .map(({ unit, measure, value, missing, source }, k) => {
      const cells: readonly Cell[] = [unit, measure, period, numberOr(value), missing, source]
      return { line: k + 2, cells }
    })
  const header = ['unit', 'measure', 'period', 'value', 'reason', 'source']
  return readFacts([list, { name: period, header, rows }], definition, {
    period,
    unknownMeasures: 'leave-out',
  })
}

/** Stored decimals have a point whatever the language; given as numbers they cannot be read otherwise. */
function numberOr(value: string | null): Cell {
  return value !== null && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
}
