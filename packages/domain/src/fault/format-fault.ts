import type { Language } from '@openpar/engine'
import type { Fault } from './fault.ts'

const WARNING = { vi: 'cảnh báo: ', en: 'warning: ' } as const

/** `fault` on one line, as compilers write: `file:line:column  sentence  [code]`; a warning says that it is one. */
export function formatFault(fault: Fault, language: Language): string {
  const label = fault.severity === 'warning' ? WARNING[language] : ''
  return `${fault.file}:${fault.line}:${fault.column}  ${label}${fault[language]}  [${fault.code}]`
}
