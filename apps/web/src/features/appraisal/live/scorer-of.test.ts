import type { AppraisalRow, ComponentAppraisal } from '@openpar/domain/rounds'
import { describe, expect, test } from 'vitest'
import { scorerOf } from './scorer-of.ts'

const figure = (value: string) => ({ value, missing: null })
const declared = (value: string) => ({
  declared: { value: { figure: figure(value) }, by: null, at: '2026-12-01T00:00:00Z', sequence: 1 },
  computed: null,
  difference: null,
  appraised: null,
  final: null,
})
const row = (id: string, name: string, facts: object) =>
  ({ unit: { id, code: name, name }, group: 'so', facts }) as unknown as AppraisalRow

const view = (rule: object, rows: readonly AppraisalRow[]) =>
  ({
    component: { code: '1.1' },
    round: { period: '2026' },
    rows,
    definition: {
      id: 'thu',
      edition: '2026',
      title: 'Thử',
      basis: 'Giả định',
      valid: { from: '2026-01-01' },
      status: 'illustrative',
      method: 'points',
      scale: 2,
      precision: {
        ratios: 'exact',
        points: { decimals: 2, mode: 'half-up' },
        totals: { decimals: 2, mode: 'half-up' },
      },
      ranking: { on: 'rounded', ties: 'competition' },
      groups: [{ code: 'so', title: 'Sở' }],
      measures: [
        { code: 'dat', name: 'Đạt' },
        { code: 'tong', name: 'Tổng' },
      ],
      nodes: [{ code: '1.1', name: 'Đúng hạn', max: 2, rule }],
    },
  }) as unknown as ComponentAppraisal

const RATIO = { kind: 'ratio', numerator: 'dat', denominator: 'tong', zero: 'missing' }
const [A, B] = ['018f2d3c-0000-7000-8000-00000000000a', '018f2d3c-0000-7000-8000-00000000000b'] as const
const rows = [
  row(A, 'Sở A', { dat: declared('1482'), tong: declared('1503') }),
  row(B, 'Sở B', { dat: declared('2210'), tong: declared('2300') }),
]

describe('points before anything is saved', () => {
  test('are those of the figures that stand, where nothing was typed', () => {
    expect(scorerOf(view(RATIO, rows))(A, new Map())).toBe(1.97)
  })

  test('follow what is typed, for that unit', () => {
    const score = scorerOf(view(RATIO, rows))
    expect(score(B, new Map([['dat', figure('2208')]]))).toBe(1.92)
    expect(score(B, new Map([['dat', figure('0')]]))).toBe(0)
  })

  test('are none where a figure is missing or the denominator is zero by a rule that leaves it open', () => {
    const score = scorerOf(view(RATIO, rows))
    expect(score(B, new Map([['tong', { value: null, missing: 'chờ quyết toán' }]]))).toBeNull()
    expect(score(B, new Map([['tong', figure('0')]]))).toBeNull()
    expect(score('nobody', new Map())).toBeNull()
  })
})
