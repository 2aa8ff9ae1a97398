import { Problem } from './problem.ts'

interface DatabaseFault {
  readonly code: string
  readonly constraint?: string
}

const isFault = (error: unknown): error is DatabaseFault =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^[0-9A-Z]{5}$/.test(error.code)

/**
 * What a refusal of the database means to the client, or `undefined` where it is our own mistake (SQLSTATE classes of
 * https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
export function databaseProblem(error: unknown): Problem | undefined {
  if (!isFault(error)) return undefined
  const constraint = error.constraint ?? error.code
  if (error.code === '23505' || error.code === '23P01') return new Problem('already-exists', { constraint })
  if (error.code === '23503') return new Problem('refers-to-nothing', { constraint })
  if (error.code === '23514' || error.code === '23502')
    return new Problem('refused-by-database', { constraint })
  if (error.code.startsWith('22')) return new Problem('unusable-value')
  return undefined
}

/** Whether the same transaction may succeed when run again: a deadlock or a serialisation failure. */
export function worthRepeating(error: unknown): boolean {
  return isFault(error) && (error.code === '40P01' || error.code === '40001')
}
