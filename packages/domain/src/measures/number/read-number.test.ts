import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalDecimal } from './decimal.ts'
import { readNumber } from './read-number.ts'
import { writeNumber } from './write-number.ts'

function read(text: string): string {
  const result = readNumber(text)
  if (result.kind === 'number') return result.value
  return result.kind === 'ambiguous' ? result.readings.join(' | ') : result.kind
}

describe('readNumber', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['007', '7'],
    ['1234', '1234'],
    ['12,5', '12.5'],
    ['12.50', '12.5'],
    ['0,125', '0.125'],
    ['0.125', '0.125'],
    ['1234.567', '1234.567'],
    ['1 234', '1234'],
    ['1\u202f234\u202f567,25', '1234567.25'],
    ['1 234,567', '1234.567'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['-3,5', '-3.5'],
    ['− 3,5', '-3.5'],
    ['+4', '4'],
  ])('reads %s as %s', (text, expected) => expect(read(text)).toBe(expected))

  test.each([
    ['1.234', '1234 | 1.234'],
    ['1,234', '1234 | 1.234'],
    ['-12.500', '-12500 | -12.5'],
    ['999,999', '999999 | 999.999'],
  ])('asks whether %s means %s', (text, expected) => expect(read(text)).toBe(expected))

  test.each([
    '',
    'abc',
    '1e5',
    '1,23E+05',
    '1.23.456',
    '12 34',
    '1,2,3',
    '.5',
    '5.',
    '1.234.56',
    '--1',
    '٣',
    '1 234 56',
  ])('finds no number in "%s"', (text) => expect(read(text)).toBe('not-a-number'))

  test('refuses more than 30 digits and takes 30', () => {
    expect(read('9'.repeat(31))).toBe('too-long')
    expect(read('9'.repeat(30))).toBe('9'.repeat(30))
  })

  test('reads back every decimal it writes in Vietnamese, or asks about it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 6 }), (digits, scale) => {
        const sign = digits < 0n ? '-' : ''
        const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
        const cut = text.length - scale
        const value = canonicalDecimal(
          `${sign}${text.slice(0, cut)}${scale > 0 ? `.${text.slice(cut)}` : ''}`,
        )!
        const result = readNumber(writeNumber(value, 'vi'))
        expect(
          result.kind === 'ambiguous' ? result.readings : [result.kind === 'number' && result.value],
        ).toContain(value)
      }),
    )
  })
})

test('writeNumber keeps every digit, sets thousands apart and pads on request', () => {
  expect(writeNumber('1234567.5', 'vi')).toBe('1\u202f234\u202f567,5')
  expect(writeNumber('-1234.5', 'en', 2)).toBe('−1\u202f234.50')
  expect(writeNumber('0', 'vi')).toBe('0')
  expect(writeNumber('999', 'vi', 1)).toBe('999,0')
})
