import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlank, readCellPoints, readPoints, sumPoints } from './points.ts'

describe('readPoints', () => {
  test.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['0.50', 0.5],
    ['1,0 đ', 1],
    ['2 điểm', 2],
    ['điểm tối đa: 2', 2],
    ['ĐIỂM TỐI ĐA: 2', 2],
    ['0', 0],
    ['-0,5', -0.5],
    ['– 5', -5],
    ['100', 100],
  ])('%s', (text, points) => {
    expect(readPoints(text)).toBe(points)
  })

  test.each(['', '-', 'x', '80%', '1-2', '1/2', 'hai điểm', '1,5,2'])('“%s” is not points', (text) => {
    expect(readPoints(text)).toBeUndefined()
  })

  test('points written with a comma or a point read back for every ten-thousandth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (n) => {
        const written = (n / 10_000).toFixed(4)
        expect(readPoints(written)).toBe(n / 10_000)
        expect(readPoints(written.replace('.', ','))).toBe(n / 10_000)
      }),
    )
  })
})

test('a spreadsheet number is rounded to four decimals, and is no points when shown in per cent', () => {
  expect(readCellPoints({ text: '0.3', number: 0.1 + 0.2, place: 'T!A1' })).toBe(0.3)
  expect(readCellPoints({ text: '90%', number: 0.9, place: 'T!A1' })).toBeUndefined()
})

test('sums are exact: 0.1 + 0.2 is 0.3, nothing adds up to 0, negatives count', () => {
  expect(sumPoints([0.1, 0.2])).toBe(0.3)
  expect(sumPoints([])).toBe(0)
  expect(sumPoints([2, -0.5])).toBe(1.5)
})

test('dashes and dots are blank, zero and x are not', () => {
  expect(['', ' - ', '…', '0', 'x'].map(isBlank)).toEqual([true, true, true, false, false])
})
