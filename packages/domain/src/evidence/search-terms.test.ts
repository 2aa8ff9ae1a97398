import { expect, test } from 'vitest'
import { searchTerms } from './search-terms.ts'

test.each([
  ['Hồ sơ ĐÚNG hạn', ['ho', 'so', 'dung', 'han']],
  ['ho so dung han', ['ho', 'so', 'dung', 'han']],
  ['125/BC-STC', ['125', 'bc', 'stc']],
  ['  ', []],
  ["%_\\'; --", []],
  ['x '.repeat(30), Array(12).fill('x')],
])('%j is searched for as %j', (text, terms) => {
  expect(searchTerms(text)).toEqual(terms)
})
