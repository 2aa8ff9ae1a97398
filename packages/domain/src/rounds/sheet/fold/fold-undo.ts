import type { Entry, Fact, Sheet, Written } from '../sheet.ts'
import { ReportPart } from '../sheet-action.ts'
import { withEntry, withFact } from './write.ts'

/** Places of a fact and of an entry that a unit writes and may take back, each with its history. */
const FACT_PLACES = ['declared', 'difference'] as const satisfies readonly (keyof Fact)[]
const ENTRY_PLACES = ['explanation', 'evidence', 'finished'] as const satisfies readonly (keyof Entry)[]

/** Where an action is the last word. */
export type WrittenPlace =
  | {
      readonly measure: string
      readonly part: (typeof FACT_PLACES)[number]
      readonly written: Written<unknown>
    }
  | {
      readonly component: string
      readonly part: (typeof ENTRY_PLACES)[number]
      readonly written: Written<unknown>
    }
  | { readonly report: ReportPart; readonly written: Written<unknown> }

/** The place whose last word the action of this sequence is; undefined where something was written over it, or nothing by it. */
export function placeOf(sheet: Sheet, sequence: number): WrittenPlace | undefined {
  for (const [measure, fact] of sheet.facts)
    for (const part of FACT_PLACES) {
      const written = fact[part]
      if (written?.sequence === sequence) return { measure, part, written }
    }
  for (const [component, entry] of sheet.entries)
    for (const part of ENTRY_PLACES) {
      const written = entry[part]
      if (written?.sequence === sequence) return { component, part, written }
    }
  for (const report of ReportPart.options) {
    const written = sheet.report[report]
    if (written?.sequence === sequence) return { report, written }
  }
  return undefined
}

/** Puts back what stood there before the action of this sequence. */
export function foldUndo(sheet: Sheet, sequence: number): Sheet {
  const place = placeOf(sheet, sequence)
  if (!place) return sheet
  if ('report' in place) {
    const { [place.report]: standing, ...rest } = sheet.report
    return { ...sheet, report: standing?.before ? { ...rest, [place.report]: standing.before } : rest }
  }
  const change = { [place.part]: place.written.before }
  return 'measure' in place
    ? withFact(sheet, place.measure, change)
    : withEntry(sheet, place.component, change)
}
