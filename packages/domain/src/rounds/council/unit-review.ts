import { STATUSES } from '@openpar/engine'
import { z } from 'zod'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { DefinedMeasure, Figure, MeasureCode, UnitName } from '../../measures/index.ts'
import { EntryView } from '../record/sheet-view.ts'
import { CouncilView, Hindrance } from './council-view.ts'
import { EntryChange } from './entry-change.ts'

const Points = z.number().nullable()

/** One node of the tree with the points of a unit in all layers; what was said and done where it is a component. */
export const ReviewedNode = z.strictObject({
  node: codeSchema,
  name: textSchema,
  kind: z.enum(['index', 'group', 'component', 'bonus', 'penalty']),
  tree: z.enum(['scale', 'bonus', 'penalty']),
  depth: z.int().min(0),
  max: z.number(),
  self: Points,
  appraised: Points,
  final: Points,
  status: z.enum(STATUSES),
  entry: z
    .strictObject({
      ...EntryView.pick({ messages: true, asked: true, appeal: true }).shape,
      explanation: z.string().nullable(),
      documents: z.int().min(0),
      awaiting: z.boolean(),
      measures: z.array(MeasureCode),
      changes: z.array(EntryChange),
      /** Why whoever asks cannot settle a figure of it now. */
      settle: Hindrance,
    })
    .nullable(),
})
export type ReviewedNode = z.infer<typeof ReviewedNode>

/** A figure of a unit in the three layers; null where nobody has said anything. */
export const ReviewedFigure = z.strictObject({
  measure: DefinedMeasure,
  self: Figure.nullable(),
  appraised: Figure.nullable(),
  final: Figure.nullable(),
  /** Of the final layer: sequence of the last word, 0 where the council has said nothing. */
  seen: z.int().min(0),
})
export type ReviewedFigure = z.infer<typeof ReviewedFigure>

/** One unit before the council, whole. */
export const UnitReview = z.strictObject({
  round: CouncilView.shape.round,
  unit: UnitName,
  group: codeSchema,
  stage: z.enum(['open', 'signed', 'sent', 'approved']),
  rank: z.number().nullable(),
  ranked: z.int().min(0),
  nodes: z.array(ReviewedNode),
  figures: z.record(MeasureCode, ReviewedFigure),
  people: z.record(z.uuid(), z.string()),
  approve: Hindrance,
  unapprove: Hindrance,
})
export type UnitReview = z.infer<typeof UnitReview>

/** What points would be with other figures. */
export const Trial = z.strictObject({
  component: z.strictObject({ before: Points, after: Points, max: z.number() }),
  total: z.strictObject({ before: Points, after: Points }),
  rank: z.strictObject({ before: Points, after: Points }),
})
export type Trial = z.infer<typeof Trial>
