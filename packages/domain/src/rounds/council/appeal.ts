import { z } from 'zod'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { MeasureCode, UnitName } from '../../measures/index.ts'
import { EntryView } from '../record/sheet-view.ts'
import { Hindrance } from './council-view.ts'
import { EntryChange } from './entry-change.ts'
import { ReviewedFigure } from './unit-review.ts'

const Points = z.number().nullable()

/** One appeal: what the unit says, what it is about, and what it changed. */
export const Appeal = z.strictObject({
  unit: UnitName,
  component: codeSchema,
  name: textSchema,
  max: z.number(),
  state: z.enum(['open', 'granted', 'refused']),
  thread: EntryView.shape.messages,
  self: Points,
  appraised: Points,
  /** When the results were settled. */
  before: Points,
  /** With what appeals changed. */
  now: Points,
  changes: z.array(EntryChange),
  figures: z.record(MeasureCode, ReviewedFigure),
  /** They judged the entry, so they do not decide. */
  judges: z.array(z.uuid()),
  /** Why whoever asks cannot decide it. */
  decide: Hindrance,
})
export type Appeal = z.infer<typeof Appeal>

/** The appeals that somebody may see, open ones first. */
export const Appeals = z.strictObject({
  items: z.array(Appeal),
  people: z.record(z.uuid(), z.string()),
})
export type Appeals = z.infer<typeof Appeals>
