import { z } from 'zod'

/** One thing a person owes, whatever part of the system it comes from. `path` is below `/app`. */
export const WorkItem = z.object({
  kind: z.string(),
  title: z.string(),
  unit: z.object({ id: z.uuid(), name: z.string() }).nullish(),
  /** Absent or null where there is none. */
  deadline: z.iso.date().nullish(),
  path: z.string(),
  /** Where it stands, in words of the reader's language. */
  state: z.string(),
})
export type WorkItem = z.infer<typeof WorkItem>

/** What a person owes, the nearest deadline first. */
export const MyWork = z.object({ items: z.array(WorkItem) })
