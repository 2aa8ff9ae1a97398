import { type Measure, NOT_APPLICABLE } from '@openpar/engine'
import { reasonOf } from '../cells/reason.ts'
import { factFault } from '../fact-fault.ts'
import { readCell } from '../read-cell.ts'
import type { Cell } from '../table.ts'
import type { Reading } from './reading.ts'

/** A cell with all that its row says about it. */
export interface MeasuredCell {
  readonly unit: string
  readonly measure: Measure
  readonly period: string
  readonly cell: Cell
  readonly reason?: string
  readonly source?: string
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Adds the fact in a cell, or the fault of the cell. */
export function addFact(measured: MeasuredCell, reading: Reading): void {
  const { unit, measure, cell, reason, period, source, file, line, column } = measured
  const { code } = measure
  const place = () => ({ file, line, column, path: `${unit}/${code}` })
  const { least, counted } = reading.limits.get(code)!
  const read = readCell(cell, measure, least, counted, reading.answers.get(code))
  if ('code' in read) {
    reading.faults.add(
      factFault(read.code, place(), `${unit}, ${code}: ${read.vi}`, `${unit}, ${code}: ${read.en}`),
    )
    return
  }
  if ('value' in read) {
    if (reason !== undefined) {
      reading.faults.add(
        factFault(
          'value-with-reason',
          place(),
          `${unit}, ${code}: vừa có giá trị vừa có lý do không có số liệu; hãy bỏ một.`,
          `${unit}, ${code}: has both a value and a reason for its absence; remove one.`,
        ),
      )
      return
    }
    reading.facts.push({ unit, measure: code, period, value: read.value, source, file, line, column })
    return
  }
  // "không phát sinh" in the cell stands, whatever words explain it beside.
  const why = reason === undefined || read.reason === NOT_APPLICABLE ? read.reason : reasonOf(reason)
  reading.facts.push({
    unit,
    measure: code,
    period,
    value: Number.NaN,
    reason: why,
    source,
    file,
    line,
    column,
  })
}
