import type { Measure } from '@openpar/engine'
import { type FactFaultCode, factFault } from '../fact-fault.ts'
import { isBlank, type Table } from '../table.ts'
import { type ColumnRole, nearestRoleWord } from './header.ts'
import type { Reading } from './reading.ts'

interface ReadHeader {
  readonly header: readonly string[]
  readonly roles: readonly (ColumnRole | undefined)[]
  /** The first column of each role. */
  readonly columns: ReadonlyMap<ColumnRole, number>
  readonly known: readonly (Measure | undefined)[]
  readonly long: boolean
  /** The column the definition groups units by; -1 where there is none. */
  readonly attribute: number
}

/** Faults of columns that stand twice, are misspelt, or are not used. */
export function judgeColumns(table: Table, read: ReadHeader, reading: Reading): void {
  const { header, roles, columns, known, long, attribute } = read
  header.forEach((word, k) => {
    const tell = (code: FactFaultCode, vi: string, en: string) => {
      const place = { file: table.name, line: table.headerLine ?? 1, column: k + 1, path: word }
      const fault = factFault(code, place, vi, en)
      const lenient = code === 'column-misspelt' && reading.unknownMeasures === 'leave-out'
      reading.faults.add(lenient ? { ...fault, severity: 'warning' } : fault)
    }
    const before = header.findIndex(
      (each, j) => each === word || (known[k] !== undefined && known[j] === known[k]),
    )
    if (word !== '' && before < k) {
      tell(
        'duplicate-column',
        `Cột "${word}" xuất hiện hai lần; hãy bỏ một cột.`,
        `Column "${word}" appears twice; remove one.`,
      )
      return
    }
    const role = roles[k]
    if (role !== undefined) {
      const first = columns.get(role)!
      if (first !== k) {
        tell(
          'column-unknown',
          `Cột "${word}" cùng ý nghĩa với cột "${header[first]}" nên không dùng đến.`,
          `Column "${word}" means the same as column "${header[first]}" and is not used.`,
        )
      } else if (role === 'reason' && !long) {
        tell(
          'column-unknown',
          `Cột "${word}" chỉ dùng trong bảng dọc (measure, value); ở đây hãy ghi "không phát sinh" vào chính ô số liệu.`,
          `Column "${word}" belongs to long tables (measure, value); here write "not applicable" into the cell itself.`,
        )
      }
      return
    }
    if ((known[k] && !long) || k === attribute) return
    if (word === '') {
      if (table.rows.some(({ cells }) => !isBlank(cells[k]))) {
        tell(
          'column-unknown',
          `Cột thứ ${k + 1} không có tiêu đề nên không dùng đến.`,
          `Column ${k + 1} has no title and is not used.`,
        )
      }
      return
    }
    const near = long ? undefined : reading.nearestMeasure(word)
    if (near !== undefined && !known.some((measure) => measure?.code === near)) {
      tell(
        'column-misspelt',
        `Cột "${word}" không phải số liệu của bộ chỉ số; có phải "${near}"?`,
        `Column "${word}" is not a measure of the index; did you mean "${near}"?`,
      )
      return
    }
    const nearRole = nearestRoleWord(word)
    const asked =
      nearRole === undefined
        ? { vi: '', en: '' }
        : { vi: `; có phải "${nearRole}"?`, en: `; did you mean "${nearRole}"?` }
    tell(
      'column-unknown',
      `Cột "${word}" không dùng đến${asked.vi || '.'}`,
      `Column "${word}" is not used${asked.en || '.'}`,
    )
  })
}
