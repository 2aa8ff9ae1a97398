import { describe, expect, test } from 'vitest'
import { tryRule } from './try-rule.ts'

const data = {
  precision: {
    ratios: 'exact',
    points: { decimals: 2, mode: 'half-up' },
    totals: { decimals: 2, mode: 'half-up' },
  },
  measures: [
    { code: 'dat', name: 'Số đạt' },
    { code: 'tong', name: 'Tổng số' },
    { code: 'muc', name: 'Mức', kind: 'choice', options: ['tot', 'kem'] },
  ],
  nodes: 'còn lỗi ở chỗ khác',
}
const ratio = {
  code: '1.1',
  name: 'Đúng hạn',
  max: 2,
  rule: { kind: 'ratio', numerator: 'dat', denominator: 'tong', zero: 'missing', target: '90%' },
}

const trial = (
  component: unknown,
  facts: Parameters<typeof tryRule>[2],
  others?: Parameters<typeof tryRule>[3],
) => {
  const outcome = tryRule(data, component, facts, others)
  if (!outcome.ok) throw new Error(outcome.vi)
  return outcome.trial
}

describe('trying a rule', () => {
  test('2 × (80/100) ÷ 90% is 1.78, with the steps in words', () => {
    const { points, max, status, steps } = trial(ratio, { dat: 80, tong: 100 })
    expect({ points, max, status }).toEqual({ points: 1.78, max: 2, status: 'scored' })
    expect(steps.at(-1)?.vi).toContain('1,78')
  })

  test('zero of something is 0 points; zero of zero is what the rule says', () => {
    expect(trial(ratio, { dat: 0, tong: 5 }).points).toBe(0)
    expect(trial(ratio, { dat: 0, tong: 0 })).toMatchObject({ status: 'missing' })
    expect(trial(ratio, { dat: 0, tong: 0 }).points).toBeUndefined()
  })

  test('a fact not given is missing, never zero', () => {
    expect(trial(ratio, { tong: 100 }).points).toBeUndefined()
    expect(trial({ ...ratio, missing: 'zero' }, { tong: 100 })).toMatchObject({
      points: 0,
      status: 'defaulted',
    })
  })

  test('not applicable takes the component out of the maximum', () => {
    expect(trial(ratio, { dat: 'not-applicable', tong: 'not-applicable' })).toMatchObject({
      max: 0,
      status: 'not-applicable',
    })
  })

  test('an answer is named by its code', () => {
    const levels = [
      { when: 'tot', points: 2 },
      { when: 'kem', points: 0.5 },
    ]
    const component = { ...ratio, rule: { kind: 'levels', measure: 'muc', levels } }
    expect(trial(component, { muc: 'kem' }).points).toBe(0.5)
  })

  test('a rule that compares reads the other units: 5 between 0 and 10 is half', () => {
    const rule = { kind: 'relative', measure: 'dat', method: 'min-max', equal: 'full' }
    expect(trial({ ...ratio, rule }, { dat: 5 }, [{ dat: 0 }, { dat: 10 }]).points).toBe(1)
    expect(trial({ ...ratio, rule }, { dat: 5 }, [{ dat: 5 }]).points).toBe(2)
    expect(trial({ ...ratio, rule }, { dat: 5 }).points).toBe(2)
  })

  test('a component for some units only is tried as one of them', () => {
    expect(trial({ ...ratio, appliesTo: ['so'] }, { dat: 90, tong: 100 }).points).toBe(2)
  })

  test('a rule that is not finished says so instead of giving points', () => {
    expect(
      tryRule(
        data,
        { ...ratio, rule: { kind: 'formula', formula: 'dat +', gives: 'share', zero: 'zero' } },
        {},
      ),
    ).toMatchObject({ ok: false })
    expect(tryRule(data, { ...ratio, rule: undefined }, {})).toMatchObject({ ok: false })
  })
})
