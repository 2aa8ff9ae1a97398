import { describe, expect, test } from 'vitest'
import { outliersIn } from './outliers.ts'

/** `2 2 – 1.5`: figures of a group, – for none. */
const column = (text: string) =>
  Float64Array.from(text.split(' '), (word) => (word === '–' ? Number.NaN : Number(word)))

describe('outliersIn', () => {
  test('names what lies beyond 3.5 robust deviations, by the median absolute deviation', () => {
    // median 1.8; deviations .1 .1 0 .1 .2 1.6, median 0.1; (0.2 − 1.8) ÷ 0.14826
    const [only, ...others] = outliersIn(column('1.7 1.9 1.8 1.8 1.9 2 0.2 1.8'))
    expect(others).toEqual([])
    expect(only).toMatchObject({ position: 6, value: 0.2, compared: 8 })
    expect(only!.median).toBeCloseTo(1.8, 12)
    expect(only!.score).toBeLessThan(-3.5)
  })

  test('takes the mean absolute deviation where more than half are alike', () => {
    // median 2; deviations sum to 1 over 14 figures; −1 ÷ (1.253314 ÷ 14)
    const [only] = outliersIn(column('2 2 2 2 2 2 2 2 2 2 2 2 2 1'))
    expect(only!.score).toBeCloseTo(-14 / 1.253314, 9)
  })

  test('names the farthest first, above the median as well as below it', () => {
    const found = outliersIn(column('1 1.1 0.9 1 1.1 0.9 1 9 -3'))
    expect(found.map(({ position }) => position)).toEqual([7, 8])
    expect(found.map(({ score }) => Math.sign(score))).toEqual([1, -1])
  })

  test.each([
    ['all are alike', '2 2 2 2 2 2'],
    ['there are fewer than five figures', '2 2 2 0'],
    ['figures are missing until fewer than five are left', '2 2 2 0 – – –'],
    ['there is one figure', '0'],
    ['nothing stands out', '1 2 3 4 5 6'],
  ])('names none where %s', (_, text) => {
    expect(outliersIn(column(text))).toEqual([])
  })
})
