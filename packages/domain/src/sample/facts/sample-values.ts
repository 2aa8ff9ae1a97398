import type { Definition, Facts } from '@openpar/engine'
import { provenances, type SampleProvenance } from '../measures/sample-measures.ts'

/** One value to be stored: a number, the code of an answer, or why there is none. */
export interface SampleValue {
  readonly unit: string
  readonly measure: string
  readonly value: number | string | null
  readonly missing: string | null
  readonly provenance: SampleProvenance
}

/** Every value of `facts`, measure by measure; where nobody has said anything there is none. */
export function* sampleValues(definition: Definition, facts: Facts): Generator<SampleValue> {
  const from = provenances(definition)
  for (const { code: measure, options } of definition.measures) {
    const column = facts.columns.get(measure)
    const provenance = from.get(measure)
    if (!column || !provenance) continue
    for (let k = 0; k < facts.units.length; k++) {
      const number = column.values[k]!
      const missing = column.reasons?.get(k) ?? null
      if (Number.isNaN(number) && missing === null) continue
      const value = missing === null ? (options?.[number] ?? number) : null
      yield { unit: facts.units[k]!.code, measure, value, missing, provenance }
    }
  }
}
