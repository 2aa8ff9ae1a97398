import type { Definition, Measure } from '@openpar/engine'
import { findNearest } from '../definition/shape/nearest.ts'
import type { Fault } from '../fault/fault.ts'
import type { Fact } from './fact.ts'
import { factFault } from './fact-fault.ts'
import { type ColumnRole, roleOf } from './header.ts'
import { leastValues } from './measure-limits.ts'
import { readCell, reasonOf } from './read-cell.ts'
import type { Cell, Table } from './table.ts'
import type { UnitRegister, UnitRow } from './unit-register.ts'

/** What reading a table needs, and where it puts what it finds. */
export interface Reading {
  readonly definition: Definition
  readonly measures: ReadonlyMap<string, Measure>
  /** Rows of a long table about a measure the definition does not know: refuse (default), or leave out with a warning. */
  readonly unknownMeasures: 'refuse' | 'leave-out'
  readonly units: UnitRegister
  readonly facts: Fact[]
  readonly faults: Fault[]
}

interface Row {
  readonly line: number
  readonly cells: readonly Cell[]
}

/** A measure by its code; upper and lower case are alike where that leaves no doubt. */
function findMeasure(word: string, { measures }: Reading): Measure | undefined {
  return measures.get(word) ?? measures.get(word.toLowerCase())
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).normalize('NFC').trim()
}

/** Reads one table, long or wide, into `reading`; every row or column that cannot be understood becomes a fault. */
export function readTable(table: Table, reading: Reading): void {
  const header = table.header.map((word) =>
    word
      .replace(/^\ufeff/, '')
      .normalize('NFC')
      .trim(),
  )
  const roles = header.map(roleOf)
  const at = (role: ColumnRole) => roles.indexOf(role)
  header.forEach((word, k) => {
    if (word !== '' && header.indexOf(word) !== k) {
      reading.faults.push(
        factFault(
          'duplicate-column',
          table,
          { line: 1, column: k + 1 },
          `Cột "${word}" xuất hiện hai lần; hãy bỏ một cột.`,
          `Column "${word}" appears twice; remove one.`,
        ),
      )
    }
  })
  if (at('unit') < 0) {
    reading.faults.push(
      factFault(
        'unit-column-missing',
        table,
        { line: 1 },
        `Không có cột "unit" (mã đơn vị); các cột đọc được: ${header.join(', ')}.`,
        `There is no column "unit"; columns read: ${header.join(', ')}.`,
      ),
    )
    return
  }
  const long = at('measure') >= 0 && at('value') >= 0
  const known = header.map((word, k) =>
    roles[k] === undefined && !long ? findMeasure(word, reading) : undefined,
  )
  if (!long) judgeColumns(table, header, roles, known, reading)
  const least = leastValues(reading.definition)

  for (const row of table.rows) {
    if (row.cells.every((cell) => textOf(cell) === '')) continue
    if (row.cells.length > header.length) {
      reading.faults.push(
        factFault(
          'row-too-long',
          table,
          { line: row.line },
          `Dòng có ${row.cells.length} ô, nhiều hơn ${header.length} cột của tiêu đề; có thể thiếu dấu ngoặc kép.`,
          `The row has ${row.cells.length} cells, more than the ${header.length} columns of the header; a quote may be missing.`,
        ),
      )
      continue
    }
    const unit = textOf(row.cells[at('unit')])
    if (unit === '') {
      reading.faults.push(
        factFault(
          'unit-missing',
          table,
          { line: row.line, column: at('unit') + 1 },
          'Dòng không có mã đơn vị.',
          'The row has no unit code.',
        ),
      )
      continue
    }
    reading.units.add(unitRow(unit, row, header, roles, known, long), table, row.line)
    const cells = long ? longCell(table, row, at, reading) : wideCells(row, header, known)
    for (const each of cells) addFact(table, row, unit, textOf(row.cells[at('period')]), each, least, reading)
  }
}

function unitRow(
  code: string,
  row: Row,
  header: readonly string[],
  roles: readonly (ColumnRole | undefined)[],
  known: readonly (Measure | undefined)[],
  long: boolean,
): UnitRow {
  const text = (role: ColumnRole) => textOf(row.cells[roles.indexOf(role)]) || undefined
  const attributes: Record<string, string> = {}
  if (!long) {
    header.forEach((word, k) => {
      if (roles[k] === undefined && !known[k]) attributes[word] = textOf(row.cells[k])
    })
  }
  return { code, name: text('name'), group: text('group'), kind: text('kind'), attributes }
}

interface MeasuredCell {
  readonly measure: Measure
  readonly cell: Cell
  readonly column: number
  readonly reason?: string
  readonly source?: string
}

function wideCells(
  row: Row,
  header: readonly string[],
  known: readonly (Measure | undefined)[],
): MeasuredCell[] {
  return header.flatMap((_, k) => {
    const measure = known[k]
    return measure ? [{ measure, cell: row.cells[k] ?? null, column: k + 1 }] : []
  })
}

function longCell(
  table: Table,
  row: Row,
  at: (role: ColumnRole) => number,
  reading: Reading,
): MeasuredCell[] {
  const code = textOf(row.cells[at('measure')])
  const measure = findMeasure(code, reading)
  if (measure) {
    const reason = textOf(row.cells[at('reason')]) || undefined
    const source = textOf(row.cells[at('source')]) || undefined
    return [{ measure, cell: row.cells[at('value')] ?? null, column: at('value') + 1, reason, source }]
  }
  const near = findNearest(code, reading.measures.keys())
  const fault = factFault(
    'measure-unknown',
    table,
    { line: row.line, column: at('measure') + 1, path: code },
    `Bộ chỉ số không có số liệu "${code}"${near ? `; có phải "${near}"?` : '.'}`,
    `The index has no measure "${code}"${near ? `; did you mean "${near}"?` : '.'}`,
  )
  reading.faults.push(reading.unknownMeasures === 'leave-out' ? { ...fault, severity: 'warning' } : fault)
  return []
}

function judgeColumns(
  table: Table,
  header: readonly string[],
  roles: readonly (ColumnRole | undefined)[],
  known: readonly (Measure | undefined)[],
  reading: Reading,
): void {
  const wanted = reading.definition.composite?.imputation?.group
  header.forEach((word, k) => {
    if (roles[k] !== undefined || known[k] || word === '' || word === wanted) return
    const near = findNearest(word, reading.measures.keys())
    const misspelt = near !== undefined && !header.includes(near)
    reading.faults.push(
      factFault(
        misspelt ? 'column-misspelt' : 'column-unknown',
        table,
        { line: 1, column: k + 1, path: word },
        misspelt
          ? `Cột "${word}" không phải số liệu của bộ chỉ số; có phải "${near}"?`
          : `Cột "${word}" không phải số liệu của bộ chỉ số nên không dùng đến.`,
        misspelt
          ? `Column "${word}" is not a measure of the index; did you mean "${near}"?`
          : `Column "${word}" is not a measure of the index and is not used.`,
      ),
    )
  })
}

function addFact(
  table: Table,
  row: Row,
  unit: string,
  period: string,
  { measure, cell, column, reason, source }: MeasuredCell,
  least: (measure: Measure) => number | undefined,
  reading: Reading,
): void {
  const place = { line: row.line, column, path: `${unit}/${measure.code}` }
  const read = readCell(cell, measure, least(measure))
  if ('code' in read) {
    const where = { vi: `${unit}, ${measure.code}: ${read.vi}`, en: `${unit}, ${measure.code}: ${read.en}` }
    reading.faults.push(factFault(read.code, table, place, where.vi, where.en))
    return
  }
  if ('value' in read && reason !== undefined) {
    reading.faults.push(
      factFault(
        'value-with-reason',
        table,
        place,
        `${unit}, ${measure.code}: vừa có giá trị vừa có lý do vắng mặt; hãy bỏ một.`,
        `${unit}, ${measure.code}: has both a value and a reason for its absence; remove one.`,
      ),
    )
    return
  }
  reading.facts.push({
    unit,
    measure: measure.code,
    period,
    value: 'value' in read ? read.value : Number.NaN,
    reason: 'value' in read ? undefined : reason === undefined ? read.reason : reasonOf(reason),
    source: source ?? table.name,
    line: row.line,
    column,
  })
}
