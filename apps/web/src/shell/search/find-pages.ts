import { fold } from '@openpar/domain/organisation'
import type { FoundGroup } from '@openpar/domain/workspace'
import type { BothLanguages, Language } from '../../platform/language/language.ts'

type Page = { readonly path: string; readonly title: BothLanguages }

/** The pages whose title, in either language, holds every word typed. */
export function findPages(pages: readonly Page[], text: string, language: Language): FoundGroup['items'] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return pages
    .filter(({ title }) => {
      const folded = fold(`${title.vi} ${title.en}`)
      return words.every((word) => folded.includes(word))
    })
    .map(({ title, path }) => ({ title: title[language], path }))
}
