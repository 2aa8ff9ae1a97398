import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDecimals,
  canonicalDecimal,
  compareDecimals,
  Decimal,
  divideDecimals,
  multiplyDecimals,
  shiftDecimal,
} from './decimal.ts'

const decimals = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 6 }))
  .map(([digits, scale]) => shiftDecimal(String(digits), -scale))

describe('decimals', () => {
  test('one number has one text', () => {
    expect(['007.50', '+3', '-0', '0.0', '-1.0', '1e3', '', '.5'].map(canonicalDecimal)).toEqual([
      '7.5',
      '3',
      '0',
      '0',
      '-1',
      undefined,
      undefined,
      undefined,
    ])
    for (const text of ['1.0', '-0', '01', '1.', '1,5']) expect(Decimal.safeParse(text).success).toBe(false)
    for (const text of ['0', '-0.5', '10.25']) expect(Decimal.safeParse(text).success).toBe(true)
  })

  test('0.1 + 0.2 is 0.3, and nothing adds up to 0', () => {
    expect(addDecimals(['0.1', '0.2'])).toBe('0.3')
    expect(addDecimals(['-5', '5'])).toBe('0')
    expect(addDecimals([])).toBe('0')
  })

  test('quotients round half away from zero', () => {
    expect(divideDecimals('2', '3', 4)).toBe('0.6667')
    expect(divideDecimals('1', '8', 2)).toBe('0.13')
    expect(divideDecimals('-1', '8', 2)).toBe('-0.13')
    expect(divideDecimals('0', '-7', 2)).toBe('0')
    expect(divideDecimals('1.5', '0.25', 0)).toBe('6')
    expect(divideDecimals('1', '0', 2)).toBeUndefined()
  })

  test('98.6 per cent is 0.986 and back', () => {
    expect(shiftDecimal('98.6', -2)).toBe('0.986')
    expect(shiftDecimal('0.986', 2)).toBe('98.6')
    expect(shiftDecimal('7', 2)).toBe('700')
  })

  test('products are exact', () => expect(multiplyDecimals('-1.5', '0.02')).toBe('-0.03'))

  test('order agrees with addition, whatever the numbers of digits', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const negated = b.startsWith('-') ? b.slice(1) : canonicalDecimal(`-${b}`)!
        const difference = addDecimals([a, negated])
        expect(Math.sign(compareDecimals(a, b))).toBe(
          difference === '0' ? 0 : difference.startsWith('-') ? -1 : 1,
        )
      }),
    )
  })
})
