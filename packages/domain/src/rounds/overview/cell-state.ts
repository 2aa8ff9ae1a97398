import type { Moment, SheetGround } from '../sheet/allow/capacity.ts'
import { isDone } from '../sheet/allow/missing-of.ts'
import { isDeclared } from '../sheet/ground-of.ts'
import { type Entry, entryOf, type Sheet } from '../sheet/sheet.ts'

/**
 * Where one component of a unit stands, in the order of progress. `outside`: it does not concern the unit. `survey`, `system`:
 * nobody declares it. `returned`: open to the unit again after it was sent. `asked`: an explanation is awaited. `settled`: the
 * council corrected it, or decided an appeal on it.
 */
export const CELL_STATES = [
  'outside',
  'nothing',
  'begun',
  'finished',
  'sent',
  'returned',
  'asked',
  'accepted',
  'corrected',
  'settled',
  'survey',
  'system',
] as const
export type CellState = (typeof CELL_STATES)[number]

/** The state of a component on a sheet. An open request for an explanation or completion comes before any verdict. */
export function cellStateOf(
  sheet: Sheet,
  ground: SheetGround,
  component: string,
  { today }: Pick<Moment, 'today'>,
): CellState {
  const place = ground.components.get(component)
  if (!place) return 'outside'
  if (!isDeclared(place.source)) return place.source === 'survey' ? 'survey' : 'system'
  const entry = entryOf(sheet, component)
  if (isSettled(entry)) return 'settled'
  if (sheet.sent === null)
    return isDone(sheet, ground, component) ? 'finished' : ofUnit(sheet, entry, place.measures)
  if (isReturned(sheet, entry, today)) return 'returned'
  if (entry.asked === 'waiting') return 'asked'
  return (entry.second ?? entry.first)?.kind ?? 'sent'
}

const isSettled = ({ council, appeal }: Entry): boolean =>
  council?.kind === 'corrected' || appeal === 'granted' || appeal === 'refused'

/** Sent once, and the unit may work on it again. */
function isReturned({ stage, openUntil }: Sheet, entry: Entry, today: string): boolean {
  if (stage !== 'open' && stage !== 'signed') return false
  return [entry.openUntil, openUntil].some((until) => until !== null && today <= until)
}

function ofUnit(sheet: Sheet, entry: Entry, measures: readonly string[]): CellState {
  const written =
    entry.explanation !== null ||
    entry.evidence !== null ||
    measures.some((measure) => sheet.facts.has(measure))
  return written ? 'begun' : 'nothing'
}
