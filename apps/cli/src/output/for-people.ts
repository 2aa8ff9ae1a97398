import type { Session } from '../session/session.ts'
import { formatOf } from './format.ts'

/** Whether the answer is read by people (a table or a workbook), not by programs (CSV, JSON). */
export function isForPeople({ format, out }: Session): boolean {
  const chosen = formatOf(format, out)
  return chosen === 'table' || chosen === 'xlsx'
}
