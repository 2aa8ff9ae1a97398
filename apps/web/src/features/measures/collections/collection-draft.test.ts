import type { DefinedMeasure, PeriodKind } from '@openpar/domain/measures'
import { describe, expect, test } from 'vitest'
import { firstDraft, lackingFields } from './collection-draft.ts'

const measures = (...kinds: readonly PeriodKind[]): readonly DefinedMeasure[] =>
  kinds.map((periodicity, at) => ({
    code: `m${at}`,
    name: { vi: 'Số hồ sơ', en: 'Cases' },
    kind: 'count',
    decimals: 0,
    aggregation: { kind: 'sum' },
    periodicity,
    source: 'Báo cáo',
    retiredOn: null,
    version: 1,
  }))

const day = '2026-10-05'

describe('the first draft', () => {
  test.each([
    [[], '2026-R12M', '2026-12-20'],
    [['month'], '2026-10', '2026-12-20'],
    [['reform-report', 'quarter', 'quarter'], '2026-Q4', '2026-12-20'],
    [['month', 'reform-report'], '2026-R12M', '2026-12-20'],
    [['reform-quarter'], '2026-R4', '2026-12-20'],
  ] as const)('of measures %j asks for %s until %s', (kinds, period, deadline) => {
    expect(firstDraft(measures(...kinds), day)).toMatchObject({ period, deadline })
  })

  test('lacks a title, measures and units, and nothing once they are there', () => {
    const draft = firstDraft([], day)
    expect(lackingFields(draft)).toEqual(['title', 'measures', 'units'])
    expect(lackingFields({ ...draft, title: ' ab ', measures: ['m0'] })).toEqual(['title', 'units'])
    expect(lackingFields({ ...draft, title: 'abc', measures: ['m0'], units: ['u'] })).toEqual([])
  })
})
