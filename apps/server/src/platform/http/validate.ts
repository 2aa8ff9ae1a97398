import { z } from 'zod'
import { type Language, Problem } from '../errors/problem.ts'

const LOCALES = { vi: z.locales.vi().localeError, en: z.locales.en().localeError }

/** PostgreSQL text holds no NUL, and UTF-8 no half of a surrogate pair. */
function holdsUnusableText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed()
  if (Array.isArray(value)) return value.some(holdsUnusableText)
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([key, inner]) => holdsUnusableText(key) || holdsUnusableText(inner))
}

/**
 * One part of a request in its checked form. Throws `invalid-input` with every mistake as `{ path, message }`, in the
 * language of the person.
 */
export function validate(
  schema: z.ZodType | undefined,
  value: unknown,
  part: 'params' | 'query' | 'body',
  language: Language,
): unknown {
  if (schema === undefined) return undefined
  if (holdsUnusableText(value)) throw new Problem('unusable-value')
  const checked = schema.safeParse(value ?? {}, { error: LOCALES[language], reportInput: false })
  if (checked.success) return checked.data
  // An identifier that cannot be one names nothing.
  if (part === 'params') throw new Problem('not-found')
  const mistakes = checked.error.issues.slice(0, 100).map(({ path, message }) => ({
    path: path.map(String),
    message,
  }))
  const [first] = mistakes
  const place = first === undefined || first.path.length === 0 ? '' : `${first.path.join('.')}: `
  const details = { count: checked.error.issues.length, first: `${place}${first?.message ?? ''}` }
  throw new Problem('invalid-input', details, { part, mistakes })
}
