import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from './number.ts'
import { isAmbiguous, readNumber } from './read-number.ts'

test.each([
  ['81,45', 81.45],
  ['81.45', 81.45],
  ['1 503', 1503],
  ['1\u00a0503,5', 1503.5],
  ['1.503,5', 1503.5],
  ['1,503.5', 1503.5],
  ['1.234.567', 1234567],
  ['1,234,567', 1234567],
  ['1.503', 1.503],
  ['-2,65', -2.65],
  ['\u22122,65', -2.65],
  ['0', 0],
  [',5', 0.5],
  ['5,', 5],
])('%s is read as %d', (typed, number) => {
  expect(readNumber(typed)).toBe(number)
})

test('nothing typed is null, not zero', () => {
  expect(readNumber('')).toBeNull()
  expect(readNumber('  ')).toBeNull()
})

test.each(['abc', '1,2,3', '1.2.3,4,5', '12a', '--1', ',', '1.23,456.7', '1e5'])(
  '%s is no number',
  (typed) => {
    expect(readNumber(typed)).toBeNaN()
  },
)

test('what is written in either language is read back, to four decimals', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e11, max: 1e11 }),
      fc.constantFrom('vi', 'en'),
      (tenThousandths, language) => {
        const number = tenThousandths / 1e4
        // English thousands alone (1,503) read as a decimal comma by design, so English is read with a decimal part.
        const least = language === 'en' ? 4 : 0
        expect(readNumber(formatNumber(number, language, { least, most: 4 }))).toBe(number)
      },
    ),
  )
})

test.each([
  ['1.503', 1503],
  ['1,503', 1503],
  ['12.345.678', 12345678],
  ['1 503', 1503],
  ['0', 0],
  ['7,0', 7],
  ['-3', -3],
])('where whole numbers are wanted, %s is read as %d', (typed, number) => {
  expect(readNumber(typed, 'whole')).toBe(number)
})

test('where whole numbers are wanted, one and a half is no number', () => {
  expect(readNumber('1,5', 'whole')).toBeNaN()
  expect(readNumber('1.234,5', 'whole')).toBeNaN()
})

test('1.503 could be thousands or decimals, 0.503 and 1.50 could not', () => {
  expect(isAmbiguous('1.503')).toBe(true)
  expect(isAmbiguous('0.503')).toBe(false)
  expect(isAmbiguous('1.50')).toBe(false)
})
