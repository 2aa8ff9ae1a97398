import { columnOf, compileIndex, type Definition, evaluate, statusOf, TOTAL_CODE } from '@openpar/engine'
import { expect, test } from 'vitest'
import { aloneDefinition, comparesUnits } from './alone-definition.ts'

const relative = { kind: 'relative', method: 'min-max', measure: 'cases', equal: 'full' } as const
const definition: Definition = {
  id: 'thu',
  edition: '2026',
  title: 'Bộ thử',
  basis: 'Giả định',
  valid: { from: '2026-01-01' },
  status: 'illustrative',
  method: 'points',
  scale: 10,
  precision: {
    ratios: 'exact',
    points: { decimals: 2, mode: 'half-up' },
    totals: { decimals: 2, mode: 'half-up' },
  },
  ranking: { on: 'rounded', ties: 'competition' },
  groups: [{ code: 'so', title: 'Sở' }],
  measures: [{ code: 'cases', name: 'Hồ sơ' }],
  nodes: [
    { code: '1', name: 'Nhiều hồ sơ nhất', max: 6, rule: relative },
    { code: '2', name: 'Có hồ sơ', max: 4, rule: { kind: 'count', measure: 'cases', points: 1 } },
  ],
}
const facts = {
  units: [{ code: 'a', group: 'so' }],
  columns: new Map([['cases', { values: Float64Array.of(3) }]]),
}

test('a component that compares units has neither points nor losses for one unit alone; the others have theirs', () => {
  const evaluation = evaluate(compileIndex(aloneDefinition(definition)), facts)
  const compared = columnOf(evaluation, '1')
  expect([statusOf(compared, 0), compared.points[0]]).toEqual(['missing', Number.NaN])
  expect(columnOf(evaluation, '2').points[0]).toBe(30_000)
  const total = columnOf(evaluation, TOTAL_CODE)
  expect([statusOf(total, 0), total.points[0], total.lost[0]]).toEqual(['incomplete', 30_000, 10_000])
})

test('computed as though there were nobody else it would have all of them', () => {
  expect(columnOf(evaluate(compileIndex(definition), facts), '1').points[0]).toBe(60_000)
})

test('an edition without such components is computed as it is', () => {
  const plain = { ...definition, scale: 4, nodes: definition.nodes.slice(1) }
  expect(aloneDefinition(plain).nodes).toEqual(plain.nodes)
  expect(definition.nodes.map(comparesUnits)).toEqual([true, false])
})
