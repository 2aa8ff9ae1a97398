/** Pages `from` to `to` of a document, both included, counted from 1 as a reader counts sheets on the screen. */
export interface PageRange {
  readonly from: number
  readonly to: number
}

/** In ascending order, with a gap between each and the next; empty means the whole document. */
export type PageRanges = readonly PageRange[]

/** Why a text is no list of pages. `part` is the offending piece as written. */
export interface PageFault {
  readonly code: 'not-pages' | 'page-zero' | 'pages-backwards' | 'page-too-high'
  readonly part: string
}

/** More than any document has: a typing slip, not a page. */
const HIGHEST_PAGE = 99_999
const PART = /^(\d+)(?:[-–—](\d+))?$/

function readPart(part: string): PageRange | PageFault {
  const match = PART.exec(part.replace(/\s+/g, ''))
  if (match === null) return { code: 'not-pages', part }
  const from = Number(match[1])
  const to = match[2] === undefined ? from : Number(match[2])
  if (from === 0 || to === 0) return { code: 'page-zero', part }
  if (to < from) return { code: 'pages-backwards', part }
  if (to > HIGHEST_PAGE) return { code: 'page-too-high', part }
  return { from, to }
}

function joined(ranges: readonly PageRange[]): PageRange[] {
  const result: PageRange[] = []
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last !== undefined && range.from <= last.to + 1) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    } else result.push(range)
  }
  return result
}

/**
 * Pages as people write them: `4-5, 9`, `tr. 4–5; 9`, `trang 3`. Sorted and joined where they touch or overlap. Blank
 * text is the whole document. Answers the first fault where the text cannot be read.
 */
export function parsePageRanges(text: string): PageRanges | PageFault {
  const bare = text.trim().replace(/^(tr(ang)?|pp?|pages?)\b\.?:?\s*/i, '')
  if (bare === '') return []
  const ranges: PageRange[] = []
  for (const part of bare.split(/[,;]/)) {
    const range = readPart(part.trim())
    if ('code' in range) return range
    ranges.push(range)
  }
  return joined(ranges)
}

/** `4–5, 9`; empty text for the whole document. `parsePageRanges` reads it back. */
export function printPageRanges(ranges: PageRanges): string {
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

/** The first page named that a document of `pageCount` pages has not. Nothing is missed where the count is unknown. */
export function findPageBeyond(ranges: PageRanges, pageCount: number | null): number | undefined {
  if (pageCount === null) return undefined
  const beyond = ranges.find(({ to }) => to > pageCount)
  return beyond === undefined ? undefined : Math.max(beyond.from, pageCount + 1)
}
