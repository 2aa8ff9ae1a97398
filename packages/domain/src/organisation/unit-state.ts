import { z } from 'zod'
import { UnitKind } from './unit-kind.ts'

export const UnitId = z.uuid()
export type UnitId = z.infer<typeof UnitId>

/** A day of the calendar in Viet Nam, `YYYY-MM-DD`; such texts compare as the days do. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

const words = (most: number) => z.string().trim().normalize().min(1).max(most)

/** What is said of a unit when it is founded or changed. */
export const UnitDescription = z.strictObject({
  code: words(40).regex(/^\S+$/),
  name: words(200),
  shortName: words(200).optional(),
  kind: UnitKind,
  label: words(40).optional(),
  parent: UnitId.nullable(),
})
export type UnitDescription = z.infer<typeof UnitDescription>

/**
 * What held of a unit from the day `from` to the day before `to` (null: until further notice). `name` is the full
 * official name, `label` what people call a unit of this kind (xã, phường, đặc khu). `basis` is the decision by which
 * the state began, `endBasis` the one by which it ended.
 */
export const UnitState = UnitDescription.extend({
  unit: UnitId,
  from: Day,
  to: Day.nullable(),
  basis: z.string().optional(),
  endBasis: z.string().optional(),
})
export type UnitState = z.infer<typeof UnitState>

/** Whether the state holds on the day. */
export function holdsOn(state: UnitState, day: Day): boolean {
  return state.from <= day && (state.to === null || day < state.to)
}
