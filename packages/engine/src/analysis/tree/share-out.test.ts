import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareOut } from './share-out.ts'

describe('shareOut', () => {
  test('100 in three equal parts is 34, 33, 33: the rest goes to the first', () => {
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33])
  })

  test('the largest remainder is served first: 10 by 1, 1, 4 is 1⅔, 1⅔, 6⅔, that is 2, 2, 6 and not 1, 2, 7', () => {
    expect(shareOut(10, [1, 1, 4])).toEqual([2, 2, 6])
  })

  test('in steps of 100: 1000 by 1, 1, 1 is 400, 300, 300', () => {
    expect(shareOut(1000, [1, 1, 1], 100)).toEqual([400, 300, 300])
  })

  test('nothing to share, one weight, weight zero', () => {
    expect(shareOut(0, [0, 0])).toEqual([0, 0])
    expect(shareOut(7, [3])).toEqual([7])
    expect(shareOut(7, [0, 3])).toEqual([0, 7])
  })

  test('refuses to share out to nobody, and a total that is no multiple of the step', () => {
    expect(() => shareOut(5, [0, 0])).toThrow(RangeError)
    expect(() => shareOut(5, [])).toThrow(RangeError)
    expect(() => shareOut(150, [1], 100)).toThrow(RangeError)
  })

  test('parts add up, stay within one step of the exact quota, and the sum itself gives the weights back', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(weights, fc.nat(10_000_000), (each, total) => {
        const sum = each.reduce((all, one) => all + one, 0)
        fc.pre(sum > 0)
        const parts = shareOut(total, each)
        expect(parts.reduce((all, one) => all + one, 0)).toBe(total)
        parts.forEach((part, k) => {
          expect(Math.abs(part - (total * each[k]!) / sum)).toBeLessThan(1)
        })
        expect(shareOut(sum, each)).toEqual(each)
      }),
    )
  })
})
