import type { FactFaultCode } from '../fact-fault.ts'

/** What is wrong with a cell. */
export interface RefusedCell {
  readonly code: FactFaultCode
  readonly vi: string
  readonly en: string
}

export function refused(code: FactFaultCode, vi: string, en: string): RefusedCell {
  return { code, vi, en }
}
