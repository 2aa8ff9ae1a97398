import type { DefinedMeasure, Measure } from '@openpar/domain/measures'
import { type Measure as ScoredMeasure, textIn } from '@openpar/engine'

/** What the edition itself says of a measure that the catalogue does not hold. */
export function measureOfEdition(measure: ScoredMeasure): Measure {
  const { code, kind = 'number', options, least, most } = measure
  const both = (text: ScoredMeasure['name']) => ({ vi: textIn(text, 'vi'), en: textIn(text, 'en') })
  return {
    code,
    name: both(measure.name),
    ...(measure.unit && { unitOfMeasure: both(measure.unit) }),
    kind: kind === 'number' ? 'decimal' : kind === 'choice' ? 'level' : 'yes-no',
    decimals: kind === 'number' ? 6 : 0,
    ...(least === undefined ? {} : { minimum: String(least) }),
    ...(most === undefined ? {} : { maximum: String(most) }),
    ...(kind === 'choice' && {
      levels: (options ?? []).map((one) => ({ code: one, name: { vi: one, en: one } })),
    }),
    aggregation: { kind: 'none' },
    periodicity: 'year',
    source: '–',
  }
}

/** The catalogue by code. */
export const byCode = (measures: readonly DefinedMeasure[]): ReadonlyMap<string, Measure> =>
  new Map(measures.map((measure) => [measure.code, measure]))
