import { z } from 'zod'

/** A unit as lists of figures name it. */
export const UnitName = z.strictObject({ id: z.uuid(), code: z.string(), name: z.string() })
export type UnitName = z.infer<typeof UnitName>
