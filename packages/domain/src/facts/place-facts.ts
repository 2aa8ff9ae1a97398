import type { Column, Definition, Facts, Measure, Provenance, Unit } from '@openpar/engine'
import type { Fault } from '../fault/fault.ts'
import { addUp } from './add-up.ts'
import type { Fact } from './fact.ts'
import { factFault } from './fact-fault.ts'

/** `period` itself, or inside it: `2026` holds `2026-03`. A fact without a period belongs to any. */
function inside(fact: Fact, period: string | undefined): boolean {
  return (
    period === undefined ||
    fact.period === '' ||
    fact.period === period ||
    fact.period.startsWith(`${period}-`)
  )
}

const placeOf = ({ line, column, unit, measure }: Fact) => ({ line, column, path: `${unit}/${measure}` })

/** The value of one measure for one unit out of all its facts, adding up periods by the rule of the measure. */
function settle(facts: readonly Fact[], measure: Measure, faults: Fault[]): Fact | undefined {
  const byPeriod = new Map<string, Fact>()
  for (const fact of facts) {
    const before = byPeriod.get(fact.period)
    if (before) {
      const table = { name: fact.source, header: [], rows: [] }
      const where = `${fact.unit}, ${measure.code}${fact.period && ` (${fact.period})`}`
      faults.push(
        factFault(
          'fact-duplicate',
          table,
          placeOf(fact),
          `${where}: đã có ở dòng ${before.line} của ${before.source}; hãy bỏ một dòng.`,
          `${where}: already on line ${before.line} of ${before.source}; remove one.`,
        ),
      )
      return undefined
    }
    byPeriod.set(fact.period, fact)
  }
  const periods = [...byPeriod.values()].sort((a, b) => (a.period < b.period ? -1 : 1))
  const last = periods.at(-1)
  if (periods.length <= 1 || !last) return last
  const rule = measure.overPeriods ?? 'none'
  if (rule === 'none') {
    const list = periods.map((fact) => fact.period || '–').join(', ')
    const table = { name: last.source, header: [], rows: [] }
    faults.push(
      factFault(
        'periods-not-adding',
        table,
        placeOf(last),
        `${last.unit}, ${measure.code}: có số liệu của nhiều kỳ (${list}) mà không có quy tắc cộng; hãy chọn một kỳ bằng --period.`,
        `${last.unit}, ${measure.code}: has values of several periods (${list}) and no rule to add them up; choose one with --period.`,
      ),
    )
    return undefined
  }
  const value = addUp(
    periods.map((fact) => fact.value),
    rule,
  )
  const reason = Number.isNaN(value) ? (periods.find((fact) => fact.reason)?.reason ?? 'no-value') : undefined
  const spanned = `${periods[0]!.period}…${last.period}`
  return { ...last, value, reason, period: spanned }
}

/** Puts facts into columns over `units`, one value for each unit and measure of the chosen period. */
export function placeFacts(
  definition: Definition,
  units: readonly Unit[],
  facts: readonly Fact[],
  period: string | undefined,
  faults: Fault[],
): Facts {
  const position = new Map(units.map((unit, k) => [unit.code, k]))
  const byCell = new Map<string, Map<string, Fact[]>>()
  for (const fact of facts) {
    if (!inside(fact, period)) continue
    const cells = byCell.get(fact.measure) ?? new Map<string, Fact[]>()
    byCell.set(fact.measure, cells)
    const cell = cells.get(fact.unit)
    if (cell) cell.push(fact)
    else cells.set(fact.unit, [fact])
  }
  const columns = new Map<string, Column>()
  for (const measure of definition.measures) {
    const cells = byCell.get(measure.code)
    if (!cells) continue
    const values = new Float64Array(units.length).fill(Number.NaN)
    const reasons = new Map<number, string>()
    const provenance = new Map<number, Provenance>()
    for (const [unit, cell] of cells) {
      const fact = settle(cell, measure, faults)
      if (!fact) continue
      const k = position.get(unit)!
      values[k] = fact.value
      if (fact.reason !== undefined) reasons.set(k, fact.reason)
      provenance.set(k, { source: fact.source, line: fact.line, period: fact.period || undefined })
    }
    columns.set(measure.code, { values, reasons, provenance })
  }
  return { units, columns }
}
