import type { RuleKind } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { readDefinition } from '../../definition/read-definition.ts'
import { applyOperation } from '../edit/apply-operation.ts'
import { changeRule } from './change-rule.ts'
import { RULE_KINDS } from './rule-keys.ts'

const HEAD = `id: thu
edition: '2026'
title: Thử
basis: Giả định
valid: { from: '2026-01-01' }
status: illustrative
method: points
scale: 2
precision: { ratios: exact, points: { decimals: 2, mode: half-up }, totals: { decimals: 2, mode: half-up } }
ranking: { on: rounded, ties: competition }
groups: [{ code: so, title: Sở }]
measures:
  - { code: dat, name: Số đạt }
  - { code: tong, name: Tổng số }
  - { code: muc, name: Mức, kind: choice, options: [tot, kem] }
`

const withRule = (rule: string) =>
  `${HEAD}nodes:\n  - code: '1.2'\n    name: Hồ sơ đúng hạn\n    max: 2\n${rule === '' ? '' : `    rule: ${rule}\n`}`

const RATIO = '{ kind: ratio, numerator: dat, denominator: tong, zero: full, target: 90% }'

const change = (rule: object | undefined, to: RuleKind, measures: readonly object[] = []) =>
  changeRule({ measures, nodes: [{ code: '1.2', name: 'Hồ sơ', max: 2, rule }] }, ['nodes', 0], to)

describe('changing the kind of a rule', () => {
  const ratio = { kind: 'ratio', numerator: 'dat', denominator: 'tong', zero: 'full', target: '90%' }

  test('carries the share, the meaning of zero and the rounding from ratio to bands; the target stays behind', () => {
    const rounding = { points: { decimals: 1, mode: 'down' } }
    expect(change({ ...ratio, rounding }, 'bands')).toEqual({
      rule: {
        kind: 'bands',
        numerator: 'dat',
        denominator: 'tong',
        zero: 'full',
        bands: [{ from: 80, points: 2 }, { from: 50, points: 1 }, { points: 0 }],
        rounding,
      },
      measures: [],
    })
  })

  test('a share becomes a formula', () => {
    expect(change(ratio, 'formula').rule).toEqual({
      kind: 'formula',
      formula: 'dat / tong',
      gives: 'share',
      zero: 'full',
    })
  })

  test('a component without a rule gets new measures named after its code', () => {
    expect(change(undefined, 'ratio')).toEqual({
      rule: { kind: 'ratio', numerator: 'm_1_2_dat', denominator: 'm_1_2_tong', zero: 'missing' },
      measures: [
        { code: 'm_1_2_dat', name: 'Hồ sơ: số đạt' },
        { code: 'm_1_2_tong', name: 'Hồ sơ: tổng số' },
      ],
    })
  })

  test('codes of new measures avoid those that are taken', () => {
    const taken = [{ code: 'm_1_2', name: 'khác' }]
    expect(change(undefined, 'count', taken).rule).toMatchObject({ measure: 'm_1_2_2' })
  })

  test('a measure is carried over only where its kind fits', () => {
    const number = [{ code: 'n', name: 'Số' }]
    expect(change({ kind: 'count', measure: 'n', points: 1 }, 'judged', number).rule).toEqual({
      kind: 'judged',
      measure: 'n',
      step: 0.5,
    })
    const made = change({ kind: 'count', measure: 'n', points: 1 }, 'levels', number)
    expect(made.measures).toMatchObject([{ code: 'm_1_2', kind: 'choice', options: ['dat', 'chua-dat'] }])
  })

  test('a maximum that no usual step divides is one step', () => {
    const data = { nodes: [{ code: '1', name: 'A', max: 0.333 }] }
    expect(changeRule(data, ['nodes', 0], 'judged').rule).toMatchObject({ step: 0.333 })
  })

  test('there and back keeps what both kinds know', () => {
    const there = applyOperation(withRule(RATIO), { kind: 'change-rule', path: ['nodes', 0], to: 'bands' })
    const back = applyOperation(there, { kind: 'change-rule', path: ['nodes', 0], to: 'ratio' })
    expect(back).toContain('numerator: dat')
    expect(back).toContain('zero: full')
  })
})

const STARTS = [
  '',
  RATIO,
  '{ kind: count, measure: dat, points: 1 }',
  '{ kind: levels, measure: muc, levels: [{ when: tot, points: 2 }, { when: kem, points: 0 }] }',
]

test.each(RULE_KINDS)('a new rule of kind %s passes every check, whatever rule it replaces', (to) => {
  for (const rule of STARTS) {
    const source = applyOperation(withRule(rule), { kind: 'change-rule', path: ['nodes', 0], to })
    const errors = readDefinition(source, 'thu.yaml').faults.filter(({ severity }) => severity === 'error')
    // Only a person can say that nothing is scored any more.
    expect(errors.map(({ code }) => code)).toEqual(to === 'monitor' ? ['monitor-with-max'] : [])
  }
})
