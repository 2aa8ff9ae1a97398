import { describe, expect, test } from 'vitest'
import { heldValue, measureOf } from '../testing/measure-of.ts'
import { Measure } from './measure.ts'
import { Figure, stateOf } from './measure-value.ts'
import { mustExplain, settleValue } from './settle-value.ts'

function faults(more: Parameters<typeof measureOf>[0]): readonly string[] {
  const { version, retiredOn, ...measure } = measureOf(more)
  const read = Measure.safeParse(measure)
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
}

describe('a measure', () => {
  test('is refused where its parts contradict each other', () => {
    expect(faults({})).toEqual([])
    expect(faults({ decimals: 2 })).toEqual(['decimals'])
    expect(faults({ kind: 'decimal', decimals: 2 })).toEqual([])
    expect(faults({ minimum: '5', maximum: '4' })).toEqual(['maximum'])
    expect(faults({ minimum: '0.5' })).toEqual(['minimum'])
    expect(faults({ kind: 'yes-no', minimum: '0' })).toEqual(['minimum'])
    expect(faults({ kind: 'level', aggregation: { kind: 'none' } })).toEqual(['levels'])
    expect(faults({ kind: 'date' })).toEqual(['aggregation'])
    expect(faults({ kind: 'share' })).toEqual(['aggregation'])
    expect(faults({ kind: 'share', aggregation: { kind: 'weighted-mean', by: 'cases' } })).toEqual([
      'aggregation',
    ])
    expect(
      faults({ kind: 'share', aggregation: { kind: 'ratio', numerator: 'a', denominator: 'b' } }),
    ).toEqual([])
    expect(faults({ code: 'Bad Code' })).toEqual(['code'])
  })
})

describe('a figure', () => {
  test('is a value or a reason, never both, never neither', () => {
    expect(Figure.safeParse({ value: '1', missing: null }).success).toBe(true)
    expect(Figure.safeParse({ value: null, missing: 'chờ' }).success).toBe(true)
    expect(Figure.safeParse({ value: null, missing: null }).success).toBe(false)
    expect(Figure.safeParse({ value: '1', missing: 'chờ' }).success).toBe(false)
    expect(Figure.safeParse({ value: null, missing: ' ' }).success).toBe(false)
  })

  test('zero is a value; empty, missing and not applicable are three other things', () => {
    expect([heldValue('0'), heldValue('?'), heldValue('-'), undefined].map(stateOf)).toEqual([
      'value',
      'missing',
      'not-applicable',
      'empty',
    ])
  })
})

describe('settleValue', () => {
  const computed = heldValue('10', {
    provenance: { kind: 'cases', source: 'x', at: '2026-10-01T02:00:00Z', by: null },
  })

  test('takes the only one there is', () => {
    expect(settleValue(undefined, undefined)).toBeUndefined()
    expect(settleValue(heldValue('0'), undefined)).toMatchObject({
      counts: { value: '0' },
      difference: 'none',
    })
    expect(settleValue(undefined, computed)).toMatchObject({ counts: { value: '10' }, difference: 'none' })
  })

  test('the computed figure counts; a declared one beside it that differs must be explained', () => {
    expect(settleValue(heldValue('10'), computed)).toMatchObject({ counts: computed, difference: 'none' })
    expect(settleValue(heldValue('12'), computed)).toMatchObject({
      counts: { value: '10' },
      beside: { value: '12' },
      difference: 'unexplained',
    })
    expect(settleValue(heldValue('12', { explanation: 'tính cả hồ sơ giấy' }), computed)?.difference).toBe(
      'explained',
    )
  })

  test('a reason for having no figure contradicts nothing, and gives way to a declared figure', () => {
    expect(settleValue(heldValue('?'), computed)).toMatchObject({
      counts: { value: '10' },
      difference: 'none',
    })
    expect(settleValue(heldValue('12'), { ...computed, value: null, missing: 'mất kết nối' })).toMatchObject({
      counts: { value: '12' },
      difference: 'none',
    })
    expect(mustExplain(heldValue('12'), undefined)).toBe(false)
  })
})
