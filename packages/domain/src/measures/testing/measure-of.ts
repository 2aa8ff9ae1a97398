import type { DefinedMeasure, Measure } from '../measure/measure.ts'
import type { Figure, MeasureValue } from '../measure/measure-value.ts'

/** A count with nothing special about it, but for what `more` says. */
export function measureOf(more: Partial<DefinedMeasure> = {}): DefinedMeasure {
  const base: Measure = {
    code: 'cases',
    name: { vi: 'Hồ sơ tiếp nhận', en: 'Cases received' },
    kind: 'count',
    decimals: 0,
    aggregation: { kind: 'sum' },
    periodicity: 'month',
    source: 'Báo cáo của cơ quan',
  }
  return { ...base, version: 1, retiredOn: null, ...more }
}

/** `12` is a value, `?` missing with a reason, `-` not applicable. */
export function figureOf(text: string): Figure {
  if (text === '?') return { value: null, missing: 'chờ số liệu' }
  return text === '-' ? { value: null, missing: 'not-applicable' } : { value: text, missing: null }
}

export function heldValue(text: string, more: Partial<MeasureValue> = {}): MeasureValue {
  return {
    measure: 'cases',
    unit: '0190a000-0000-7000-8000-000000000001',
    period: '2026-09',
    ...figureOf(text),
    provenance: { kind: 'declared', source: '', at: '2026-10-01T02:00:00Z', by: null },
    explanation: null,
    version: 1,
    ...more,
  }
}
