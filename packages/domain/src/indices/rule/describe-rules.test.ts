import { expect, test } from 'vitest'
import { describeRules } from './describe-rules.ts'

const precision = {
  ratios: 'exact',
  points: { decimals: 2, mode: 'half-up' },
  totals: { decimals: 2, mode: 'half-up' },
}

test('components whose rule is finished have words although others have faults', () => {
  const data = {
    precision,
    measures: [{ code: 'n', name: 'Số' }],
    nodes: [
      { code: '1', name: 'A', max: 2, rule: { kind: 'count', measure: 'n', points: 1 } },
      { code: '2', name: 'B', max: 2, rule: { kind: 'formula', formula: 'n +' } },
      { code: '3', name: 'C', max: 2 },
    ],
  }
  const words = describeRules(data)
  expect([...words.keys()]).toEqual(['1'])
  expect(words.get('1')?.vi).toContain('Số')
})

test('data of any other shape has no rules', () => {
  expect(describeRules('x').size).toBe(0)
})
