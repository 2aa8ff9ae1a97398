import type { SheetSurroundings } from '@openpar/domain/rounds'
import { factOf, type Sheet, type SheetAction } from '@openpar/domain/rounds'

/** Measures that the store holds a declared value of and the sheet does not, as far as this person may write them. */
export function factsToTake(
  sheet: Sheet,
  stored: SheetSurroundings['stored'],
  isRefused: (action: SheetAction) => boolean,
): readonly string[] {
  return Object.entries(stored).flatMap(([measure, { declared }]) => {
    if (declared === null || factOf(sheet, measure).declared !== null) return []
    const { value, missing } = declared
    const action: SheetAction = { type: 'take-fact', measure, figure: { value, missing }, source: '–' }
    return isRefused(action) ? [] : [measure]
  })
}
