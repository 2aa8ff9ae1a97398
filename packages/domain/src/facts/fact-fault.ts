import type { Fault, Severity } from '../fault/fault.ts'
import type { Table } from './table.ts'

/** Every kind of fault of a facts table. */
export const FACT_FAULT_CODES = {
  'facts-empty': 'error',
  'unit-column-missing': 'error',
  'duplicate-column': 'error',
  'unit-missing': 'error',
  'unit-contradiction': 'error',
  'unit-unknown': 'error',
  'group-missing': 'error',
  'group-unknown': 'error',
  'measure-unknown': 'error',
  'column-unknown': 'warning',
  'column-misspelt': 'error',
  'row-too-long': 'error',
  'not-a-number': 'error',
  'number-ambiguous': 'error',
  'not-yes-no': 'error',
  'answer-unknown': 'error',
  'value-too-small': 'error',
  'value-too-large': 'error',
  'value-with-reason': 'error',
  'judgement-off-scale': 'error',
  'numerator-above-denominator': 'warning',
  'fact-duplicate': 'error',
  'period-unknown': 'error',
  'periods-not-adding': 'error',
} as const satisfies Readonly<Record<string, Severity>>

export type FactFaultCode = keyof typeof FACT_FAULT_CODES

/** A fault of one cell or row. `column` counts from 1; `path` names the unit and the measure. */
export function factFault(
  code: FactFaultCode,
  table: Table,
  place: { readonly line: number; readonly column?: number; readonly path?: string },
  vi: string,
  en: string,
): Fault {
  const { line, column = 1, path = '' } = place
  return { code, severity: FACT_FAULT_CODES[code], file: table.name, line, column, path, vi, en }
}
