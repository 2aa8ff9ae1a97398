import type { Language } from '@openpar/engine'
import type { Fault } from './fault.ts'

/** `fault` on one line, as compilers write: `file:line:column  sentence  [code]`. */
export function formatFault(fault: Fault, language: Language): string {
  return `${fault.file}:${fault.line}:${fault.column}  ${fault[language]}  [${fault.code}]`
}
