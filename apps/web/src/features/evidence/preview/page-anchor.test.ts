import { expect, test } from 'vitest'
import { anchorOfPage, pageOfAnchor } from './page-anchor.ts'

test.each([
  ['page=4', 4],
  ['#page=4', 4],
  ['page=4&zoom=2', 4],
  ['zoom=2&page=12', 12],
  ['page=0', 1],
  ['page=-3', 1],
  ['page=x', 1],
  ['homepage=7', 1],
  ['', 1],
])('the anchor %j opens page %i', (anchor, page) => {
  expect(pageOfAnchor(anchor)).toBe(page)
})

test('an anchor is read back as it was made', () => {
  expect(pageOfAnchor(anchorOfPage(204))).toBe(204)
})
