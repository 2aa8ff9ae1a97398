import { type CompiledIndex, ruleWords, textIn } from '@openpar/engine'
import { type DefinedMeasure, type SheetCell, sheetCell, writeFigure } from '../../measures/index.ts'
import type { Case } from '../sheet/allow/check.ts'
import { refusalOf } from '../sheet/allow/refusal-of.ts'
import { entryOf, factOf, type Sheet } from '../sheet/sheet.ts'
import type { ReportPart, SheetAction } from '../sheet/sheet-action.ts'
import type { ExchangePlace } from './exchange-place.ts'

/** One row of the workbook: a measure of a component, or a component without measures. */
export interface ExchangeLine {
  /** What the row is, hidden in its first cell; stays when rows are moved. */
  readonly key: string
  readonly component: string
  readonly title: string
  readonly rule: string
  readonly measure: DefinedMeasure | null
  /** The measure is entered in the row of another component, which has this key. */
  readonly enteredAt: string | null
  readonly value: ExchangeCellAt
  readonly reason: ExchangeCellAt
  readonly difference: ExchangeCellAt
  readonly explanation: ExchangeCellAt
  readonly computed: string
  readonly evidence: string
}

/** What stands in a cell and what may be written to it; a place of null is shown only. */
export interface ExchangeCellAt {
  readonly place: ExchangePlace | null
  readonly cell: SheetCell
  readonly open: boolean
}

/** What the workbook is made from. */
export interface ExchangeGround {
  readonly of: Case
  readonly index: CompiledIndex
  readonly measures: ReadonlyMap<string, DefinedMeasure>
  /** How a document is cited, with the pages that support the entry. */
  readonly cite: (attachment: {
    readonly document: string
    readonly pages: readonly { readonly from: number; readonly to: number }[]
  }) => string
}

/** A text as cells of a table program keep it: composed, one kind of line feed, no blanks around, nothing unprintable. */
export const cellText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .trim()

const shown = (cell: SheetCell): ExchangeCellAt => ({ place: null, cell, open: false })

/** Whether somebody may write at a place now; a difference that does not exist yet may come with the figure beside it. */
function isOpen(of: Case, place: ExchangePlace): boolean {
  const probe: Record<ExchangePlace['kind'], SheetAction> = {
    fact: { type: 'set-fact', measure: nameOf(place), figure: { value: '0', missing: null } },
    difference: { type: 'explain-fact', measure: nameOf(place), text: '–' },
    explanation: { type: 'explain', component: nameOf(place), text: '–' },
    report: { type: 'describe', part: nameOf(place) as ReportPart, text: '–' },
  }
  const refusal = refusalOf(of, probe[place.kind])
  return refusal === undefined || refusal === 'no-difference'
}

function nameOf(place: ExchangePlace): string {
  if (place.kind === 'explanation') return place.component
  return place.kind === 'report' ? place.part : place.measure
}

/** What stands at a place of text; nothing for none. */
export function textAt(sheet: Sheet, place: ExchangePlace): string | null {
  if (place.kind === 'explanation') return entryOf(sheet, place.component).explanation?.value ?? null
  if (place.kind === 'report') return sheet.report[place.part]?.value ?? null
  return factOf(sheet, place.measure).difference?.value ?? null
}

const textCell = (of: Case, place: ExchangePlace): ExchangeCellAt => ({
  place,
  cell: cellText(textAt(of.sheet, place) ?? '') || null,
  open: isOpen(of, place),
})

/** What a declared figure looks like in the two cells for it: a value, or the reason for having none. */
export function figureCells(sheet: Sheet, measure: DefinedMeasure): readonly [SheetCell, SheetCell] {
  const figure = factOf(sheet, measure.code).declared?.value.figure
  if (!figure) return [null, null]
  if (figure.value !== null) return [sheetCell(figure, measure), null]
  return [null, figure.missing === 'not-applicable' ? 'Không phát sinh' : cellText(figure.missing!)]
}

/** The parts of the report, which belong to no component. */
export const REPORT_PARTS = [
  { part: 'difficulties', title: 'Khó khăn, vướng mắc' },
  { part: 'proposals', title: 'Đề xuất, kiến nghị' },
] as const

/** The cells of the report. */
export const reportCells = (of: Case): readonly (ExchangeCellAt & { readonly title: string })[] =>
  REPORT_PARTS.map(({ part, title }) => ({ title, ...textCell(of, { kind: 'report', part }) }))

/** The rows of a scoresheet in the order of its components. A measure that several of them read is entered once, at the first. */
export function exchangeLines({ of, index, measures, cite }: ExchangeGround): readonly ExchangeLine[] {
  const entered = new Map<string, string>()
  return [...of.ground.components].flatMap(([component, place]) => {
    const codes = place.measures.length === 0 ? [null] : place.measures
    return codes.map((code, k): ExchangeLine => {
      const key = `${component}|${code ?? ''}`
      const measure = code === null ? null : (measures.get(code) ?? null)
      const enteredAt = code === null ? null : (entered.get(code) ?? null)
      if (code !== null && enteredAt === null) entered.set(code, key)
      const computed = measure && factOf(of.sheet, measure.code).computed
      const writes = measure !== null && enteredAt === null
      const [value, reason] = measure ? figureCells(of.sheet, measure) : [null, null]
      const factPlace: ExchangePlace = { kind: 'fact', measure: code ?? '' }
      const open = writes && isOpen(of, factPlace)
      return {
        key,
        component,
        title: textIn(index.byCode.get(component)!.name, 'vi'),
        rule: ruleWords(index.byCode.get(component)!, { index }).vi,
        measure,
        enteredAt,
        value: writes ? { place: factPlace, cell: value, open } : shown(value),
        reason: writes ? { place: factPlace, cell: reason, open } : shown(reason),
        difference: writes ? textCell(of, { kind: 'difference', measure: measure.code }) : shown(null),
        explanation: k === 0 ? textCell(of, { kind: 'explanation', component }) : shown(null),
        computed: measure && computed ? writeFigure(computed.value.figure, measure, 'vi') : '',
        evidence:
          k === 0
            ? (entryOf(of.sheet, component).evidence?.value ?? []).map(cite).map(cellText).join('\n')
            : '',
      }
    })
  })
}
