import { z } from 'zod'
import { codeSchema } from '../../definition/schema/text-schema.ts'
import { Figure, MeasureCode, PeriodCode, UnitName } from '../../measures/index.ts'
import { Deadlines } from '../phase/deadlines.ts'
import { Phase } from '../phase/phase.ts'
import { RoundSource } from '../round/round-plan.ts'
import { type Fact, messageKinds, type Sheet, type Written } from '../sheet/sheet.ts'
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

/** A scoresheet as its reader may see it, with all that `refusalOf` needs to tell what they may do next. */
export const SheetView = z.strictObject({
  round: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    edition: z.uuid(),
    period: PeriodCode,
    deadlines: Deadlines,
    phase: Phase,
  }),
  unit: UnitName,
  group: codeSchema,
  stage: z.enum(['open', 'signed', 'sent', 'approved']),
  sequence: z.int().min(0),
  declarers: z.array(z.uuid()),
  openUntil: z.iso.date().nullable(),
  signature: z.strictObject({ by: z.uuid().nullable(), at: z.iso.datetime() }).nullable(),
  scan: z.uuid().nullable(),
  sent: z.strictObject({ first: z.iso.datetime(), last: z.iso.datetime() }).nullable(),
  appraised: z.boolean(),
  ground: z.array(
    z.strictObject({
      component: codeSchema,
      measures: z.array(MeasureCode),
      source: RoundSource,
      evidence: z.boolean(),
    }),
  ),
  entries: z.record(codeSchema, EntryView),
  facts: z.record(MeasureCode, FactView),
  report: z.strictObject({
    difficulties: written(z.string().nullable()),
    proposals: written(z.string().nullable()),
  }),
  me: z.strictObject({
    parts: z.array(z.enum(['officer', 'leader', 'appraiser', 'manager', 'chair', 'system'])),
    appraises: z.array(codeSchema),
    ownUnit: z.boolean(),
  }),
})
export type SheetView = z.infer<typeof SheetView>

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

/** Entries, facts and report of a sheet without their histories; notes only where `withNotes`. */
export function sheetContents(
  sheet: Sheet,
  withNotes: boolean,
): {
  readonly entries: Record<string, z.input<typeof EntryView>>
  readonly facts: Record<string, z.input<typeof FactView>>
  readonly report: z.input<typeof SheetView>['report']
} {
  const entries = [...sheet.entries].map(([component, entry]) => [
    component,
    {
      ...entry,
      explanation: bare(entry.explanation),
      evidence: bare(entry.evidence),
      finished: bare(entry.finished),
      messages: entry.messages.filter(({ kind }) => withNotes || kind !== 'note'),
    },
  ])
  return {
    entries: Object.fromEntries(entries),
    facts: Object.fromEntries([...sheet.facts].map(([measure, fact]) => [measure, factView(fact)])),
    report: {
      difficulties: bare(sheet.report.difficulties ?? null),
      proposals: bare(sheet.report.proposals ?? null),
    },
  }
}
