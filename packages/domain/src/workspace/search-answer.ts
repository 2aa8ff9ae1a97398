import { z } from 'zod'

/** One thing found: what it is called, what tells it from others, where it opens below `/app`. */
export const Found = z.object({
  title: z.string(),
  subtitle: z.string().nullish(),
  path: z.string(),
})
export type Found = z.infer<typeof Found>

/** What a search found that the asker may see, by kind. */
export const SearchAnswer = z.object({
  groups: z.array(z.object({ kind: z.string(), items: z.array(Found) })),
})
export type FoundGroup = z.infer<typeof SearchAnswer>['groups'][number]
