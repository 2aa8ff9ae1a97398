import { STATUSES } from '@openpar/engine'
import { z } from 'zod'

/** What a figure is; the words of the engine. */
export const ResultStatus = z.enum(STATUSES)
export type ResultStatus = z.infer<typeof ResultStatus>

/**
 * What one unit got at one node of the tree. Points are decimals written in full; null where there are none, with the
 * reason. `rank` is the place inside the group, null for units that are not ranked.
 */
export const Result = z.strictObject({
  unit: z.uuid(),
  node: z.string().min(1).max(80),
  points: z.number().nullable(),
  max: z.number(),
  lost: z.number().nullable(),
  rank: z.number().nullable(),
  status: ResultStatus,
  reason: z.string().nullable(),
})
export type Result = z.infer<typeof Result>
