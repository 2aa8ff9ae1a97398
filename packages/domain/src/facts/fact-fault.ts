import type { Fault, Severity } from '../fault/fault.ts'

/** Every kind of fault of a facts table. A name, once published, keeps its meaning. */
export const FACT_FAULT_CODES = {
  // The table
  'facts-empty': 'error',
  'unit-column-missing': 'error',
  'value-column-missing': 'error',
  'duplicate-column': 'error',
  'column-misspelt': 'error',
  'column-unknown': 'warning',
  'table-left-out': 'warning',
  'row-too-long': 'error',

  // Units
  'unit-missing': 'error',
  'unit-unknown': 'error',
  'unit-contradiction': 'error',
  'group-missing': 'error',
  'group-unknown': 'error',

  // Values
  'measure-unknown': 'error',
  'not-a-number': 'error',
  'number-ambiguous': 'error',
  'not-yes-no': 'error',
  'answer-unknown': 'error',
  'value-too-small': 'error',
  'value-too-large': 'error',
  'value-with-reason': 'error',
  'judgement-off-scale': 'error',
  'published-outside-maximum': 'error',
  'numerator-above-denominator': 'warning',

  // Values that meet
  'fact-duplicate': 'error',
  'period-unknown': 'error',
  'periods-not-adding': 'error',
  'periods-mixed': 'error',
  'periods-differ': 'warning',
} as const satisfies Readonly<Record<string, Severity>>

export type FactFaultCode = keyof typeof FACT_FAULT_CODES

/** A fault of one cell or row. `column` counts from 1; `path` names the unit and the measure. */
export function factFault(
  code: FactFaultCode,
  place: { readonly file: string; readonly line: number; readonly column?: number; readonly path?: string },
  vi: string,
  en: string,
): Fault {
  const { file, line, column = 1, path = '' } = place
  return { code, severity: FACT_FAULT_CODES[code], file, line, column, path, vi, en }
}
