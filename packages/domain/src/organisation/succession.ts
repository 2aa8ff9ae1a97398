import { z } from 'zod'
import { Share } from './share.ts'
import { Day, UnitId } from './unit-state.ts'

/**
 * merge: into a new unit; absorb: into a unit that was there before; split: into parts; continue: what a unit keeps
 * of itself when a part leaves it.
 */
export const SuccessionKind = z.enum(['merge', 'absorb', 'split', 'continue'])
export type SuccessionKind = z.infer<typeof SuccessionKind>

/**
 * From the day `on`, the unit `to` continues the share `share` of what was counted for the unit `from`. The shares of
 * one unit on one day add up to exactly 1. `basis` is the number of the decision, empty where there is none.
 */
export const Succession = z.strictObject({
  from: UnitId,
  to: UnitId,
  on: Day,
  share: Share,
  basis: z.string(),
  kind: SuccessionKind,
})
export type Succession = z.infer<typeof Succession>
