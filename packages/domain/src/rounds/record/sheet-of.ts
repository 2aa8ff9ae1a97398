import { type Entry, emptySheet, type Fact, type Sheet, type Written } from '../sheet/sheet.ts'
import type { EntryView, FactView, SheetChange } from './sheet-view.ts'

type Bare<T> = Omit<Written<T>, 'before'>

const whole = <T>(bare: Bare<T> | null): Written<T> | null => bare && { ...bare, before: null }

const factOfView = ({ declared, computed, difference, appraised, final }: FactView): Fact => ({
  declared: whole(declared),
  computed: whole(
    computed && { ...computed, value: { ...computed.value, source: computed.value.source ?? '' } },
  ),
  difference: whole(difference),
  appraised: whole(appraised),
  final: whole(final),
})

const entryOfView = (entry: EntryView): Entry => ({
  ...entry,
  explanation: whole(entry.explanation),
  evidence: whole(entry.evidence),
  finished: whole(entry.finished),
})

/**
 * A sheet made of what its reader was given, the inverse of `sheetContents`: every decision and every score comes out of it as
 * out of the stored one. What stood in a place before its last word is not known, so nothing can be undone in it.
 */
export function sheetOf(view: SheetChange): Sheet {
  const { stage, sequence, declarers, openUntil, signature, scan, sent, appraised } = view
  const { difficulties, proposals } = view.report
  return {
    ...emptySheet,
    ...{ stage, sequence, declarers, openUntil, signature, scan, sent, appraised },
    entries: new Map(Object.entries(view.entries).map(([code, entry]) => [code, entryOfView(entry)])),
    facts: new Map(Object.entries(view.facts).map(([code, fact]) => [code, factOfView(fact)])),
    report: {
      ...(difficulties && { difficulties: whole(difficulties)! }),
      ...(proposals && { proposals: whole(proposals)! }),
    },
  }
}
