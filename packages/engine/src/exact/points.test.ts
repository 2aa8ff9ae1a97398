import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber, formatPoints, formatShare, fromPoints, roundPoints, toPoints } from './points.ts'
import { shareOf } from './share.ts'
import { tidied } from './tidied.ts'

describe('toPoints', () => {
  test.each([
    [81.45, 814_500],
    [0, 0],
    [-0.5, -5000],
    [0.00005, 1],
    [0.00004, 0],
    [1.00005, 10_001],
    [-0.00005, -1],
    [100, 1_000_000],
    [0.1 + 0.2, 3000],
  ])('reads %d points as %i ten-thousandths', (points, expected) => {
    expect(toPoints(points)).toBe(expected)
  })

  test('keeps a missing value missing, and refuses infinity', () => {
    expect(toPoints(Number.NaN)).toBeNaN()
    expect(() => toPoints(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })

  test('gives back every whole number of ten-thousandths', () => {
    fc.assert(
      fc.property(fc.integer(), (whole) => {
        expect(toPoints(fromPoints(whole))).toBe(whole)
      }),
    )
  })
})

describe('roundPoints', () => {
  test.each([
    [1250, 2, 'half-up', 1300],
    [1250, 2, 'half-even', 1200],
    [1350, 2, 'half-even', 1400],
    [1299, 2, 'down', 1200],
    [-1250, 2, 'half-up', -1300],
    [-1299, 2, 'down', -1200],
    [15_000, 0, 'half-even', 20_000],
    [1250, 2, 'double', 1300],
    [1234, 4, 'down', 1234],
    [-1, 2, 'half-up', 0],
  ] as const)('rounds %i to %i decimals %s: %i', (points, decimals, mode, expected) => {
    expect(roundPoints(points, { decimals, mode })).toBe(expected)
  })

  test('keeps a missing value missing', () => {
    expect(roundPoints(Number.NaN, { decimals: 2, mode: 'half-up' })).toBeNaN()
  })
})

describe('numbers for people', () => {
  test('have a decimal comma in Vietnamese and a point in English', () => {
    expect(formatPoints(814_500, 'vi')).toBe('81,45')
    expect(formatPoints(814_500, 'en')).toBe('81.45')
    expect(formatPoints(60_000, 'vi')).toBe('6,00')
    expect(formatPoints(1_234, 'en')).toBe('0.1234')
    expect(formatNumber(1_234_567.5, 'vi')).toBe('1\u00a0234\u00a0567,5')
    expect(formatNumber(1_234_567.5, 'en')).toBe('1,234,567.5')
  })

  test('show a missing value as a dash and zero without a sign', () => {
    expect(formatNumber(Number.NaN, 'vi')).toBe('–')
    expect(formatNumber(-0, 'vi')).toBe('0')
    expect(formatNumber(-0.00001, 'vi')).toBe('0')
    expect(formatNumber(-2.5, 'vi')).toBe('-2,5')
  })

  test('show shares in per cent', () => {
    expect(formatShare(0.8, 'vi')).toBe('80%')
    expect(formatShare(0.07, 'vi')).toBe('7%')
    expect(formatShare(2 / 3, 'vi')).toBe('66,6667%')
  })
})

test('a share is a fraction of one or per cent as text', () => {
  expect([shareOf(0.8), shareOf('80%'), shareOf('80 %'), shareOf('97,5%'), shareOf('0%')]).toEqual([
    0.8, 0.8, 0.8, 0.975, 0,
  ])
  expect([shareOf('80'), shareOf('%'), shareOf('-5%'), shareOf('abc')].every(Number.isNaN)).toBe(true)
})

test('tidying drops binary noise and leaves whole numbers as they are', () => {
  expect(tidied(0.1 + 0.2)).toBe(0.3)
  expect(tidied(1_234_567_890_123)).toBe(1_234_567_890_123)
  expect(tidied(Number.NaN)).toBeNaN()
  expect(tidied(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
})
