import { z } from 'zod'
import { definitionSchema } from '../../definition/schema/definition-schema.ts'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { DefinedMeasure, MeasureCode, PeriodCode, UnitName } from '../../measures/index.ts'
import { AppraisalState } from '../appraisal/appraisal-state.ts'
import { HELD_BACK_WORDS, type HeldBack } from '../appraisal/held-back.ts'
import { Deadlines } from '../phase/deadlines.ts'
import { Phase } from '../phase/phase.ts'
import { RoundSource } from '../round/round-plan.ts'
import { REFUSALS, type Refusal } from '../sheet/allow/refusal.ts'
import { EntryView, FactView } from './sheet-view.ts'

const codes = <T extends string>(words: Readonly<Record<T, unknown>>) =>
  z.enum(Object.keys(words) as [T, ...T[]])
const RefusalCode = codes<Refusal>(REFUSALS)
const HeldBackCode = codes<HeldBack>(HELD_BACK_WORDS)
const count = z.int().min(0)
const points = z.number().nullable()
const sentence = z.strictObject({ vi: z.string(), en: z.string() })

/** A round as those who appraise in it see it. */
export const AppraisedRound = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  period: PeriodCode,
  phase: Phase,
  deadlines: Deadlines,
})
export type AppraisedRound = z.infer<typeof AppraisedRound>

/** A component as appraisers see it; `mine`: given to the person who reads. */
export const AppraisedComponent = z.strictObject({
  code: codeSchema,
  name: textSchema,
  max: z.number(),
  owner: textSchema.nullable(),
  source: RoundSource,
  mine: z.boolean(),
})
export type AppraisedComponent = z.infer<typeof AppraisedComponent>

/**
 * How many entries of a component stand where. Entries that nobody who reads may judge, because they are of the own unit, count
 * under `own` alone.
 */
export const AppraisalProgress = z.strictObject({
  states: z.record(AppraisalState, count),
  own: count,
  /** Entries whose appraised points differ from the self-scored ones. */
  differences: count,
})
export type AppraisalProgress = z.infer<typeof AppraisalProgress>

/** What a person appraises in a round; everything, read only, for who manages it or presides over its council. */
export const AppraisalOverview = z.strictObject({
  round: AppraisedRound,
  appraiser: z.boolean(),
  components: z.array(AppraisedComponent.extend({ progress: AppraisalProgress })),
})
export type AppraisalOverview = z.infer<typeof AppraisalOverview>

/** What appraisers do to an entry. */
export const appraisalDeeds = ['accept', 'correct', 'ask', 'return', 'opine', 'note', 'comment'] as const
export type AppraisalDeed = (typeof appraisalDeeds)[number]

/** One entry as its appraisers see it. */
export const AppraisalRow = z.strictObject({
  unit: UnitName,
  group: codeSchema,
  state: AppraisalState,
  /** The reader works for this unit, or above or below it. */
  own: z.boolean(),
  points: z.strictObject({ self: points, appraised: points }),
  facts: z.record(MeasureCode, FactView),
  entry: EntryView,
  /** Last day for the unit to work on it, where it lies there. */
  openUntil: z.iso.date().nullable(),
  /** Why the reader cannot do these now; what is not named, they can. */
  refused: z.partialRecord(z.enum(appraisalDeeds), RefusalCode),
  /** Why it is not accepted together with others. */
  heldBack: HeldBackCode.nullable(),
})
export type AppraisalRow = z.infer<typeof AppraisalRow>

/** A document that supports an entry, as far as a list tells. */
export const EvidenceBrief = z.strictObject({
  id: z.uuid(),
  number: z.string().nullable(),
  title: z.string(),
  issuer: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  withdrawn: z.boolean(),
})
export type EvidenceBrief = z.infer<typeof EvidenceBrief>

/** One component across the units it concerns. */
export const ComponentAppraisal = z.strictObject({
  round: AppraisedRound,
  component: AppraisedComponent.extend({
    rule: sentence,
    /** What the edition names as evidence. */
    evidence: z.array(textSchema),
  }),
  appraiser: z.boolean(),
  /** Measures of the component, in the order of its rule. */
  measures: z.array(DefinedMeasure),
  /** The component as an index of its own: what its points are computed by. */
  definition: definitionSchema,
  rows: z.array(AppraisalRow),
  documents: z.array(EvidenceBrief),
  /** Names of the people who appear in rows. */
  people: z.record(z.uuid(), z.string()),
})
export type ComponentAppraisal = z.infer<typeof ComponentAppraisal>

/** One unit across its components, in the order of the tree. */
export const UnitAppraisal = z.strictObject({
  round: AppraisedRound,
  unit: UnitName,
  own: z.boolean(),
  components: z.array(
    AppraisedComponent.extend({
      state: AppraisalState,
      points: z.strictObject({ self: points, appraised: points }),
      evidence: count,
    }),
  ),
})
export type UnitAppraisal = z.infer<typeof UnitAppraisal>

/** What became of a bulk acceptance, unit by unit. */
export const Acceptances = z.strictObject({
  accepted: z.array(UnitName),
  left: z.array(z.strictObject({ unit: UnitName, reason: HeldBackCode, sentence })),
})
export type Acceptances = z.infer<typeof Acceptances>

const Agreement = z.strictObject({
  entries: count,
  same: z.number().nullable(),
  kappa: z.number().nullable(),
  /** Mean of second less first verdict, in points. */
  meanDifference: z.number().nullable(),
})

/** How far appraisers judge alike, in all and component by component; components that nobody judged twice are left out. */
export const AppraisalAgreement = z.strictObject({
  total: Agreement,
  components: z.array(z.strictObject({ code: codeSchema, name: textSchema, agreement: Agreement })),
})
export type AppraisalAgreement = z.infer<typeof AppraisalAgreement>
