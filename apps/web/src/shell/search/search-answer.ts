import { z } from 'zod'
import type { BothLanguages, Language } from '../../platform/language/language.ts'
import { foldText } from '../../platform/table/arrange-rows.ts'

/** What `GET /api/search` answers; `path` is below `/app`. */
export const SearchAnswer = z.object({
  groups: z.array(
    z.object({
      kind: z.string(),
      items: z.array(z.object({ title: z.string(), subtitle: z.string().nullish(), path: z.string() })),
    }),
  ),
})
export type FoundGroup = z.infer<typeof SearchAnswer>['groups'][number]

type Page = { readonly path: string; readonly title: BothLanguages }

/** The pages whose title, in either language, holds every word typed. */
export function findPages(pages: readonly Page[], text: string, language: Language): FoundGroup['items'] {
  const words = foldText(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return pages
    .filter(({ title }) => {
      const folded = foldText(`${title.vi} ${title.en}`)
      return words.every((word) => folded.includes(word))
    })
    .map(({ title, path }) => ({ title: title[language], path }))
}
