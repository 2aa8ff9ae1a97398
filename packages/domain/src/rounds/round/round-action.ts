import { z } from 'zod'
import { Deadlines } from '../phase/deadlines.ts'
import { Phase } from '../phase/phase.ts'
import { RoundPlan } from './round-plan.ts'

const reason = z.string().trim().min(1).max(8000)

/** One thing that is done to a round as a whole. Nothing ever changes a round but these. */
export const RoundAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('prepare'), plan: RoundPlan }),
  z.strictObject({ type: z.literal('open') }),
  z.strictObject({ type: z.literal('move-deadlines'), deadlines: Deadlines, reason }),
  /** Ends the phase that runs before its deadline. */
  z.strictObject({ type: z.literal('advance'), to: Phase, reason }),
  /** The scoresheets stay as they are; what changes for them is told beforehand. */
  z.strictObject({ type: z.literal('change-edition'), edition: z.uuid(), reason }),
  /** The council settles the whole round: its scoresheets are frozen, appeals begin. */
  z.strictObject({ type: z.literal('finalise') }),
  z.strictObject({ type: z.literal('publish') }),
])
export type RoundAction = z.infer<typeof RoundAction>
export type RoundActionType = RoundAction['type']

export const roundActionTypes: readonly RoundActionType[] = RoundAction.options.map(
  ({ shape }) => shape.type.value,
)

/** An action as it stands in the log of a round: `sequence` counts from 1 without gaps, `at` is an instant in UTC. */
export interface TakenRoundAction {
  readonly sequence: number
  readonly at: string
  readonly by: string
  readonly action: RoundAction
}
