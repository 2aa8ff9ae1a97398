import { z } from 'zod'
import { Role } from './role.ts'

/**
 * One role on one unit and all units under it, for the half-open period `[from, to)` of dates in Asia/Ho_Chi_Minh;
 * `to` null is open. `delegatedBy` is the person who lent it; without it the grant is the person's own.
 */
export const Grant = z.strictObject({
  role: Role,
  unit: z.uuid(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  delegatedBy: z.uuid().optional(),
})
export type Grant = z.infer<typeof Grant>

/** True when the day `YYYY-MM-DD` lies in `[from, to)`. */
export function isInForce(
  period: { readonly from: string; readonly to: string | null },
  day: string,
): boolean {
  return period.from <= day && (period.to === null || day < period.to)
}
