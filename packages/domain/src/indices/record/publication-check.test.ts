import { describe, expect, test } from 'vitest'
import { checkPublication } from './publication-check.ts'

const source = (more = '', status = 'illustrative') => `id: thu
edition: '2026'
title: Thử
basis: Giả định
valid: { from: '2026-01-01', to: '2026-12-31' }
status: ${status}
method: points
scale: 2
precision: { ratios: exact, points: { decimals: 2, mode: half-up }, totals: { decimals: 2, mode: half-up } }
ranking: { on: rounded, ties: competition }
groups: [{ code: so, title: Sở }]
measures: [{ code: n, name: Số }]
nodes: [{ code: '1', name: A, max: 2, rule: { kind: count, measure: n, points: 1 } }]
${more}`

const published = (id: string, code: string, from: string, to: string | null) => ({
  id,
  code,
  state: 'published' as const,
  groups: ['so'],
  inForce: { from, to },
})

const failed = (
  text: string,
  editions: Parameters<typeof checkPublication>[3] = [],
  family = { code: 'thu' },
) => {
  const outcome = checkPublication(text, family, 'mine', editions)
  expect(outcome.passed).toBe(outcome.checks.every(({ passed }) => passed))
  return outcome.checks.filter(({ passed }) => !passed).map(({ code, others }) => [code, ...others])
}

describe('before publication', () => {
  test('a complete definition of its own index with days of its own passes', () => {
    expect(failed(source())).toEqual([])
    expect(failed(source(), [published('a', '2025', '2025-01-01', '2026-01-01')])).toEqual([])
  })

  test('faults are counted', () => {
    const outcome = checkPublication(source('mapping: 3'), { code: 'thu' }, 'mine', [])
    expect(outcome.checks[0]).toMatchObject({ code: 'faults', passed: false, count: 1 })
    expect(outcome.inForce).toBeUndefined()
  })

  test('a frame cannot be published', () => {
    expect(failed(source('', 'frame'))).toEqual([['frame']])
  })

  test('a definition of another index, or the code of another edition, is in the way', () => {
    expect(failed(source(), [], { code: 'khac' })).toEqual([['index-code']])
    expect(
      failed(source(), [{ id: 'x', code: '2026', state: 'retired', groups: [], inForce: null }]),
    ).toEqual([['edition-code', 'x']])
  })

  test('an edition of the same days is in the way, unless it is retired, a draft, or the draft itself', () => {
    const same = published('x', '2026b', '2026-06-01', null)
    expect(failed(source(), [same])).toEqual([['period', 'x']])
    expect(
      failed(source(), [
        { ...same, state: 'retired' },
        { ...same, state: 'draft' },
        { ...same, id: 'mine' },
      ]),
    ).toEqual([])
  })

  test('an edition for other groups of units may be in force on the same days', () => {
    const same = published('x', '2026b', '2026-06-01', null)
    expect(failed(source(), [{ ...same, groups: ['xa'] }])).toEqual([])
  })

  test('an earlier edition with an open end that is for other groups too is in the way', () => {
    const wider = { ...published('x', '2025', '2025-01-01', null), groups: ['so', 'xa'] }
    expect(failed(source(), [wider])).toEqual([['period', 'x']])
  })

  test('an earlier edition with an open end ends on the first day of this one', () => {
    const outcome = checkPublication(source(), { code: 'thu' }, 'mine', [
      published('x', '2025', '2025-01-01', null),
    ])
    expect(outcome.passed).toBe(true)
    expect(outcome.supersedes).toEqual(['x'])
  })
})
