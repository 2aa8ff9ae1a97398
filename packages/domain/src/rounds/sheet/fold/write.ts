import { type Entry, entryOf, type Fact, factOf, type Sheet, type Written } from '../sheet.ts'
import type { TakenAction } from '../sheet-action.ts'

/** Writes over what stood there, which stays behind it as its history. */
export function written<T>(
  before: Written<T> | null,
  value: T,
  { by, at, sequence }: TakenAction,
): Written<T> {
  return { value, by, at, sequence, before }
}

/** The sheet with one entry changed. */
export function withEntry(sheet: Sheet, component: string, change: Partial<Entry>): Sheet {
  const entry = { ...entryOf(sheet, component), ...change }
  return { ...sheet, entries: new Map(sheet.entries).set(component, entry) }
}

/** The sheet with one fact changed. */
export function withFact(sheet: Sheet, measure: string, change: Partial<Fact>): Sheet {
  return { ...sheet, facts: new Map(sheet.facts).set(measure, { ...factOf(sheet, measure), ...change }) }
}

/** The sheet with its writer among those who declared something. */
export function declaredBy(sheet: Sheet, { by }: TakenAction): Sheet {
  return by === null || sheet.declarers.includes(by)
    ? sheet
    : { ...sheet, declarers: [...sheet.declarers, by] }
}
