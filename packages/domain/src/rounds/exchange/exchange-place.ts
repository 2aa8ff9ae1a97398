import { factOf, type Sheet } from '../sheet/sheet.ts'
import type { ReportPart } from '../sheet/sheet-action.ts'

/** A place on a scoresheet that a cell of the workbook writes to. */
export type ExchangePlace =
  | { readonly kind: 'fact'; readonly measure: string }
  | { readonly kind: 'difference'; readonly measure: string }
  | { readonly kind: 'explanation'; readonly component: string }
  | { readonly kind: 'report'; readonly part: ReportPart }

/** The name of a place on the hidden sheet. */
export function placeKey(place: ExchangePlace): string {
  switch (place.kind) {
    case 'explanation':
      return `explanation:${place.component}`
    case 'report':
      return `report:${place.part}`
    default:
      return `${place.kind}:${place.measure}`
  }
}

/** Sequence of the action that last wrote at a place; 0 where nothing stands there. What `takeSheetAction` takes as seen. */
export function standingAt(sheet: Sheet, place: ExchangePlace): number {
  switch (place.kind) {
    case 'fact':
      return factOf(sheet, place.measure).declared?.sequence ?? 0
    case 'difference':
      return factOf(sheet, place.measure).difference?.sequence ?? 0
    case 'explanation':
      return sheet.entries.get(place.component)?.explanation?.sequence ?? 0
    case 'report':
      return sheet.report[place.part]?.sequence ?? 0
  }
}
