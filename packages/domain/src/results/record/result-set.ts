import { z } from 'zod'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { PeriodCode } from '../../measures/index.ts'

/** `provisional`: so far, for those who work here. `published`: settled, for everyone. */
export const ResultState = z.enum(['provisional', 'published'])
export type ResultState = z.infer<typeof ResultState>

/** The results of one edition over one period for the units of one group, computed together. */
export const ResultSet = z.strictObject({
  id: z.uuid(),
  /** The unit whose offices are ranked: the root they stand under. */
  province: z.uuid(),
  edition: z.strictObject({ id: z.uuid(), code: codeSchema, indexCode: codeSchema, title: textSchema }),
  period: PeriodCode,
  group: z.strictObject({ code: codeSchema, title: textSchema }),
  state: ResultState,
  /** Figures are on the map of units of this day. */
  mapOn: z.iso.date(),
  /** Where the facts came from, in words. */
  source: z.string(),
  /** Made up, to try the system with. */
  sample: z.boolean(),
  computedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  /** Provisional, and its round has published results of the group since. */
  superseded: z.boolean(),
  /** The round it came out of; null where results came another way. */
  round: z.uuid().nullable(),
  /** How many units it holds. */
  units: z.int().min(1),
})
export type ResultSet = z.infer<typeof ResultSet>
