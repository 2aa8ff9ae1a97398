import { checkValue, type Figure, type Measure } from '@openpar/domain/measures'
import type { Question } from './draft.ts'

/** What a typed text says of a measure: a figure, a question, or nothing. */
export function readDraft(
  measure: Measure,
  text: string,
): { readonly figure?: Figure; readonly question?: Question } {
  const checked = checkValue(measure, text)
  switch (checked.kind) {
    case 'value':
      return { figure: { value: checked.value, missing: null } }
    case 'missing':
      return { figure: { value: null, missing: checked.missing } }
    case 'ambiguous':
      return { question: { kind: 'ambiguous', readings: checked.readings } }
    case 'fault':
      return { question: { kind: 'fault', vi: checked.fault.vi, en: checked.fault.en } }
    case 'empty':
      return {}
  }
}
