import { z } from 'zod'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { ResultStatus } from './result.ts'
import { ResultSet } from './result-set.ts'

/** The units of a set against the parts of a node: by default the domains, bonus and penalty. */
export const HeatMap = z.strictObject({
  set: ResultSet,
  /** From the whole index down to the node whose parts are the columns. */
  path: z.array(z.strictObject({ node: codeSchema, name: textSchema })),
  nodes: z.array(
    z.strictObject({
      node: codeSchema,
      name: textSchema,
      tree: z.enum(['scale', 'bonus', 'penalty']),
      /** Whether it has parts of its own. */
      hasParts: z.boolean(),
    }),
  ),
  /** By rank; units without one follow by name. */
  units: z.array(
    z.strictObject({
      unit: z.uuid(),
      name: z.string(),
      rank: z.number().nullable(),
      total: z.number().nullable(),
      /** In the order of `nodes`; null where the unit has no figure. */
      cells: z.array(
        z.strictObject({ points: z.number().nullable(), max: z.number(), status: ResultStatus }).nullable(),
      ),
    }),
  ),
})
export type HeatMap = z.infer<typeof HeatMap>
