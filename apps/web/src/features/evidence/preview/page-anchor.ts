/** The page that the part of an address after `#` names: `page=4`. The first page where it names none. */
export function pageOfAnchor(hash: string): number {
  const page = Number(/(?:^|[#&])page=(\d{1,5})(?:$|&)/.exec(hash)?.[1] ?? 1)
  return Math.max(1, page)
}

/** The anchor of a page. */
export const anchorOfPage = (page: number): string => `page=${page}`
