import type { Definition, Facts } from '@openpar/engine'
import { type Fault, hasErrors } from '../fault/fault.ts'
import { doubtfulFacts } from './doubtful-facts.ts'
import { factFault } from './fact-fault.ts'
import { placeFacts } from './place-facts.ts'
import { type Reading, readTable } from './read-table.ts'
import type { Table } from './table.ts'
import { UnitRegister } from './unit-register.ts'

export interface FactsChoice {
  /** Only facts of this period, or inside it (`2026` holds `2026-03`). All periods when absent. */
  readonly period?: string
  readonly unknownMeasures?: 'refuse' | 'leave-out'
}

/**
 * Reads tables of facts for an index: long (`unit,measure,value[,period][,reason]`), wide (`unit` and a column per
 * measure), or of units only (`unit,name,group`). Every row that cannot be understood is a fault; with an error among
 * them there are no facts, so that nothing is scored from half a table.
 */
export function readFacts(
  tables: readonly Table[],
  definition: Definition,
  choice: FactsChoice = {},
): { readonly facts?: Facts; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const reading: Reading = {
    definition,
    measures: new Map(definition.measures.map((measure) => [measure.code, measure])),
    unknownMeasures: choice.unknownMeasures ?? 'refuse',
    units: new UnitRegister(),
    facts: [],
    faults,
  }
  for (const table of tables) readTable(table, reading)
  const units = reading.units.units(definition, faults)
  const table = tables[0] ?? { name: '', header: [], rows: [] }
  if (units.length === 0 && !hasErrors(faults)) {
    faults.push(
      factFault(
        'facts-empty',
        table,
        { line: 1 },
        'Bảng số liệu không có dòng nào.',
        'The table of facts has no rows.',
      ),
    )
  }
  const { period } = choice
  const facts = placeFacts(definition, units, reading.facts, period, faults)
  if (period !== undefined && reading.facts.length > 0 && facts.columns.size === 0) {
    const periods = [...new Set(reading.facts.map((fact) => fact.period))].sort().join(', ')
    faults.push(
      factFault(
        'period-unknown',
        table,
        { line: 1 },
        `Không có số liệu của kỳ "${period}"; các kỳ có: ${periods}.`,
        `There are no facts of period "${period}"; periods are ${periods}.`,
      ),
    )
  }
  faults.push(...doubtfulFacts(definition, facts))
  return hasErrors(faults) ? { faults } : { facts, faults }
}
