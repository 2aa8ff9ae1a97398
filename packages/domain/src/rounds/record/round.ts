import { z } from 'zod'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { PeriodCode } from '../../measures/index.ts'
import { Deadlines } from '../phase/deadlines.ts'
import { Phase } from '../phase/phase.ts'

/** One run of an edition over a period and a list of units. */
export const Round = z.strictObject({
  id: z.uuid(),
  name: z.string().min(3).max(200),
  edition: z.strictObject({ id: z.uuid(), code: codeSchema, indexCode: codeSchema, title: textSchema }),
  period: PeriodCode,
  units: z.int().min(0),
  deadlines: Deadlines,
  state: Phase,
  /** Of the first months of a year: it has neither appraisal nor council. */
  selfCheck: z.boolean(),
  sample: z.boolean(),
})
export type Round = z.infer<typeof Round>
