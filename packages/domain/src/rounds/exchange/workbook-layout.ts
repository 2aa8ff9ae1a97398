import type { SheetCell } from '../../measures/index.ts'
import { textOfCell } from '../../measures/index.ts'
import type { ExchangeCellAt, ExchangeLine } from './exchange-lines.ts'
import { type ExchangePlace, placeKey } from './exchange-place.ts'

/** The three sheets: entries, report, and the hidden one that remembers what was exported. */
export const WORKBOOK_SHEETS = { scores: 'Phiếu chấm điểm', report: 'Báo cáo', key: 'openpar' } as const

const MARK = 'openpar-scoresheet'
const VERSION = '1'

/** Columns from 0. The first is hidden and says what a row is. */
export const COLUMNS = [
  { id: 'key', title: '', width: 10 },
  { id: 'code', title: 'Mã', width: 9 },
  { id: 'title', title: 'Tiêu chí', width: 36 },
  { id: 'rule', title: 'Cách tính', width: 34 },
  { id: 'measure', title: 'Số liệu', width: 32 },
  { id: 'unit', title: 'Đơn vị tính', width: 12 },
  { id: 'value', title: 'Giá trị', width: 15 },
  { id: 'reason', title: 'Lý do không có số liệu', width: 24 },
  { id: 'computed', title: 'Hệ thống tính', width: 15 },
  { id: 'difference', title: 'Giải trình chênh lệch', width: 30 },
  { id: 'explanation', title: 'Giải trình', width: 40 },
  { id: 'evidence', title: 'Tài liệu kiểm chứng', width: 36 },
] as const

export type ColumnId = (typeof COLUMNS)[number]['id']

/** Lines above the first row of entries, and of the report. */
export const HEAD_LINES = 1

/** Columns that write to the scoresheet. */
export const WRITING = ['value', 'reason', 'difference', 'explanation'] as const

export const columnOfId = (id: ColumnId): number => COLUMNS.findIndex((column) => column.id === id)

/** `G12`, from a column and a line that both count from 0. */
export const addressOf = (column: number, line: number): string =>
  `${String.fromCharCode(65 + column)}${line + 1}`

/** What the file says it is: whose scoresheet, and its last action when it was exported. */
export interface WorkbookStamp {
  readonly round: string
  readonly unit: string
  readonly sequence: number
}

/** What stood in a cell when it was exported, and the sequence of the action that had written it. */
export interface ExportedCell {
  readonly seen: number
  readonly text: string
}

/** The name of a cell on the hidden sheet; a figure has two cells. */
export const cellKey = (place: ExchangePlace, column: 'reason' | 'other'): string =>
  column === 'reason' ? `reason-of-${placeKey(place)}` : placeKey(place)

/** The name of a cell with evidence, which is shown only: what stood there tells whether somebody wrote into it. */
export const evidenceKey = (component: string): string => `evidence-of:${component}`

/** The row of a line, as cells in the order of `COLUMNS`. */
export function cellsOfLine(line: ExchangeLine): readonly SheetCell[] {
  const { measure } = line
  const cells: Record<ColumnId, SheetCell> = {
    key: line.key,
    code: line.component,
    title: line.title,
    rule: line.rule,
    measure: measure?.name.vi ?? null,
    unit: measure?.unitOfMeasure?.vi ?? (measure?.kind === 'share' ? '%' : null),
    value: line.value.cell,
    reason: line.reason.cell,
    computed: line.computed || null,
    difference: line.difference.cell,
    explanation: line.explanation.cell,
    evidence: line.evidence || null,
  }
  return COLUMNS.map(({ id }) => cells[id])
}

/** The lines of the hidden sheet. */
export function keyLines(
  stamp: WorkbookStamp,
  lines: readonly ExchangeLine[],
  report: readonly ExchangeCellAt[],
  seenAt: (place: ExchangePlace) => number,
): readonly (readonly SheetCell[])[] {
  const exported = (cell: ExchangeCellAt, column: 'reason' | 'other'): (readonly SheetCell[])[] =>
    cell.place === null
      ? []
      : [[cellKey(cell.place, column), String(seenAt(cell.place)), textOfCell(cell.cell) || null]]
  return [
    [MARK, VERSION, stamp.round, stamp.unit, String(stamp.sequence)],
    ...lines.flatMap((line) => [
      ...exported(line.value, 'other'),
      ...exported(line.reason, 'reason'),
      ...exported(line.difference, 'other'),
      ...exported(line.explanation, 'other'),
      ...(line.explanation.place ? [[evidenceKey(line.component), '0', line.evidence || null]] : []),
    ]),
    ...report.flatMap((cell) => exported(cell, 'other')),
  ]
}

/** The hidden sheet read again; undefined where it is none. */
export function readKeyLines(
  lines: readonly (readonly SheetCell[])[],
): { readonly stamp: WorkbookStamp; readonly exported: ReadonlyMap<string, ExportedCell> } | undefined {
  const [mark, version, round, unit, sequence] = (lines[0] ?? []).map(textOfCell)
  if (mark !== MARK || version !== VERSION || !round || !unit || !/^\d{1,9}$/.test(sequence ?? ''))
    return undefined
  const exported = new Map<string, ExportedCell>()
  for (const line of lines.slice(1)) {
    const [key, seen, text] = [textOfCell(line[0]), textOfCell(line[1]), textOfCell(line[2])]
    if (key !== '' && /^\d{1,9}$/.test(seen)) exported.set(key, { seen: Number(seen), text })
  }
  return { stamp: { round, unit, sequence: Number(sequence) }, exported }
}
