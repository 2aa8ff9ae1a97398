import type { Bilingual } from '../../evidence/bilingual.ts'
import { saysAbsent } from '../../facts/cells/absent-words.ts'
import { reasonOf } from '../../facts/cells/reason.ts'
import { checkValue, type DefinedMeasure, type Figure, writeValue } from '../../measures/index.ts'
import { figureFault } from '../../measures/measure/figure-fault.ts'
import { exchangeFault } from './exchange-fault.ts'

/** What the two cells of a figure say: a figure, several possible ones, or what is wrong. */
export type JudgedFigure =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | {
      readonly kind: 'ask'
      readonly readings: readonly { readonly value: string; readonly text: string }[]
      readonly sentence: Bilingual
    }
  | { readonly kind: 'refused'; readonly sentence: Bilingual }

const MOST_REASON = 500

const refused = (sentence: Bilingual): JudgedFigure => ({ kind: 'refused', sentence })
const missing = (reason: string): JudgedFigure => ({
  kind: 'figure',
  figure: { value: null, missing: reason },
})

function judgeReason(measure: DefinedMeasure, reason: string): JudgedFigure {
  if (reason.length > MOST_REASON)
    return refused(exchangeFault('text-too-long', { most: String(MOST_REASON) }))
  const read = checkValue(measure, reason)
  if (read.kind === 'missing') return missing(read.missing)
  return saysAbsent(reason) ? refused(figureFault('reason-needed')) : missing(reasonOf(reason))
}

/**
 * Reads the value and the reason of a measure as people typed them; at least one of them is not empty. `chosen` is the reading
 * that somebody picked where a number has several.
 */
export function judgeFigure(
  measure: DefinedMeasure,
  value: string,
  reason: string,
  chosen: string | undefined,
): JudgedFigure {
  if (value !== '' && reason !== '') return refused(exchangeFault('two-answers'))
  if (value === '') return judgeReason(measure, reason)
  const read = checkValue(measure, value)
  switch (read.kind) {
    case 'value':
      return { kind: 'figure', figure: { value: read.value, missing: null } }
    case 'missing':
      return missing(read.missing)
    case 'ambiguous': {
      if (chosen !== undefined && read.readings.includes(chosen))
        return { kind: 'figure', figure: { value: chosen, missing: null } }
      const readings = read.readings.map((one) => ({ value: one, text: writeValue(one, measure, 'vi') }))
      return { kind: 'ask', readings, sentence: { vi: read.fault.vi, en: read.fault.en } }
    }
    case 'fault':
      return refused({ vi: read.fault.vi, en: read.fault.en })
    case 'empty':
      return refused(exchangeFault('cannot-clear'))
  }
}
