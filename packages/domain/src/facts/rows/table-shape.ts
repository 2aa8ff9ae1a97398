import type { Measure } from '@openpar/engine'
import { factFault } from '../fact-fault.ts'
import type { Table } from '../table.ts'
import { type ColumnRole, headerWord, nearestRoleWord, roleOf } from './header.ts'
import { judgeColumns } from './judge-columns.ts'
import type { Reading } from './reading.ts'
import { findMeasure } from './reading.ts'

/** What the columns of a table mean. Columns count from 0. */
export interface TableShape {
  /** One fact a row, one column per measure, or units only. */
  readonly kind: 'long' | 'wide' | 'units'
  readonly width: number
  readonly unit: number
  readonly at: (role: ColumnRole) => number | undefined
  /** Columns of measures of a wide table. */
  readonly measures: readonly { readonly column: number; readonly measure: Measure }[]
  /** The column the definition groups units by when it fills gaps, where it is not one of the roles. */
  readonly attribute?: { readonly name: string; readonly column: number }
}

/** Reads the header of a table; undefined, with a fault, where rows could not be understood. */
export function shapeOf(table: Table, reading: Reading, others: number): TableShape | undefined {
  const header = table.header.map(headerWord)
  const line = table.headerLine ?? 1
  const refuse = (code: Parameters<typeof factFault>[0], vi: string, en: string) => {
    reading.faults.add(factFault(code, { file: table.name, line }, vi, en))
    return undefined
  }
  const roles = header.map(roleOf)
  const columns = new Map<ColumnRole, number>()
  roles.forEach((role, k) => {
    if (role !== undefined && !columns.has(role)) columns.set(role, k)
  })
  const known = header.map((word, k) => (roles[k] === undefined ? findMeasure(word, reading) : undefined))
  const list = header.filter((word) => word !== '').join(', ')

  if (list === '') {
    return refuse('facts-empty', 'Bảng số liệu trống, không có cả tiêu đề.', 'The table of facts is empty.')
  }
  const unit = columns.get('unit')
  if (unit === undefined) {
    const near = header.some((word) => word !== '' && roleOf(nearestRoleWord(word) ?? '') === 'unit')
    // A sheet of notes beside the facts: it has nothing facts have.
    if (others > 0 && columns.size === 0 && !near && !known.some(Boolean)) {
      return refuse(
        'table-left-out',
        `Bảng không có cột nào của số liệu (${list}) nên không đọc.`,
        `The table has no column that facts have (${list}) and is not read.`,
      )
    }
    return refuse(
      'unit-column-missing',
      `Không có cột "unit" (mã đơn vị): dòng ghi tên các cột phải có "unit"; các cột đọc được: ${list}.`,
      `There is no column "unit": the line of column titles must contain "unit"; columns read: ${list}.`,
    )
  }
  if (columns.has('measure') !== columns.has('value')) {
    const [there, absent] = columns.has('measure') ? ['measure', 'value'] : ['value', 'measure']
    return refuse(
      'value-column-missing',
      `Có cột "${there}" mà không có cột "${absent}"; bảng dọc cần cả hai.`,
      `There is a column "${there}" and no column "${absent}"; a long table needs both.`,
    )
  }
  const long = columns.has('measure')
  const measures = header.flatMap((_, column) => {
    const measure = known[column]
    return measure && !long ? [{ column, measure }] : []
  })
  const wanted = reading.definition.composite?.imputation?.group
  const attribute = wanted === undefined || roleOf(wanted) !== undefined ? -1 : header.indexOf(wanted)
  judgeColumns(table, { header, roles, columns, known, long, attribute }, reading)
  const unitsOnly =
    measures.length === 0 && ['name', 'group', 'kind'].some((role) => columns.has(role as ColumnRole))
  return {
    kind: long ? 'long' : unitsOnly ? 'units' : 'wide',
    width: header.length,
    unit,
    at: (role) => columns.get(role),
    measures,
    attribute: attribute < 0 ? undefined : { name: wanted!, column: attribute },
  }
}
