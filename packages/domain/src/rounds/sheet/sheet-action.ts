import { z } from 'zod'
import { codeSchema } from '../../definition/schema/text-schema.ts'
import { Figure, MeasureCode } from '../../measures/index.ts'
import type { Phase } from '../phase/phase.ts'

const component = codeSchema
const words = z.string().trim().min(1).max(8000)
const sequence = z.int().min(1)

/** Pages of a document that support an entry, from 1; none means the whole document. */
export const Attachment = z.strictObject({
  document: z.uuid(),
  pages: z.array(z.strictObject({ from: z.int().min(1), to: z.int().min(1) })).max(200),
})
export type Attachment = z.infer<typeof Attachment>

const step = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape })

/** What a self-assessment report says beside scores and explanations. */
export const ReportPart = z.enum(['difficulties', 'proposals'])
export type ReportPart = z.infer<typeof ReportPart>

/** What a unit does to its own scoresheet. */
const OF_UNIT = [
  step('assign', { component, officer: z.uuid().nullable() }),
  step('set-fact', { measure: MeasureCode, figure: Figure }),
  /** The value that a source has now becomes the declared one. */
  step('take-fact', { measure: MeasureCode, figure: Figure, source: z.string().min(1).max(300) }),
  /** Why the declared value differs from the computed one. */
  step('explain-fact', { measure: MeasureCode, text: words }),
  step('explain', { component, text: words.nullable() }),
  step('attach', { component, attachment: Attachment }),
  step('detach', { component, document: z.uuid() }),
  step('finish', { component }),
  step('unfinish', { component }),
  /** A part of the report that belongs to no component. */
  step('describe', { part: ReportPart, text: words.nullable() }),
  step('undo', { of: sequence }),
  step('answer', { component, text: words }),
  step('sign', {}),
  step('unsign', {}),
  step('send', {}),
  step('recall', {}),
  step('attach-scan', { document: z.uuid() }),
  step('appeal', { component, text: words }),
] as const

/** What appraisers, the council and the index manager do to it. */
const OF_APPRAISAL = [
  step('accept', { component }),
  step('correct', { component, measure: MeasureCode, figure: Figure, reason: words }),
  /** A judgement beside the first one, which changes nothing: whether a second appraiser would let the entry stand. */
  step('opine', { component, agrees: z.boolean(), text: words }),
  step('ask', { component, text: words }),
  step('return', { component, reason: words, until: z.iso.date() }),
  step('note', { component, text: words }),
  step('settle', { component, measure: MeasureCode, figure: Figure, reason: words }),
  step('approve', {}),
  step('unapprove', { reason: words }),
  step('decide-appeal', {
    component,
    granted: z.boolean(),
    /** What the facts are from now on, where the appeal is granted. */
    figures: z.array(z.strictObject({ measure: MeasureCode, figure: Figure })).max(50),
    reason: words,
  }),
  /** Time to work on the whole sheet, or on one component, whatever the phase; a sheet already sent comes back for it. */
  step('extend', { component: component.nullable(), until: z.iso.date(), reason: words }),
] as const

/** What a system does: brings what stands elsewhere, beside or before whatever was declared. */
const OF_SYSTEM = [
  /** What the unit said in an earlier round, for it to go on from: nothing of it is done until somebody says so here. */
  step('carry', {
    round: z.uuid(),
    /** Name of that round: the source of the figures. */
    source: z.string().min(1).max(300),
    facts: z.array(z.strictObject({ measure: MeasureCode, figure: Figure })).max(1000),
    entries: z
      .array(
        z.strictObject({
          component,
          explanation: words.nullable(),
          evidence: z.array(Attachment).max(200),
          /** What appraisers said of it then. */
          remarks: z.array(words).max(50),
        }),
      )
      .max(1000),
  }),
  /** The value that case records or a survey give now. */
  step('compute-fact', { measure: MeasureCode, figure: Figure, source: z.string().min(1).max(300) }),
] as const

const OF_ALL = [step('comment', { component, text: words })] as const

/** One thing that is done to a scoresheet. Nothing ever changes a scoresheet but these. */
export const SheetAction = z.discriminatedUnion('type', [
  ...OF_UNIT,
  ...OF_APPRAISAL,
  ...OF_SYSTEM,
  ...OF_ALL,
])
export type SheetAction = z.infer<typeof SheetAction>
export type SheetActionType = SheetAction['type']

/** All kinds of action, in the order in which documents list them. */
export const sheetActionTypes: readonly SheetActionType[] = SheetAction.options.map(
  ({ shape }) => shape.type.value,
)

/** The action of one kind. */
export type ActionOf<T extends SheetActionType> = Extract<SheetAction, { type: T }>

/**
 * An action as it stands in the log of a scoresheet: `sequence` counts from 1 without gaps, `by` is the person, nobody where a
 * system acted, `at` an instant in UTC, `phase` the phase of the round at that time.
 */
export interface TakenAction {
  readonly sequence: number
  readonly at: string
  readonly by: string | null
  readonly phase: Phase
  readonly action: SheetAction
}
