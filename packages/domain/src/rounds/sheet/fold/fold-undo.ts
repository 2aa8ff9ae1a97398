import type { Entry, Fact, Sheet, Written } from '../sheet.ts'
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
  return undefined
}

/** Puts back what stood there before the action of this sequence. */
export function foldUndo(sheet: Sheet, sequence: number): Sheet {
  const place = placeOf(sheet, sequence)
  if (!place) return sheet
  const change = { [place.part]: place.written.before }
  return 'measure' in place
    ? withFact(sheet, place.measure, change)
    : withEntry(sheet, place.component, change)
}
