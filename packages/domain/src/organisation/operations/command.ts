import { z } from 'zod'
import { Share } from '../share.ts'
import { Day, UnitDescription, UnitId } from '../unit-state.ts'

const when = { on: Day, basis: z.string().trim().normalize().max(200) }

const placed = z
  .array(z.strictObject({ unit: UnitId, parent: UnitId.nullable() }))
  .max(5000)
  .optional()

export const FoundUnit = z.strictObject({
  operation: z.literal('found'),
  ...when,
  unit: UnitId,
  said: UnitDescription,
})
export type FoundUnit = z.infer<typeof FoundUnit>

export const RenameUnit = z.strictObject({
  operation: z.literal('rename'),
  ...when,
  unit: UnitId,
  ...UnitDescription.pick({ name: true, shortName: true, kind: true, label: true }).shape,
})
export type RenameUnit = z.infer<typeof RenameUnit>

export const RecodeUnit = z.strictObject({
  operation: z.literal('recode'),
  ...when,
  unit: UnitId,
  code: UnitDescription.shape.code,
})
export type RecodeUnit = z.infer<typeof RecodeUnit>

export const MoveUnit = z.strictObject({
  operation: z.literal('move'),
  ...when,
  unit: UnitId,
  parent: UnitId.nullable(),
})
export type MoveUnit = z.infer<typeof MoveUnit>

/**
 * Units that end, and what continues them: a unit founded with `said`, or, without it, one that is there. What of a
 * unit goes elsewhere stands in `others`; the rest goes to `into`. Units under those that end go to `into` unless
 * `children` says otherwise.
 */
export const MergeUnits = z.strictObject({
  operation: z.literal('merge'),
  ...when,
  from: z
    .array(
      z.strictObject({
        unit: UnitId,
        share: Share,
        others: z
          .array(z.strictObject({ unit: UnitId, share: Share }))
          .max(50)
          .optional(),
      }),
    )
    .min(1)
    .max(500),
  into: z.strictObject({ unit: UnitId, said: UnitDescription.optional() }),
  children: placed,
})
export type MergeUnits = z.infer<typeof MergeUnits>

/**
 * A unit divided: into parts that are founded with `said`, or that are there. With `keeps` the unit goes on with that
 * share of itself; without, it ends and `children` says where each unit under it goes.
 */
export const SplitUnit = z.strictObject({
  operation: z.literal('split'),
  ...when,
  unit: UnitId,
  keeps: Share.optional(),
  parts: z
    .array(z.strictObject({ unit: UnitId, said: UnitDescription.optional(), share: Share }))
    .min(1)
    .max(100),
  children: placed,
})
export type SplitUnit = z.infer<typeof SplitUnit>

export const CloseUnit = z.strictObject({
  operation: z.literal('close'),
  ...when,
  unit: UnitId,
  children: placed,
})
export type CloseUnit = z.infer<typeof CloseUnit>

/** One operation on units: `on` is the day it takes effect, `basis` the number of the decision, empty where there is none. */
export const UnitCommand = z.discriminatedUnion('operation', [
  FoundUnit,
  RenameUnit,
  RecodeUnit,
  MoveUnit,
  MergeUnits,
  SplitUnit,
  CloseUnit,
])
export type UnitCommand = z.infer<typeof UnitCommand>
