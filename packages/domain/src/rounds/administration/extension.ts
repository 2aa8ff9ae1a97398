import { z } from 'zod'
import { codeSchema } from '../../definition/schema/text-schema.ts'
import { UnitName } from '../../measures/index.ts'

/** More time for several units at once, on the whole sheet or on one component. */
export const Extension = z.strictObject({
  units: z.union([z.literal('all'), z.array(z.uuid()).min(1).max(5000)]),
  component: codeSchema.nullable(),
  until: z.iso.date(),
  reason: z.string().trim().min(1).max(8000),
})
export type Extension = z.infer<typeof Extension>

/** What became of it for each unit; `refusal` is a sentence, absent where it was done. */
export const ExtensionOutcome = z.strictObject({
  units: z.array(z.strictObject({ unit: UnitName, refusal: z.string().nullable() })),
})
export type ExtensionOutcome = z.infer<typeof ExtensionOutcome>
