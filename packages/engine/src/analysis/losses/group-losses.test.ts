import { describe, expect, test } from 'vitest'
import { evaluated } from '../../testing/cells.ts'
import { definitionOf, group, typed } from '../../testing/definition-of.ts'
import { groupLosses } from './group-losses.ts'

const tree = definitionOf([group('1', [typed('a', 2), typed('b', 3)]), group('2', [typed('c', 5)])])
const evaluation = evaluated(
  tree,
  `     a   b  c
  A    2   1  4
  B    1   3  4.5
  C:h  0   0  0
  D    1   .  5`,
)

describe('groupLosses', () => {
  test('the group lost 4 at domain 1 (2, 1 and, so far, 1) and 1.5 at domain 2', () => {
    const rows = groupLosses(evaluation, 'g').map(({ code, depth, sum, mean, losing, counted }) => [
      code,
      depth,
      sum,
      mean,
      losing,
      counted,
    ])
    expect(rows).toEqual([
      ['1', 1, 40_000, 40_000 / 3, 3, 3],
      ['a', 2, 20_000, 20_000 / 3, 2, 3],
      ['b', 2, 20_000, 10_000, 1, 2],
      ['2', 1, 15_000, 5_000, 2, 3],
      ['c', 2, 15_000, 5_000, 2, 3],
    ])
  })

  test('below a node only; a group of one', () => {
    expect(groupLosses(evaluation, 'h', '1').map(({ code, sum }) => [code, sum])).toEqual([
      ['b', 30_000],
      ['a', 20_000],
    ])
  })

  test('where nobody has facts the mean is missing, not zero', () => {
    const [a] = groupLosses(evaluated(definitionOf([typed('a', 2)]), '  a\nA .'), 'g')
    expect(a).toMatchObject({ sum: 0, mean: Number.NaN, losing: 0, counted: 0 })
  })

  test('unknown groups and codes are refused', () => {
    expect(() => groupLosses(evaluation, 'q')).toThrow(RangeError)
    expect(() => groupLosses(evaluation, 'g', '7')).toThrow(RangeError)
  })
})
