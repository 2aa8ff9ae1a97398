import type { AppraisalRow } from '@openpar/domain/rounds'
import { describe, expect, test } from 'vitest'
import { arrange, differenceOf, type Filter } from './arrange.ts'

const row = (id: string, self: number | null, appraised: number | null, more: object = {}) =>
  ({
    unit: { id, code: id, name: id },
    state: 'waiting',
    own: false,
    points: { self, appraised },
    entry: { asked: null },
    ...more,
  }) as unknown as AppraisalRow

const rows = [
  row('a', 2, 1.92),
  row('b', 1, 1, { state: 'done' }),
  row('c', 1.5, 1, { state: 'answered', entry: { asked: 'answered' } }),
  row('d', null, null, { state: 'not-sent' }),
  row('e', 1, 1.2, { own: true }),
]
const names = (filter: Filter, sort: 'name' | 'difference' = 'name', selected: readonly string[] = []) =>
  arrange(rows, { filter, sort }, new Set(selected)).map(({ unit }) => unit.id)

test('a difference is appraised less self, exact to a ten-thousandth; none where a figure is missing', () => {
  expect(rows.map(differenceOf)).toEqual([-0.08, 0, -0.5, null, 0.2])
})

describe('rows', () => {
  test('are filtered by what there is to do, the own unit left to others', () => {
    expect(names('all')).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(names('due')).toEqual(['a', 'c'])
    expect(names('different')).toEqual(['a', 'c', 'e'])
    expect(names('answered')).toEqual(['c'])
    expect(names('selected', 'name', ['b', 'd'])).toEqual(['b', 'd'])
  })

  test('stand with the largest difference first, up or down, the others as they came', () => {
    expect(names('all', 'difference')).toEqual(['c', 'e', 'a', 'b', 'd'])
  })
})
