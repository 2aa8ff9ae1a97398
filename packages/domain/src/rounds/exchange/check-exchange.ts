import type { Bilingual } from '../../evidence/bilingual.ts'
import { type Figure, textOfCell } from '../../measures/index.ts'
import { REFUSALS } from '../sheet/allow/refusal.ts'
import { refusalOf } from '../sheet/allow/refusal-of.ts'
import { takeAction } from '../sheet/fold/fold-sheet.ts'
import { factOf, type Sheet } from '../sheet/sheet.ts'
import type { SheetAction } from '../sheet/sheet-action.ts'
import { exchangeFault } from './exchange-fault.ts'
import { cellText, type ExchangeGround, exchangeLines, figureCells, textAt } from './exchange-lines.ts'
import { type ExchangePlace, standingAt } from './exchange-place.ts'
import type { ExchangeCell, ExchangeCheck, ExchangeChoices } from './exchange-record.ts'
import { judgeFigure } from './judge-figure.ts'
import { type Proposal, readProposals, type WorkbookLines } from './read-proposals.ts'
import { type ExportedCell, WORKBOOK_SHEETS, type WorkbookStamp } from './workbook-layout.ts'

const MOST_TEXT = 8000

/** Figures first: what is said about a difference depends on them. */
const ORDER: readonly ExchangePlace['kind'][] = ['fact', 'difference', 'explanation', 'report']

/** What a proposal comes to before the rules of the scoresheet are asked. */
type Judged =
  | { readonly kind: 'action'; readonly action: SheetAction }
  | { readonly kind: 'same' }
  | {
      readonly kind: 'ask'
      readonly sentence: Bilingual
      readonly readings: Readonly<ExchangeCell['readings']>
    }
  | { readonly kind: 'stale' | 'refused'; readonly sentence: Bilingual }

const refused = (sentence: Bilingual): Exclude<Judged, { kind: 'same' }> => ({ kind: 'refused', sentence })
const sameFigure = (a: Figure | undefined, b: Figure) => a?.value === b.value && a.missing === b.missing

/** The key of an answer to a cell: its address, with its sheet unless that is the one of entries. */
export const choiceKey = ({ sheet, address }: Pick<ExchangeCell, 'sheet' | 'address'>): string =>
  sheet === WORKBOOK_SHEETS.scores ? address : `${sheet}!${address}`

/** What stands at a place now, as its cells would show it. */
function standing({ of: { sheet }, measures }: ExchangeGround, place: ExchangePlace | null): string {
  if (place === null) return ''
  if (place.kind !== 'fact') return cellText(textAt(sheet, place) ?? '')
  const measure = measures.get(place.measure)
  return measure ? figureCells(sheet, measure).map(textOfCell).join('') : ''
}

function judgeText(
  proposal: Proposal,
  place: Exclude<ExchangePlace, { kind: 'fact' }>,
  sheet: Sheet,
): Judged {
  const { value } = proposal
  if (value === cellText(textAt(sheet, place) ?? '')) return { kind: 'same' }
  if (value.length > MOST_TEXT) return refused(exchangeFault('text-too-long', { most: String(MOST_TEXT) }))
  const text = value === '' ? null : value
  if (place.kind === 'explanation')
    return { kind: 'action', action: { type: 'explain', component: place.component, text } }
  if (place.kind === 'report') return { kind: 'action', action: { type: 'describe', part: place.part, text } }
  if (text === null) return refused(exchangeFault('difference-cannot-clear'))
  return { kind: 'action', action: { type: 'explain-fact', measure: place.measure, text } }
}

function judge(ground: ExchangeGround, proposal: Proposal, choices: ExchangeChoices): Judged {
  const { place, value, reason, exported, line } = proposal
  if (proposal.refused || place === null) return refused(proposal.refused ?? exchangeFault('shown-only'))
  const { sheet } = ground.of
  const answers = (choices[choiceKey(proposal)] ?? '').split(' ')
  let judged: Judged
  if (place.kind === 'fact') {
    if (value === '' && reason === '') return refused(exchangeFault('cannot-clear'))
    const read = judgeFigure(
      line!.measure!,
      value,
      reason,
      answers.find((one) => one !== '' && one !== 'mine'),
    )
    if (read.kind !== 'figure') return read
    if (sameFigure(factOf(sheet, place.measure).declared?.value.figure, read.figure)) return { kind: 'same' }
    judged = { kind: 'action', action: { type: 'set-fact', measure: place.measure, figure: read.figure } }
  } else judged = judgeText(proposal, place, sheet)
  const isStale = standingAt(sheet, place) !== exported.seen && !answers.includes('mine')
  return judged.kind === 'action' && isStale ? { kind: 'stale', sentence: exchangeFault('stale') } : judged
}

/** A workbook read: what it says of itself, and its lines. */
export interface ReadWorkbook {
  readonly stamp: WorkbookStamp
  readonly exported: ReadonlyMap<string, ExportedCell>
  readonly lines: WorkbookLines
}

/** What a workbook would do to a scoresheet, and the actions that do it, in an order in which all of them are allowed. */
export interface CheckedExchange {
  readonly check: ExchangeCheck
  readonly actions: readonly SheetAction[]
}

/**
 * Compares a workbook with the scoresheet it was exported from, cell by cell. Cells that say what they said at the export, or
 * what stands there now, do nothing. `at` is the instant at which somebody would apply it.
 */
export function checkExchange(
  ground: ExchangeGround,
  { stamp, exported, lines }: ReadWorkbook,
  choices: ExchangeChoices,
  at: string,
): CheckedExchange {
  const found = readProposals(exchangeLines(ground), lines, exported)
  const cells = new Map<Proposal, ExchangeCell>()
  const actions: SheetAction[] = []
  let { sheet } = ground.of
  let { same } = found
  const byKind = found.proposals.toSorted((a, b) => orderOf(a) - orderOf(b))
  for (const proposal of byKind) {
    const first = judge(ground, proposal, choices)
    if (first.kind === 'same') {
      same++
      continue
    }
    let judged: Exclude<Judged, { kind: 'same' }> = first
    if (judged.kind === 'action') {
      const { action } = judged
      const refusal = refusalOf({ ...ground.of, sheet }, action)
      if (refusal) judged = refused(REFUSALS[refusal])
      else {
        const { capacity, moment } = ground.of
        const sequence = sheet.sequence + 1
        sheet = takeAction(sheet, { sequence, at, by: capacity.person, phase: moment.phase, action })
        actions.push(action)
      }
    }
    cells.set(proposal, cellOf(ground, proposal, judged))
  }
  const inOrder = found.proposals.flatMap((proposal) => cells.get(proposal) ?? [])
  const count = (outcome: ExchangeCell['outcome']) =>
    inOrder.filter((cell) => cell.outcome === outcome).length
  return {
    actions,
    check: {
      exportedAt: stamp.sequence,
      sequence: ground.of.sheet.sequence,
      actions: actions.length,
      counts: {
        change: count('change'),
        ask: count('ask'),
        stale: count('stale'),
        refused: count('refused'),
        same,
      },
      cells: inOrder,
    },
  }
}

const orderOf = ({ place }: Proposal): number => (place === null ? ORDER.length : ORDER.indexOf(place.kind))

function cellOf(
  ground: ExchangeGround,
  proposal: Proposal,
  judged: Exclude<Judged, { kind: 'same' }>,
): ExchangeCell {
  const { sheet, address, line, label, place, value, reason, exported } = proposal
  const before = standing(ground, place)
  return {
    sheet,
    address,
    outcome: judged.kind === 'action' ? 'change' : judged.kind,
    component: line?.component ?? null,
    label,
    before,
    after: [value, reason].filter((text) => text !== '').join(' · '),
    exported: place === null || cellText(exported.text) === before ? null : cellText(exported.text),
    sentence: 'sentence' in judged ? { vi: judged.sentence.vi, en: judged.sentence.en } : null,
    readings: judged.kind === 'ask' ? [...judged.readings] : [],
  }
}
