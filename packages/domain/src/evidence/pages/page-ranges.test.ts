import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPageBeyond, type PageRanges, parsePageRanges, printPageRanges } from './page-ranges.ts'

const printed = (text: string) => {
  const ranges = parsePageRanges(text)
  return 'code' in ranges ? ranges : printPageRanges(ranges)
}

describe('page ranges', () => {
  test.each([
    ['4–5, 9', '4–5, 9'],
    ['4-5,9', '4–5, 9'],
    ['tr. 4 - 5; 9', '4–5, 9'],
    ['Trang 7', '7'],
    ['p. 3', '3'],
    ['9, 4—5', '4–5, 9'],
    ['4, 5, 6', '4–6'],
    ['1-10, 3-4, 10', '1–10'],
    ['007', '7'],
    ['5-5', '5'],
    ['', ''],
    ['  ', ''],
    ['tr.', ''],
  ])('reads %j as %j', (text, expected) => {
    expect(printed(text)).toBe(expected)
  })

  test.each([
    ['bốn', 'not-pages', 'bốn'],
    ['4–5, chín', 'not-pages', 'chín'],
    ['4,,5', 'not-pages', ''],
    ['-4', 'not-pages', '-4'],
    ['1.5', 'not-pages', '1.5'],
    ['0', 'page-zero', '0'],
    ['0-3', 'page-zero', '0-3'],
    ['9-4', 'pages-backwards', '9-4'],
    ['100000', 'page-too-high', '100000'],
  ])('refuses %j: %s at %j', (text, code, part) => {
    expect(parsePageRanges(text)).toEqual({ code, part })
  })

  test('name the first page a document has not; 10 pages hold 9–10 and not 9–12', () => {
    const pages = (text: string) => parsePageRanges(text) as PageRanges
    expect(findPageBeyond(pages('9–10'), 10)).toBeUndefined()
    expect(findPageBeyond(pages('4, 9–12'), 10)).toBe(11)
    expect(findPageBeyond(pages('14'), 10)).toBe(14)
    expect(findPageBeyond(pages(''), 0)).toBeUndefined()
    expect(findPageBeyond(pages('400'), null)).toBeUndefined()
  })

  test('are read back as they are printed, whatever the order they were written in', () => {
    const range = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.nat(20))
      .map(([from, more]) => `${from}-${from + more}`)
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 12 }), (parts) => {
        const once = printed(parts.join(', '))
        expect(printed(once as string)).toBe(once)
        expect(printed(parts.toReversed().join('; '))).toBe(once)
      }),
    )
  })
})
