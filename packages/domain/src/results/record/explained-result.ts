import { z } from 'zod'
import { textSchema } from '../../definition/schema/text-schema.ts'
import { Result, ResultStatus } from './result.ts'

const Words = z.strictObject({ vi: z.string(), en: z.string() })

/** One fact a figure was computed from. */
export const ExplainedFact = z.strictObject({
  measure: z.string(),
  name: textSchema,
  unitOfMeasure: textSchema.nullable(),
  kind: z.enum(['number', 'yes-no', 'choice']),
  /** Null where missing, with the reason; of a choice, see `answer`. */
  value: z.number().nullable(),
  answer: z.string().nullable(),
  reason: z.string().nullable(),
  source: z.string().nullable(),
})

/** Why a unit has the points it has at a node: computed anew from the facts of that time. */
export const ExplainedResult = z.strictObject({
  ...Result.shape,
  name: textSchema,
  ranked: z.int(),
  /** The rule in words. */
  rule: Words,
  /** The formula with the numbers put in, each rounding on a line of its own. */
  steps: z.array(Words),
  facts: z.array(ExplainedFact),
  parts: z.array(
    z.strictObject({
      node: z.string(),
      name: textSchema,
      points: z.number().nullable(),
      max: z.number(),
      lost: z.number().nullable(),
      status: ResultStatus,
    }),
  ),
  evidence: z.array(textSchema),
  note: textSchema.nullable(),
  /** Whether the points computed anew are the stored ones. */
  agrees: z.boolean(),
})
export type ExplainedResult = z.infer<typeof ExplainedResult>
