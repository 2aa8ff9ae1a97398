import { z } from 'zod'
import { Collection } from '../collection/collection.ts'
import { DefinedMeasure } from '../measure/measure.ts'
import { WorkingDate } from '../period/date.ts'
import { UnitName } from './unit-name.ts'

const counts = z.int().min(0)
const CompletenessCounts = z.strictObject({
  expected: counts,
  done: counts,
  value: counts,
  missing: counts,
  notApplicable: counts,
  empty: counts,
})

/** What stands in a cell of the overview; `differs`: declared and computed contradict each other without explanation. */
export const OverviewState = z.enum(['value', 'missing', 'not-applicable', 'empty', 'differs'])
export type OverviewState = z.infer<typeof OverviewState>

/** A unit in the overview of a collection. */
export const OverviewUnit = z.strictObject({
  unit: UnitName,
  deadline: WorkingDate,
  extensionReason: z.string().nullable(),
  lateness: z.strictObject({
    state: z.enum(['nothing-owed', 'waiting', 'overdue', 'on-time', 'late']),
    deadline: WorkingDate,
    doneOn: WorkingDate.nullable(),
    daysLate: counts,
    daysLeft: counts,
  }),
  completeness: CompletenessCounts,
  /** In the order of the measures; of a ratio nothing is owed and its state is that of the figure it makes. */
  cells: z.array(OverviewState),
})
export type OverviewUnit = z.infer<typeof OverviewUnit>

/** Who has filled what of a collection, as far as whoever asks may see. */
export const CollectionOverview = z.strictObject({
  collection: Collection,
  measures: z.array(z.strictObject({ measure: DefinedMeasure, completeness: CompletenessCounts })),
  units: z.array(OverviewUnit),
  all: CompletenessCounts,
  mayChange: z.boolean(),
})
export type CollectionOverview = z.infer<typeof CollectionOverview>

/** A collection in a list, with how far the units that whoever asks may see have come. */
export const ListedCollection = Collection.omit({ units: true, extensions: true, measures: true }).extend({
  measures: counts,
  units: counts,
  /** Only where all units in sight are one: where its own deadline, work and place are. */
  only: z.strictObject({ unit: UnitName, deadline: WorkingDate }).nullable(),
  expected: counts,
  done: counts,
  unitsDone: counts,
})
export type ListedCollection = z.infer<typeof ListedCollection>
