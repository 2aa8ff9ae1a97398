import type { DocumentFields } from './document-fields.ts'
import { type PageRanges, printPageRanges } from './pages/page-ranges.ts'

/** A date of storage as it is written: `2026-12-02` → `02/12/2026`. */
function written(date: string): string {
  return date.split('-').toReversed().join('/')
}

/**
 * How a document is cited: `125/BC-STC ngày 02/12/2026, tr. 4–5`. A draft is cited by its title for want of a number;
 * parts that are unknown are left out.
 */
export function citation(
  { number, issuedOn, title }: Pick<DocumentFields, 'number' | 'issuedOn' | 'title'>,
  pages: PageRanges = [],
): string {
  const date = issuedOn === null ? '' : ` ngày ${written(issuedOn)}`
  const part = pages.length === 0 ? '' : `, tr. ${printPageRanges(pages)}`
  return `${number ?? title}${date}${part}`
}
