import type { Definition, Facts } from '@openpar/engine'
import type { Fault } from '../fault/fault.ts'
import { factFault } from './fact-fault.ts'
import { judgeTogether } from './judge-together.ts'
import { isInside } from './placing/periods.ts'
import { placeFacts } from './placing/place-facts.ts'
import { fromHeader } from './rows/from-header.ts'
import { readTable } from './rows/read-table.ts'
import { type Reading, startReading, type UnknownMeasures } from './rows/reading.ts'
import type { Table } from './table.ts'

export interface FactsChoice {
  /** Only facts of this period, or inside it (`2026` holds `2026-03`), or of none. All periods when absent. */
  readonly period?: string
  /** Measures the index does not know, and units that a table of units does not list. */
  readonly unknownMeasures?: UnknownMeasures
}

export interface ReadFacts {
  /** Absent where there is an error. */
  readonly facts?: Facts
  /** At most a thousand of each code, then one that counts the others. */
  readonly faults: readonly Fault[]
  /** How many errors there were, those that are not listed included. */
  readonly errorCount: number
}

/**
 * Reads tables of facts for an index: long (`unit,measure,value[,period][,reason][,source]`), wide (`unit` and a column
 * per measure), or of units only (`unit,name,group,kind`), which then lists all units there are. Every row that cannot
 * be understood is a fault; with an error among them there are no facts, so that nothing is scored from half a table.
 */
export function readFacts(
  given: readonly Table[],
  definition: Definition,
  choice: FactsChoice = {},
): ReadFacts {
  const { period, unknownMeasures = 'refuse' } = choice
  const reading = startReading(definition, unknownMeasures)
  const { faults } = reading
  const tables = given.map((table) => fromHeader(table, reading, given.length - 1))
  for (const table of tables) readTable(table, reading, tables.length - 1)
  const units = reading.units.units(unknownMeasures === 'leave-out' ? 'allow' : 'refuse')
  refuseNothing(tables, period, reading)
  const { facts, settled } = placeFacts(definition, units, reading.facts, period, faults)
  judgeTogether(definition, settled, faults)
  const { errorCount } = faults
  return { facts: errorCount > 0 ? undefined : facts, faults: faults.all(), errorCount }
}

/** Tables without a single fact, or without one of the chosen period, are refused: an index of nothing is no result. */
function refuseNothing(
  tables: readonly Table[],
  period: string | undefined,
  { facts, faults }: Reading,
): void {
  const last = tables.at(-1)
  const place = { file: last?.name ?? '', line: last?.headerLine ?? 1 }
  if (facts.length === 0) {
    if (faults.errorCount > 0) return
    const text = {
      vi: 'Không có cột hay dòng nào là số liệu của bộ chỉ số.',
      en: 'No column or row holds a measure of the index.',
    }
    faults.add(factFault('facts-empty', place, text.vi, text.en))
    return
  }
  if (period === undefined) return
  const periods = [...new Set(facts.map((fact) => fact.period))].filter((each) => each !== '').sort()
  if (periods.some((each) => isInside(each, period))) return
  if (periods.length === 0) {
    const vi = `Số liệu không có cột kỳ (period) nên không chọn được kỳ "${period}"; hãy bỏ --period hoặc thêm cột.`
    const en = `The facts have no column "period", so period "${period}" cannot be chosen; leave --period out or add the column.`
    faults.add(factFault('period-unknown', place, vi, en))
    return
  }
  const list = `${periods.slice(0, 12).join(', ')}${periods.length > 12 ? ', …' : ''}`
  faults.add(
    factFault(
      'period-unknown',
      place,
      `Không có số liệu của kỳ "${period}"; các kỳ có: ${list}.`,
      `There are no facts of period "${period}"; periods are ${list}.`,
    ),
  )
}
