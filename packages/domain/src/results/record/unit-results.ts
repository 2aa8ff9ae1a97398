import { z } from 'zod'
import { textSchema } from '../../definition/schema/text-schema.ts'
import { EntryChange } from '../../rounds/council/entry-change.ts'
import { RankedUnit } from './ranking.ts'
import { Result } from './result.ts'
import { ResultSet } from './result-set.ts'

/** One node of the tree with what the unit got there, in this period and in the one before. */
export const UnitNode = z.strictObject({
  ...Result.omit({ unit: true }).shape,
  name: textSchema,
  kind: z.enum(['index', 'group', 'component', 'bonus', 'penalty']),
  tree: z.enum(['scale', 'bonus', 'penalty']),
  depth: z.int().min(0),
  /**
   * Points of the period before, of the unit or as the mean of those it continues; null where there are none, or where
   * another edition was in force and the node may mean something else.
   */
  before: z.number().nullable(),
})
export type UnitNode = z.infer<typeof UnitNode>

/** Points of a node in the layers below the one that counts, and why they differ where it is a component. */
export const NodeLayers = z.strictObject({
  node: z.string(),
  self: z.number().nullable(),
  appraised: z.number().nullable(),
  /** Corrections that stood when the set was computed; empty for those who may not read them. */
  changes: z.array(z.strictObject({ ...EntryChange.shape, name: textSchema })),
})
export type NodeLayers = z.infer<typeof NodeLayers>

/** What one unit got in one set, node by node, the whole index first. */
export const UnitResults = z.strictObject({
  set: ResultSet,
  /** The set it is compared with. */
  previous: ResultSet.nullable(),
  unit: RankedUnit,
  /** How many units have a rank. */
  ranked: z.int(),
  nodes: z.array(UnitNode),
  /** Of sets that came out of a round: self and appraised points of the same nodes. */
  layers: z.array(NodeLayers).nullable(),
  /** Whether the reader may open the scoresheet that these points stand on. */
  sheetOpen: z.boolean(),
})
export type UnitResults = z.infer<typeof UnitResults>

/** One period in the history of a unit: its own figure, or that of the units it continues. */
export const UnitYear = z.strictObject({
  set: ResultSet,
  points: z.number().nullable(),
  max: z.number(),
  rank: z.number().nullable(),
  ranked: z.int(),
  kind: z.enum(['same', 'merged']),
  parts: z.array(RankedUnit.shape.before.unwrap().shape.parts.element),
})
export type UnitYear = z.infer<typeof UnitYear>
