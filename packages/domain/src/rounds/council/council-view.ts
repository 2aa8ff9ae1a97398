import { STATUSES } from '@openpar/engine'
import { z } from 'zod'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { MeasureCode, PeriodCode, UnitName } from '../../measures/index.ts'
import { Phase } from '../phase/phase.ts'
import { RoundSource } from '../round/round-plan.ts'
import { EntryChange } from './entry-change.ts'

const Points = z.number().nullable()

/** Why something cannot be done, as code and sentence; null where it can. */
export const Hindrance = z.strictObject({ code: z.string(), vi: z.string(), en: z.string() }).nullable()
export type Hindrance = z.infer<typeof Hindrance>

/** A component scored from a survey or a system that lacks values, and what the edition makes of that meanwhile. */
export const MissingValues = z.strictObject({
  component: codeSchema,
  source: z.enum(['survey', 'computed']),
  measures: z.array(MeasureCode),
  status: z.enum(STATUSES),
  points: Points,
})

/** One unit before the council. Totals are those of the whole index, in the three layers. */
export const CouncilUnit = z.strictObject({
  unit: UnitName,
  group: codeSchema,
  stage: z.enum(['open', 'signed', 'sent', 'approved']),
  sent: z.boolean(),
  self: Points,
  appraised: Points,
  final: Points,
  rank: z.number().nullable(),
  bonus: Points,
  penalty: Points,
  /** Components whose explanation was asked for and not given. */
  asked: z.array(codeSchema),
  awaiting: z.array(codeSchema),
  missing: z.array(MissingValues),
  appeals: z.array(codeSchema),
  /** Why whoever asks cannot approve it now. */
  hindrance: Hindrance,
})
export type CouncilUnit = z.infer<typeof CouncilUnit>

/** An entry whose points differ between the layers, with the reasons. */
export const LayerDifference = z.strictObject({
  unit: z.uuid(),
  component: codeSchema,
  self: Points,
  appraised: Points,
  final: Points,
  /** Final less self. */
  difference: z.number(),
  changes: z.array(EntryChange),
})
export type LayerDifference = z.infer<typeof LayerDifference>

/** Points of a unit at a component that stand out of its group; see `outliersIn`. */
export const CouncilOutlier = z.strictObject({
  unit: z.uuid(),
  component: codeSchema,
  points: z.number(),
  median: z.number(),
  score: z.number(),
  compared: z.int(),
})
export type CouncilOutlier = z.infer<typeof CouncilOutlier>

/** An explanation that is still open: not given, or given and not yet judged. */
export const OpenExplanation = z.strictObject({
  unit: z.uuid(),
  component: codeSchema,
  state: z.enum(['waiting', 'unjudged']),
  question: z.string(),
  answer: z.string().nullable(),
  askedBy: z.uuid().nullable(),
  askedAt: z.iso.datetime(),
})
export type OpenExplanation = z.infer<typeof OpenExplanation>

/** What the council looks at: every unit, the largest differences first, what stands out, what is still open. */
export const CouncilView = z.strictObject({
  round: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    period: PeriodCode,
    phase: Phase,
    selfCheck: z.boolean(),
    index: textSchema,
  }),
  groups: z.array(z.strictObject({ code: codeSchema, title: textSchema })),
  components: z.array(
    z.strictObject({ code: codeSchema, name: textSchema, max: z.number(), source: RoundSource }),
  ),
  measures: z.record(MeasureCode, textSchema),
  people: z.record(z.uuid(), z.string()),
  units: z.array(CouncilUnit),
  /** By size, the largest first; at most 500 of `differing`. */
  differences: z.array(LayerDifference),
  differing: z.int().min(0),
  outliers: z.array(CouncilOutlier),
  explanations: z.array(OpenExplanation),
  /** Result sets that came out of it. */
  sets: z.array(
    z.strictObject({ id: z.uuid(), group: codeSchema, state: z.enum(['provisional', 'published']) }),
  ),
  settle: Hindrance,
  publish: Hindrance,
})
export type CouncilView = z.infer<typeof CouncilView>

/** What became of a bulk approval, unit by unit. */
export const Approvals = z.strictObject({
  approved: z.array(z.uuid()),
  refused: z.array(z.strictObject({ unit: z.uuid(), hindrance: Hindrance.unwrap() })),
})
export type Approvals = z.infer<typeof Approvals>
