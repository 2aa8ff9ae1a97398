import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { millionthsOf, Share, shareInWords, shareOfMillionths } from './share.ts'

test('shares are read and written in millionths without loss', () => {
  expect(['1', '1.0', '0.6924', '0.000001', '0.5'].map(millionthsOf)).toEqual([
    1_000_000, 1_000_000, 692_400, 1, 500_000,
  ])
  expect([1_000_000, 692_400, 1, 500_000].map(shareOfMillionths)).toEqual(['1', '0.6924', '0.000001', '0.5'])
})

test('a share lies above 0 and is at most 1', () => {
  expect(
    ['0.0', '0', '1.1', '-0.5', '0.0000001', '', '0,5', '1e-3'].filter(
      (text) => Share.safeParse(text).success,
    ),
  ).toEqual([])
})

test('shares are told in per cent', () => {
  expect(['1', '0.6924', '0.000001', '0.07'].map((share) => shareInWords(share, 'vi'))).toEqual([
    '100%',
    '69,24%',
    '0,0001%',
    '7%',
  ])
  expect(shareInWords('0.6924', 'en')).toBe('69.24%')
})

test('folding leaves small letters without marks', () => {
  expect(fold(' Phường  Đống Đa ')).toBe('phuong dong da')
  expect(fold('')).toBe('')
})
