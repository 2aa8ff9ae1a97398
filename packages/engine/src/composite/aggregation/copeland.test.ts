import { describe, expect, test } from 'vitest'
import { column } from '../testing/small.ts'
import { copeland, dominantShare, outranking } from './copeland.ts'

describe('outranking of three indicators on four units', () => {
  const columns = [column(4, 3, 2, 1), column(4, 2, 1, 3), column(3, 4, 2, 1)]
  const matrix = outranking(columns, [1, 1, 1])
  const at = (i: number, j: number) => matrix[i * 4 + j]

  test('is 2/3 where two of three are above, 1/3 the other way, 1 where all are, 0 on the diagonal', () => {
    expect(at(0, 1)).toBeCloseTo(2 / 3, 15)
    expect(at(1, 0)).toBeCloseTo(1 / 3, 15)
    expect(at(0, 2)).toBe(1)
    expect(at(2, 2)).toBe(0)
  })

  test('has three dominant pairs of six', () => {
    expect(dominantShare(matrix)).toBe(0.5)
  })

  test('gives Copeland scores 3, 1, −1, −3', () => {
    expect([...copeland(columns, [1, 1, 1])]).toEqual([3, 1, -1, -3])
  })
})

describe('copeland', () => {
  test('two units that beat each other once have 0 and 0', () => {
    expect([...copeland([column(1, 2), column(2, 1)], [1, 1])]).toEqual([0, 0])
  })

  test('a draw is not lost to rounding: weights 0.1 and 0.2 against 0.3, either way round', () => {
    const weights = [0.1, 0.2, 0.3]
    expect([...copeland([column(1, 2), column(1, 2), column(2, 1)], weights)]).toEqual([0, 0])
    expect([...copeland([column(2, 1), column(2, 1), column(1, 2)], weights)]).toEqual([0, 0])
  })

  test('ties count half for both', () => {
    expect([...outranking([column(5, 5)], [1])]).toEqual([0, 0.5, 0.5, 0])
    expect([...copeland([column(-2, -2, -2)], [1])]).toEqual([0, 0, 0])
  })

  test('only indicators with both values compare two units, and a unit without values is missing', () => {
    const columns = [column(1, 2, undefined), column(undefined, 1, undefined)]
    expect(outranking(columns, [1, 9])[3]).toBe(1)
    expect([...copeland(columns, [1, 9])]).toEqual([-1, 1, Number.NaN])
  })

  test('one unit has 0, no unit nothing', () => {
    expect([...copeland([column(3)], [1])]).toEqual([0])
    expect([...copeland([], [])]).toEqual([])
  })
})
