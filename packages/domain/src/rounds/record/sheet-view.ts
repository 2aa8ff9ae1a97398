import { z } from 'zod'
import { codeSchema } from '../../definition/schema/text-schema.ts'
import { Figure, MeasureCode, PeriodCode, UnitName } from '../../measures/index.ts'
import { Deadlines } from '../phase/deadlines.ts'
import { Phase } from '../phase/phase.ts'
import { RoundPlan, RoundSource } from '../round/round-plan.ts'
import { type Entry, type Fact, messageKinds, type Sheet, type Written } from '../sheet/sheet.ts'
import { Attachment } from '../sheet/sheet-action.ts'

const written = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({ value, by: z.uuid().nullable(), at: z.iso.datetime(), sequence: z.int().min(1) })
    .nullable()

const Declaration = z.strictObject({ figure: Figure, source: z.string().optional() })
const Correction = z.strictObject({ figure: Figure, reason: z.string() })

/** One measure on a scoresheet in its layers, without its history. */
export const FactView = z.strictObject({
  declared: written(Declaration),
  computed: written(Declaration),
  difference: written(z.string()),
  appraised: written(Correction),
  final: written(Correction),
})
export type FactView = z.infer<typeof FactView>

const Verdict = z
  .strictObject({
    kind: z.enum(['accepted', 'corrected']),
    by: z.uuid().nullable(),
    at: z.iso.datetime(),
    sequence: z.int().min(1),
  })
  .nullable()

/** One component on a scoresheet, without its history; notes are there for those who appraise only. */
export const EntryView = z.strictObject({
  officer: z.uuid().nullable(),
  explanation: written(z.string().nullable()),
  evidence: written(z.array(Attachment)),
  finished: written(z.boolean()),
  messages: z.array(
    z.strictObject({
      kind: z.enum(messageKinds),
      text: z.string(),
      by: z.uuid().nullable(),
      at: z.iso.datetime(),
      sequence: z.int().min(1),
      agrees: z.boolean().optional(),
    }),
  ),
  first: Verdict,
  second: Verdict,
  council: Verdict,
  judges: z.array(z.uuid()),
  openUntil: z.iso.date().nullable(),
  asked: z.enum(['waiting', 'answered']).nullable(),
  appeal: z.enum(['open', 'granted', 'refused']).nullable(),
})
export type EntryView = z.infer<typeof EntryView>

const state = {
  stage: z.enum(['open', 'signed', 'sent', 'approved']),
  sequence: z.int().min(0),
  declarers: z.array(z.uuid()),
  openUntil: z.iso.date().nullable(),
  signature: z.strictObject({ by: z.uuid().nullable(), at: z.iso.datetime() }).nullable(),
  scan: z.uuid().nullable(),
  sent: z.strictObject({ first: z.iso.datetime(), last: z.iso.datetime() }).nullable(),
  appraised: z.boolean(),
  entries: z.record(codeSchema, EntryView),
  facts: z.record(MeasureCode, FactView),
  report: z.strictObject({
    difficulties: written(z.string().nullable()),
    proposals: written(z.string().nullable()),
  }),
}

/** A scoresheet as its reader may see it, with all that `refusalOf` needs to tell what they may do next. */
export const SheetView = z.strictObject({
  round: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    edition: z.uuid(),
    period: PeriodCode,
    caps: RoundPlan.shape.caps,
    sources: RoundPlan.shape.sources,
    selfCheck: z.boolean(),
    deadlines: Deadlines,
    phase: Phase,
  }),
  unit: UnitName,
  group: codeSchema,
  ...state,
  ground: z.array(
    z.strictObject({
      component: codeSchema,
      measures: z.array(MeasureCode),
      source: RoundSource,
      evidence: z.boolean(),
    }),
  ),
  me: z.strictObject({
    parts: z.array(z.enum(['officer', 'leader', 'appraiser', 'manager', 'chair', 'system'])),
    appraises: z.array(codeSchema),
    ownUnit: z.boolean(),
  }),
})
export type SheetView = z.infer<typeof SheetView>

/** What one action made of a scoresheet: its state, and of entries and facts those that are no longer what they were. */
export const SheetChange = z.strictObject(state)
export type SheetChange = z.infer<typeof SheetChange>

function bare<T>(written: Written<T> | null) {
  if (written === null) return null
  const { before: _, ...rest } = written
  return rest
}

const factView = ({ declared, computed, difference, appraised, final }: Fact) => ({
  declared: bare(declared),
  computed: bare(computed),
  difference: bare(difference),
  appraised: bare(appraised),
  final: bare(final),
})

/** A sheet without its histories; notes only where `withNotes`. With `before`, entries and facts that differ from it. */
export function sheetContents(sheet: Sheet, withNotes: boolean, before?: Sheet): z.input<typeof SheetChange> {
  const entries = [...sheet.entries].filter(([code, entry]) => before?.entries.get(code) !== entry)
  const facts = [...sheet.facts].filter(([code, fact]) => before?.facts.get(code) !== fact)
  const { stage, sequence, declarers, openUntil, signature, scan, sent, appraised, report } = sheet
  return {
    stage,
    sequence,
    declarers: [...declarers],
    openUntil,
    signature,
    scan,
    sent,
    appraised,
    entries: Object.fromEntries(entries.map(([code, entry]) => [code, entryView(entry, withNotes)])),
    facts: Object.fromEntries(facts.map(([code, fact]) => [code, factView(fact)])),
    report: {
      difficulties: bare(report.difficulties ?? null),
      proposals: bare(report.proposals ?? null),
    },
  }
}

const entryView = (entry: Entry, withNotes: boolean): z.input<typeof EntryView> => ({
  ...entry,
  explanation: bare(entry.explanation),
  evidence: entry.evidence && { ...bare(entry.evidence)!, value: [...entry.evidence.value] },
  finished: bare(entry.finished),
  messages: entry.messages.filter(({ kind }) => withNotes || kind !== 'note'),
  judges: [...entry.judges],
})
