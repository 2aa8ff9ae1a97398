import { z } from 'zod'
import { UnitId, UnitState } from '../unit-state.ts'

/** A unit on the map of a day, as lists and trees show it. */
export const UnitInList = UnitState.omit({ unit: true, basis: true, endBasis: true }).extend({
  id: UnitId,
  /** Name of the unit above; null at the top. */
  parentName: z.string().nullable(),
  /** How many units stand right under it on that day. */
  children: z.int(),
  version: z.int(),
})
export type UnitInList = z.infer<typeof UnitInList>

/** A unit by name only, with what people know it by. */
export const NamedUnit = z.strictObject({ unit: UnitId, name: z.string() })
export type NamedUnit = z.infer<typeof NamedUnit>
