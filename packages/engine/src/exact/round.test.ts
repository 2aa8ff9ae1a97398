import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RoundingMode } from '../definition/precision.ts'
import { decimalOf } from './decimal.ts'
import { roundedQuotient, roundedTo, roundedWhole } from './round.ts'

const MODES = ['half-up', 'half-even', 'down', 'double'] as const

/** Rounds n/d by its definition: the nearest whole number, found from the two neighbours. */
function byDefinition(n: bigint, d: bigint, mode: RoundingMode): bigint {
  if (d < 0n) return byDefinition(-n, -d, mode)
  if (n < 0n) return -byDefinition(-n, d, mode)
  const below = n / d
  const toBelow = n - below * d
  const toAbove = (below + 1n) * d - n
  if (mode === 'down' || toBelow < toAbove) return below
  if (toBelow > toAbove) return below + 1n
  return mode !== 'half-even' || below % 2n === 1n ? below + 1n : below
}

describe('roundedQuotient', () => {
  test.each([
    ['half-up', 13],
    ['half-even', 12],
    ['down', 12],
    ['double', 13],
  ] as const)(
    'rounds the exact tie 6 × 1/48 = 0.125 at two decimals %s to %i hundredths',
    (mode, expected) => {
      expect(roundedQuotient([6, 1, 100], [48], mode)).toBe(expected)
    },
  )

  test.each([
    ['half-up', 14],
    ['half-even', 14],
    ['down', 13],
  ] as const)('rounds 0.135 %s to %i hundredths, though the double lies above it', (mode, expected) => {
    expect(roundedQuotient([0.135, 100], [1], mode)).toBe(expected)
  })

  test.each([
    ['half-up', -13],
    ['half-even', -12],
    ['down', -12],
  ] as const)('rounds −0.125 %s away from or towards zero as 0.125: %i', (mode, expected) => {
    expect(roundedQuotient([-0.125, 100], [1], mode)).toBe(expected)
    expect(roundedQuotient([1, 100], [-8], mode)).toBe(expected)
  })

  test('takes decimals as written: (0.1 + 0.2 as doubles) is 0.30000000000000004, 0.1 × 3 is 0.3', () => {
    expect(roundedQuotient([0.1, 3, 5], [1], 'half-up')).toBe(2)
    expect(roundedQuotient([0.1 + 0.2, 5], [1], 'down')).toBe(1)
    expect(roundedQuotient([0.3, 5], [1], 'half-even')).toBe(2)
    expect(roundedQuotient([0.7, 100], [1], 'down')).toBe(70)
    expect(roundedQuotient([0.29, 100], [1], 'down')).toBe(29)
  })

  test('keeps products above 2^53 exact', () => {
    expect(roundedQuotient([60000, 999_999_999_999], [1_000_000_000_000, 100], 'half-up')).toBe(600)
    expect(roundedQuotient([1e12, 1e12, 3], [1e12, 1e12], 'down')).toBe(3)
    expect(roundedQuotient([1e12 - 1, 1e12], [1e12, 1e12], 'down')).toBe(0)
  })

  test('knows no negative zero', () => {
    expect(roundedQuotient([-0], [1], 'half-up')).toBe(0)
    expect(roundedQuotient([-1], [3], 'half-up')).toBe(0)
    expect(roundedQuotient([-0.1], [3], 'down')).toBe(0)
  })

  test('refuses zero below and what is not finite', () => {
    expect(() => roundedQuotient([1], [0], 'down')).toThrow(RangeError)
    expect(() => roundedQuotient([1.5], [0], 'down')).toThrow(RangeError)
    expect(() => roundedQuotient([Number.NaN], [1], 'down')).toThrow(RangeError)
    expect(() => roundedQuotient([Number.POSITIVE_INFINITY], [1], 'down')).toThrow(RangeError)
  })

  test('equals the definition for whole numbers of every size', () => {
    const whole = fc.maxSafeInteger()
    fc.assert(
      fc.property(whole, whole.filter(Boolean), fc.constantFrom(...MODES), (n, d, mode) => {
        expect(BigInt(roundedQuotient([n], [d], mode))).toBe(byDefinition(BigInt(n), BigInt(d), mode))
      }),
      { numRuns: 2000 },
    )
  })

  test('equals the definition next to ties and whole quotients', () => {
    const near = fc.tuple(
      fc.nat(2 ** 26),
      fc.integer({ min: 1, max: 2 ** 26 }),
      fc.integer({ min: -2, max: 2 }),
    )
    fc.assert(
      fc.property(near, fc.constantFrom(...MODES), ([q, d, off], mode) => {
        for (const n of [q * d + off, q * d + Math.floor(d / 2) + off]) {
          if (n < 0) continue
          expect(BigInt(roundedWhole(n, d, mode))).toBe(byDefinition(BigInt(n), BigInt(d), mode))
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('equals the definition for decimals', () => {
    const decimal = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(8)).map(([n, p]) => n / 10 ** p)
    fc.assert(
      fc.property(decimal, decimal.filter(Boolean), fc.constantFrom(...MODES), (a, b, mode) => {
        const [top, under] = [decimalOf(a), decimalOf(b)]
        const n = top.digits * 10n ** BigInt(under.places)
        const d = under.digits * 10n ** BigInt(top.places)
        expect(roundedQuotient([a], [b], mode)).toBe(Number(byDefinition(n, d, mode)))
      }),
    )
  })
})

describe('roundedTo', () => {
  test.each([
    [2.675, 267],
    [0.125, 13],
    [0.375, 38],
    [1.125, 113],
    [1.005, 100],
    [-2.675, -267],
    [-0.125, -13],
    [0, 0],
    [1e-300, 0],
    [5e20, 5e22],
    [1e21, 1e23],
    [-1e30, -1e32],
  ])('lets the binary value of the double %d decide: %d hundredths', (value, expected) => {
    expect(roundedTo(value, 2, 'double')).toBe(expected)
  })

  test('takes the decimal as written in the other modes: 2.675 is 268 hundredths half-up', () => {
    expect(roundedTo(2.675, 2, 'half-up')).toBe(268)
    expect(roundedTo(2.675, 2, 'half-even')).toBe(268)
    expect(roundedTo(1.005, 2, 'half-up')).toBe(101)
    expect(roundedTo(2.675, 2, 'down')).toBe(267)
  })

  test('rounds a double to the multiple nearest to its exact binary value', () => {
    const double = fc.double({ noNaN: true, min: -1e6, max: 1e6 })
    fc.assert(
      fc.property(double, fc.nat(4), (value, decimals) => {
        const steps = roundedTo(value, decimals, 'double')
        // The exact difference, as a fraction over a power of two.
        const scale = 2n ** 1074n
        const exact = exactly(value) * 10n ** BigInt(decimals)
        const off = exact - BigInt(steps) * scale
        const size = off < 0n ? -off : off
        expect(2n * size <= scale).toBe(true)
        if (2n * size === scale) expect(Math.abs(steps)).toBeGreaterThan(Math.abs(value) * 10 ** decimals)
      }),
    )
  })
})

/** `value × 2^1074`, exactly. */
function exactly(value: number): bigint {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, value)
  const whole = bits.getBigUint64(0)
  const exponent = (whole >> 52n) & 2047n
  const mantissa = whole & (2n ** 52n - 1n)
  const size = exponent === 0n ? mantissa : (mantissa + 2n ** 52n) << (exponent - 1n)
  return whole >> 63n === 1n ? -size : size
}
