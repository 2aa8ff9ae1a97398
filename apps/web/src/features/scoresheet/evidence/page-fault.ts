import { findPageBeyond, type PageRange, parsePageRanges } from '@openpar/domain/evidence'
import type { evidenceTexts } from './texts.ts'

/** Pages as typed, or the sentence that says what is wrong with them in a document of so many pages. */
export function readPages(
  text: string,
  pageCount: number | null,
  words: (typeof evidenceTexts)['vi'],
): { readonly pages: PageRange[] } | { readonly fault: string } {
  const read = parsePageRanges(text)
  if ('code' in read) return { fault: words.pageFaults[read.code](read.part) }
  const beyond = findPageBeyond(read, pageCount)
  if (beyond !== undefined) return { fault: words.pageBeyond(String(beyond), String(pageCount)) }
  return { pages: [...read] }
}
