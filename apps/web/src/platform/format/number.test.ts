import { describe, expect, test } from 'vitest'
import { formatBytes, formatDifference, formatNumber, formatPoints, formatShare, noValue } from './number.ts'

describe('formatNumber', () => {
  test('writes a decimal comma and spaced thousands in Vietnamese, point and comma in English', () => {
    expect(formatNumber(1503, 'vi')).toBe('1\u00a0503')
    expect(formatNumber(1234567.5, 'vi')).toBe('1\u00a0234\u00a0567,5')
    expect(formatNumber(1234567.5, 'en')).toBe('1,234,567.5')
  })

  test('writes digits of the database exactly, beyond floating point', () => {
    expect(formatNumber('9007199254740993.25', 'vi', { most: 2 })).toBe(
      '9\u00a0007\u00a0199\u00a0254\u00a0740\u00a0993,25',
    )
  })

  test('zero is 0 and missing is a dash', () => {
    expect(formatNumber(0, 'vi')).toBe('0')
    expect(formatNumber('0.00', 'vi', { least: 2 })).toBe('0,00')
    for (const missing of [null, undefined, Number.NaN, '']) expect(formatNumber(missing, 'vi')).toBe(noValue)
  })

  test('a negative number has the minus sign of print', () => {
    expect(formatNumber(-2.65, 'vi')).toBe('\u22122,65')
  })
})

test('points have two decimals', () => {
  expect(formatPoints('81.4500', 'vi')).toBe('81,45')
  expect(formatPoints(2, 'en')).toBe('2.00')
})

test('a share of 0.6924 is 69,24 % in Vietnamese and 69.24% in English', () => {
  expect(formatShare(0.6924, 'vi')).toBe('69,24\u00a0%')
  expect(formatShare(0.6924, 'en')).toBe('69.24%')
  expect(formatShare(1, 'vi')).toBe('100\u00a0%')
  expect(formatShare(null, 'vi')).toBe(noValue)
})

test('a difference carries its sign, none at zero', () => {
  expect(formatDifference(0.34, 'vi')).toBe('+0,34')
  expect(formatDifference(-0.5, 'vi', { least: 2 })).toBe('\u22120,50')
  expect(formatDifference(0, 'vi')).toBe('0')
  expect(formatDifference(null, 'vi')).toBe(noValue)
})

test('bytes are counted in units of 1 024', () => {
  expect(formatBytes(0, 'vi')).toBe('0\u00a0B')
  expect(formatBytes(1023, 'vi')).toBe('1\u00a0023\u00a0B')
  expect(formatBytes(1536, 'vi')).toBe('1,5\u00a0KB')
  expect(formatBytes(200 * 1024 * 1024, 'en')).toBe('200\u00a0MB')
})
