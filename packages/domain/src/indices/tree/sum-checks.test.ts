import { describe, expect, test } from 'vitest'
import { sumChecks } from './sum-checks.ts'

const short = (data: unknown) =>
  sumChecks(data).map(({ kind, path, sum, difference, outcome }) => [
    kind,
    path.join('.'),
    sum,
    difference,
    outcome,
  ])

describe('sums of points', () => {
  test('children against their parent, domains against the scale', () => {
    const nodes = [
      { code: '1', max: 4, nodes: [{ max: 2.5 }, { max: 1 }] },
      { code: '2', max: 6 },
    ]
    expect(short({ scale: 10, nodes })).toEqual([
      ['scale', '', 10, 0, 'fits'],
      ['node', 'nodes.0', 3.5, -0.5, 'differs'],
    ])
  })

  test('0.1 + 0.2 is 0.3: sums are decimals', () => {
    expect(short({ scale: 0.3, nodes: [{ max: 0.1 }, { max: 0.2 }] })).toEqual([
      ['scale', '', 0.3, 0, 'fits'],
    ])
  })

  test('while a maximum is absent or no number the sum is unknown, not short', () => {
    expect(short({ scale: 5, nodes: [{ max: 5 }, {}] })).toEqual([
      ['scale', '', undefined, undefined, 'unknown'],
    ])
    expect(short({ scale: 5, nodes: [{ max: '5' }] })).toEqual([
      ['scale', '', undefined, undefined, 'unknown'],
    ])
    expect(short({ nodes: [{ max: 5 }] })).toEqual([['scale', '', 5, undefined, 'unknown']])
  })

  test('a cap fits when its nodes can reach it', () => {
    const bonus = { cap: 3, nodes: [{ max: 2 }, { max: 2 }] }
    const penalty = { cap: 5, nodes: [{ max: 1 }] }
    expect(short({ scale: 0, nodes: [], bonus, penalty })).toEqual([
      ['scale', '', 0, 0, 'fits'],
      ['cap', 'bonus', 4, 1, 'fits'],
      ['cap', 'penalty', 1, -4, 'differs'],
    ])
  })

  test('a composite index has no sums in its scale', () => {
    expect(short({ method: 'composite', scale: 100, nodes: [{ nodes: [{}] }] })).toEqual([])
  })

  test('data of any other shape has no sums', () => {
    for (const data of [undefined, null, 'x', [], { nodes: 'x' }]) expect(sumChecks(data)).toEqual([])
  })
})
