/**
 * A value as text in which equal meanings are equal: keys in order, absent keys and `undefined` alike, a text with or
 * without an English half that repeats it.
 */
export function canonical(value: unknown): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  const { vi, en } = value as { readonly vi?: unknown; readonly en?: unknown }
  if (
    typeof vi === 'string' &&
    (en === undefined || en === vi) &&
    entries.every(([key]) => key === 'vi' || key === 'en')
  ) {
    return JSON.stringify(vi)
  }
  const parts = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
  return `{${parts.join(',')}}`
}
