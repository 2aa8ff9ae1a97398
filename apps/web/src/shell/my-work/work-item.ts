import { z } from 'zod'

/** One thing a person owes, whatever part of the system it comes from. `path` is below `/app`. */
export const WorkItem = z.object({
  kind: z.string(),
  title: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }).nullish(),
  /** `YYYY-MM-DD`; absent or null where there is none. */
  deadline: z.iso.date().nullish(),
  path: z.string(),
  state: z.string(),
})
export type WorkItem = z.infer<typeof WorkItem>

export const MyWork = z.object({ items: z.array(WorkItem) })
