import { factFault } from '../fact-fault.ts'
import { isBlank, type Table, textOf } from '../table.ts'
import { addFact } from './add-fact.ts'
import { findMeasure, type Reading } from './reading.ts'
import { shapeOf, type TableShape } from './table-shape.ts'

type Row = Table['rows'][number]

/**
 * Reads one table, long, wide or of units only, into `reading`; every row or column that cannot be understood becomes a
 * fault. `others` is how many tables there are beside this one.
 */
export function readTable(table: Table, reading: Reading, others = 0): void {
  const shape = shapeOf(table, reading, others)
  if (!shape) return
  let rows = 0
  for (const row of table.rows) {
    if (row.cells.every(isBlank)) continue
    rows++
    readRow(table, row, shape, reading)
  }
  if (rows === 0) {
    reading.faults.add(
      factFault(
        'facts-empty',
        { file: table.name, line: table.headerLine ?? 1 },
        'Bảng số liệu chỉ có tiêu đề, không có dòng nào.',
        'The table of facts has a header and no rows.',
      ),
    )
  }
}

function readRow(table: Table, row: Row, shape: TableShape, reading: Reading): void {
  const { cells, line } = row
  const file = table.name
  if (cells.length > shape.width && !cells.slice(shape.width).every(isBlank)) {
    reading.faults.add(
      factFault(
        'row-too-long',
        { file, line, column: shape.width + 1 },
        `Dòng có ${cells.length} ô, nhiều hơn ${shape.width} cột của tiêu đề; có thể thiếu dấu ngoặc kép.`,
        `The row has ${cells.length} cells, more than the ${shape.width} columns of the header; a quote may be missing.`,
      ),
    )
    return
  }
  const unit = textOf(cells[shape.unit])
  if (unit === '') {
    reading.faults.add(
      factFault(
        'unit-missing',
        { file, line, column: shape.unit + 1 },
        'Dòng không có mã đơn vị.',
        'The row has no unit code.',
      ),
    )
    return
  }
  registerUnit(unit, table, row, shape, reading)
  const text = (role: 'period' | 'reason' | 'source') => textOf(cells[shape.at(role) ?? -1])
  const common = { unit, file, line, period: text('period'), source: text('source') || undefined }
  if (shape.kind !== 'long') {
    for (const { column, measure } of shape.measures) {
      addFact({ ...common, measure, cell: cells[column] ?? null, column: column + 1 }, reading)
    }
    return
  }
  const [measureAt, valueAt] = [shape.at('measure')!, shape.at('value')!]
  const code = textOf(cells[measureAt])
  const measure = findMeasure(code, reading)
  if (measure) {
    const reason = text('reason') || undefined
    addFact({ ...common, measure, cell: cells[valueAt] ?? null, column: valueAt + 1, reason }, reading)
    return
  }
  const near = reading.nearestMeasure(code)
  const fault = factFault(
    'measure-unknown',
    { file, line, column: measureAt + 1, path: code },
    code === ''
      ? 'Dòng không có mã số liệu.'
      : `Bộ chỉ số không có số liệu "${code}"${near ? `; có phải "${near}"?` : '.'}`,
    code === ''
      ? 'The row names no measure.'
      : `The index has no measure "${code}"${near ? `; did you mean "${near}"?` : '.'}`,
  )
  const leftOut = reading.unknownMeasures === 'leave-out' && code !== ''
  reading.faults.add(leftOut ? { ...fault, severity: 'warning' } : fault)
}

function registerUnit(code: string, table: Table, row: Row, shape: TableShape, reading: Reading): void {
  const text = (role: 'name' | 'group' | 'kind') => {
    const column = shape.at(role)
    return column === undefined ? '' : textOf(row.cells[column])
  }
  const { attribute } = shape
  reading.units.add({
    code,
    name: text('name'),
    group: text('group'),
    kind: text('kind'),
    attribute: attribute ? textOf(row.cells[attribute.column]) : '',
    listed: shape.kind === 'units',
    file: table.name,
    line: row.line,
  })
}
