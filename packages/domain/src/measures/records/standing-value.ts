import { z } from 'zod'
import { MeasureValue } from '../measure/measure-value.ts'

/** A value with the name of whoever wrote it. */
export const StandingValue = MeasureValue.extend({ writer: z.string().nullable() })
export type StandingValue = z.infer<typeof StandingValue>

/** One writing of a value: what it said, who wrote it when, and why. */
export const ValueChange = z.strictObject({
  origin: z.enum(['declared', 'computed']),
  version: z.int(),
  value: z.string().nullable(),
  missing: z.string().nullable(),
  provenance: z.enum(['declared', 'import', 'cases', 'survey']),
  source: z.string(),
  explanation: z.string().nullable(),
  at: z.iso.datetime(),
  writer: z.string().nullable(),
  why: z.string().nullable(),
})
export type ValueChange = z.infer<typeof ValueChange>
