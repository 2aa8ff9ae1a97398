import { z } from 'zod'
import { textSchema } from '../../definition/schema/text-schema.ts'
import { Result } from './result.ts'

/** A unit a figure of an earlier map came from, with its share in it. */
export const ChangePart = z.strictObject({
  unit: z.uuid(),
  name: z.string(),
  /** Fraction of one of that unit which went into today's. */
  share: z.number(),
  points: z.number().nullable(),
})

/**
 * The figure of the period before. `same`: the unit itself, whole. `merged`: the mean over the units it continues,
 * weighted by their shares; such a figure has no rank.
 */
export const Before = z.strictObject({
  kind: z.enum(['same', 'merged']),
  points: z.number().nullable(),
  rank: z.number().nullable(),
  /** How many units had a rank then. */
  ranked: z.int(),
  parts: z.array(ChangePart),
})
export type Before = z.infer<typeof Before>

/** One unit in a ranking. */
export const RankedUnit = z.strictObject({
  ...Result.omit({ node: true }).shape,
  name: z.string(),
  code: z.string(),
  /** The class of the total, where the edition has classes. */
  class: textSchema.nullable(),
  before: Before.nullable(),
  /** How many other units share its rank. */
  tied: z.int().min(0),
  /** Points gained since then, null where there is nothing to compare. */
  change: z.number().nullable(),
  /** Places gained since then, null where the fields were not comparable; see `changeSince`. */
  rise: z.number().nullable(),
  /** Domains in the order of the tree. */
  domains: z.array(z.strictObject({ node: z.string(), points: z.number().nullable(), max: z.number() })),
})
export type RankedUnit = z.infer<typeof RankedUnit>
