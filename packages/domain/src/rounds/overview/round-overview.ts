import { z } from 'zod'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { UnitName } from '../../measures/index.ts'
import { CELL_STATES } from './cell-state.ts'

const count = z.int().min(0)
const points = z.number().nullable()

/** One component as a column of the heat map, with the criterion and domain it stands under. */
export const OverviewComponent = z.strictObject({
  code: codeSchema,
  name: textSchema,
  max: points,
  /** Codes from the domain down to the parent. */
  under: z.array(codeSchema),
})
export type OverviewComponent = z.infer<typeof OverviewComponent>

/** One unit of a round: where it stands, and its row of the heat map in the order of the components. */
export const UnitOfRound = z.strictObject({
  unit: UnitName,
  group: codeSchema,
  stage: z.enum(['open', 'signed', 'sent', 'approved']),
  sent: z.iso.datetime().nullable(),
  /** Last day for what the unit still owes; null where it owes nothing. */
  due: z.iso.date().nullable(),
  late: z.boolean(),
  counts: z.strictObject({
    components: count,
    finished: count,
    /** Components that lack something before the unit can sign. */
    lacking: count,
    returned: count,
    asked: count,
    awaiting: count,
    appeals: count,
  }),
  /** Points so far; appraised only once somebody appraised, final once the council approved. */
  totals: z.strictObject({ self: points, appraised: points, final: points }),
  /** Positions in `CELL_STATES`. */
  states: z.array(
    z
      .int()
      .min(0)
      .max(CELL_STATES.length - 1),
  ),
  self: z.array(points),
  /** Null too where nobody has judged the entry yet. */
  appraised: z.array(points),
  /** Null too while the council has not approved. */
  final: z.array(points),
})
export type UnitOfRound = z.infer<typeof UnitOfRound>

/** All units of a round that its reader may see, by components. */
export const RoundOverview = z.strictObject({
  components: z.array(OverviewComponent),
  /** Nodes above the components, for headings: domains and criteria. */
  nodes: z.array(z.strictObject({ code: codeSchema, name: textSchema })),
  groups: z.array(z.strictObject({ code: codeSchema, title: textSchema })),
  units: z.array(UnitOfRound),
})
export type RoundOverview = z.infer<typeof RoundOverview>

/** How far a round was at the end of each day on which something moved. */
export const RoundCompleteness = z.strictObject({
  units: count,
  /** Components that units declare, over all units. */
  entries: count,
  days: z.array(z.strictObject({ day: z.iso.date(), finished: count, sent: count })),
})
export type RoundCompleteness = z.infer<typeof RoundCompleteness>
