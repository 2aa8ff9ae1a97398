import { z } from 'zod'
import { MeasureCode } from '../measure/measure.ts'
import { WorkingDate } from '../period/date.ts'
import { PeriodCode } from '../period/period.ts'

/** More time for one unit, and why. */
export const Extension = z.strictObject({
  unit: z.uuid(),
  deadline: WorkingDate,
  reason: z.string().trim().min(3).max(500),
})
export type Extension = z.infer<typeof Extension>

/** What units are asked to declare for a period, and until when. */
export const Collection = z.strictObject({
  id: z.uuid(),
  title: z.string().trim().min(3).max(200),
  period: PeriodCode,
  measures: z.array(MeasureCode).min(1).max(200),
  units: z.array(z.uuid()).min(1).max(5000),
  deadline: WorkingDate,
  state: z.enum(['open', 'closed']),
  /** Of those of the units above that got one. */
  extensions: z.array(Extension),
  version: z.int().min(1),
})
export type Collection = z.infer<typeof Collection>

/** The last day on which a unit is on time: its own extension, else the deadline of all. */
export function deadlineOf(
  { deadline, extensions }: Pick<Collection, 'deadline' | 'extensions'>,
  unit: string,
) {
  return extensions.find((extension) => extension.unit === unit)?.deadline ?? deadline
}

/** What a new collection says, or the changes of one. */
export const CollectionDraft = Collection.pick({
  title: true,
  period: true,
  measures: true,
  units: true,
  deadline: true,
})
export type CollectionDraft = z.infer<typeof CollectionDraft>
