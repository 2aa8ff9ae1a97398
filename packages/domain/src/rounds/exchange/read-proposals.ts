import type { Bilingual } from '../../evidence/bilingual.ts'
import { type SheetCell, textOfCell } from '../../measures/index.ts'
import { exchangeFault } from './exchange-fault.ts'
import { cellText, type ExchangeLine, REPORT_PARTS } from './exchange-lines.ts'
import type { ExchangePlace } from './exchange-place.ts'
import {
  addressOf,
  cellKey,
  columnOfId,
  type ExportedCell,
  evidenceKey,
  HEAD_LINES,
  WORKBOOK_SHEETS,
  WRITING,
} from './workbook-layout.ts'

/** The lines of the sheets of a workbook; empty where a sheet is not there. */
export interface WorkbookLines {
  readonly scores: readonly (readonly SheetCell[])[]
  readonly report: readonly (readonly SheetCell[])[]
}

/** A cell in which something stands that was not there when the file was exported. */
export interface Proposal {
  readonly sheet: string
  readonly address: string
  readonly line: ExchangeLine | null
  readonly label: string
  readonly place: ExchangePlace | null
  /** As typed: a figure has a value or a reason, all else a text. */
  readonly value: string
  readonly reason: string
  readonly exported: ExportedCell
  readonly refused?: Bilingual
}

type Cells = (id: Parameters<typeof columnOfId>[0]) => string

interface Row {
  readonly number: number
  readonly cell: Cells
  readonly line: ExchangeLine
}

const NOTHING: ExportedCell = { seen: 0, text: '' }

/** What the rows of a workbook propose, cell by cell, in the order of the file; and how many cells say nothing new. */
export function readProposals(
  lines: readonly ExchangeLine[],
  file: WorkbookLines,
  exported: ReadonlyMap<string, ExportedCell>,
): { readonly proposals: readonly Proposal[]; readonly same: number } {
  const known = new Map(lines.map((line) => [line.key, line]))
  const rowOf = new Map<string, number>()
  const proposals: Proposal[] = []
  let same = 0
  const sheet = WORKBOOK_SHEETS.scores
  const was = (key: string): ExportedCell => exported.get(key) ?? NOTHING
  const refuse = (address: string, refused: Bilingual, line: ExchangeLine | null, after: string) =>
    proposals.push({
      sheet,
      address,
      line,
      refused,
      label: line ? labelOf(line) : '',
      place: null,
      value: after,
      reason: '',
      exported: NOTHING,
    })

  const rows: Row[] = []
  for (const [number, cells] of file.scores.entries()) {
    if (number < HEAD_LINES) continue
    const cell: Cells = (id) => cellText(textOfCell(cells[columnOfId(id)]))
    const key = cell('key')
    const line = known.get(key)
    const filled = WRITING.find((id) => cell(id) !== '')
    const address = addressOf(columnOfId(filled ?? 'code'), number)
    if (line && !rowOf.has(key)) {
      rowOf.set(key, number)
      rows.push({ number, cell, line })
    } else if (filled) {
      const code = line ? 'row-twice' : key === '' ? 'row-added' : 'row-unknown'
      refuse(address, exchangeFault(code), line ?? null, cell(filled))
    }
  }
  for (const row of rows) {
    figure(row)
    text(row, 'difference')
    text(row, 'explanation')
    evidence(row)
  }
  for (const [k, { part, title }] of REPORT_PARTS.entries()) {
    const number = k + HEAD_LINES
    if (file.report.length <= number) continue
    const place: ExchangePlace = { kind: 'report', part }
    const [value, before] = [cellText(textOfCell(file.report[number]?.[1])), was(cellKey(place, 'other'))]
    if (value === cellText(before.text)) same++
    else
      proposals.push({
        sheet: WORKBOOK_SHEETS.report,
        address: addressOf(1, number),
        line: null,
        label: title,
        place,
        value,
        reason: '',
        exported: before,
      })
  }
  return { proposals, same }

  function figure({ number, cell, line }: Row): void {
    const { measure } = line
    const [value, reason] = [cell('value'), cell('reason')]
    const place: ExchangePlace = { kind: 'fact', measure: measure?.code ?? '' }
    const before = was(cellKey(place, 'other'))
    const beforeReason = was(cellKey(place, 'reason'))
    const changedValue = value !== cellText(before.text)
    if (!changedValue && reason === cellText(beforeReason.text)) {
      same++
      return
    }
    const address = addressOf(
      columnOfId(changedValue && (value !== '' || reason === '') ? 'value' : 'reason'),
      number,
    )
    if (line.enteredAt !== null) {
      const entered = rowOf.get(line.enteredAt)
      const at = entered === undefined ? '?' : addressOf(columnOfId('value'), entered)
      refuse(address, exchangeFault('entered-elsewhere', { address: at }), line, value || reason)
    } else if (measure === null) refuse(address, exchangeFault('shown-only'), line, value || reason)
    else
      proposals.push({
        sheet,
        address,
        line,
        label: labelOf(line),
        place,
        value,
        reason,
        exported: { seen: before.seen, text: before.text || beforeReason.text },
      })
  }

  function text({ number, cell, line }: Row, column: 'difference' | 'explanation'): void {
    const { place } = line[column]
    const value = cell(column)
    const address = addressOf(columnOfId(column), number)
    if (place === null) {
      if (value === '') same++
      else refuse(address, exchangeFault('shown-only'), line, value)
      return
    }
    const before = was(cellKey(place, 'other'))
    if (value === cellText(before.text)) same++
    else
      proposals.push({
        sheet,
        address,
        line,
        label: column === 'explanation' ? `${line.component} ${line.title}` : labelOf(line),
        place,
        value,
        reason: '',
        exported: before,
      })
  }

  function evidence({ number, cell, line }: Row): void {
    const before = line.explanation.place ? cellText(was(evidenceKey(line.component)).text) : ''
    const value = cell('evidence')
    if (value !== before)
      refuse(addressOf(columnOfId('evidence'), number), exchangeFault('evidence-shown-only'), line, value)
  }
}

function labelOf({ component, title, measure }: ExchangeLine): string {
  return measure ? `${component} ${measure.name.vi}` : `${component} ${title}`
}
