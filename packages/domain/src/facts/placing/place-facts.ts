import type { Column, Definition, Facts, Measure, Provenance, Unit } from '@openpar/engine'
import { type Fact, placeOfFact } from '../fact.ts'
import { factFault } from '../fact-fault.ts'
import type { FaultList } from '../fault-list.ts'
import { isInside } from './periods.ts'
import { type Duplicate, refuseDuplicates } from './refuse-duplicates.ts'
import { settleCell } from './settle-cell.ts'

/** Facts in columns, and for each measure and position of a unit the fact that settled the cell. */
export interface PlacedFacts {
  readonly facts: Facts
  readonly settled: ReadonlyMap<string, ReadonlyMap<number, Fact>>
}

/** Puts facts into columns over `units`, one value for each unit and measure of the chosen period. */
export function placeFacts(
  definition: Definition,
  units: readonly Unit[],
  given: readonly Fact[],
  period: string | undefined,
  faults: FaultList,
): PlacedFacts {
  const position = new Map(units.map((unit, k) => [unit.code, k]))
  const byMeasure = new Map<string, Map<number, Fact[]>>()
  for (const fact of given) {
    if (!isInside(fact.period, period)) continue
    const cells = byMeasure.get(fact.measure) ?? new Map<number, Fact[]>()
    byMeasure.set(fact.measure, cells)
    const unit = position.get(fact.unit)!
    const cell = cells.get(unit)
    if (cell) cell.push(fact)
    else cells.set(unit, [fact])
  }
  const columns = new Map<string, Column>()
  const settled = new Map<string, Map<number, Fact>>()
  const duplicates: Duplicate[] = []
  for (const measure of definition.measures) {
    const cells = byMeasure.get(measure.code)
    if (!cells) continue
    const facts = new Map<number, Fact>()
    for (const [unit, cell] of cells) {
      const fact = settleCell(cell, measure, duplicates, faults)
      if (fact) facts.set(unit, fact)
    }
    settled.set(measure.code, facts)
    columns.set(measure.code, columnFrom(facts, units.length))
    warnOfPeriods(facts, measure, faults)
  }
  refuseDuplicates(duplicates, faults)
  return { facts: { units, columns }, settled }
}

function columnFrom(facts: ReadonlyMap<number, Fact>, length: number): Column {
  const values = new Float64Array(length).fill(Number.NaN)
  const reasons = new Map<number, string>()
  const provenance = new Map<number, Provenance>()
  for (const [unit, { value, reason, source, file, line, period }] of facts) {
    values[unit] = value
    if (reason !== undefined) reasons.set(unit, reason)
    const from = source === undefined ? file : `${source} – ${file}`
    provenance.set(unit, { source: from, line, period: period || undefined })
  }
  return { values, reasons, provenance }
}

/** Units compared on values of different periods: allowed, seldom meant. */
function warnOfPeriods(facts: ReadonlyMap<number, Fact>, measure: Measure, faults: FaultList): void {
  let first: Fact | undefined
  for (const fact of facts.values()) {
    if (Number.isNaN(fact.value)) continue
    first ??= fact
    if (fact.period === first.period) continue
    const [a, b] = [first, fact].map(({ unit, period }) => `${unit}: ${period || '–'}`)
    faults.add(
      factFault(
        'periods-differ',
        placeOfFact(fact),
        `${measure.code}: các đơn vị có số liệu của kỳ khác nhau (${a}; ${b}); hãy chọn một kỳ bằng --period.`,
        `${measure.code}: units have values of different periods (${a}; ${b}); choose one with --period.`,
      ),
    )
    return
  }
}
