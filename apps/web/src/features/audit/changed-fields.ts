/** One field of a record with what it was and what it became; undefined where it was not there. */
export interface ChangedField {
  readonly field: string
  readonly before: string | undefined
  readonly after: string | undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const written = (value: unknown): string | undefined => {
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}

/** The fields that differ between two states of a record, in the order of the later one; a bare value is one field. */
export function changedFields(before: unknown, after: unknown): readonly ChangedField[] {
  const [earlier, later] = [before ?? undefined, after ?? undefined]
  if (!isRecord(earlier ?? {}) || !isRecord(later ?? {})) {
    return [{ field: '', before: written(earlier), after: written(later) }]
  }
  const from = (earlier ?? {}) as Record<string, unknown>
  const to = (later ?? {}) as Record<string, unknown>
  return [...new Set([...Object.keys(to), ...Object.keys(from)])]
    .map((field) => ({ field, before: written(from[field]), after: written(to[field]) }))
    .filter((one) => one.before !== one.after)
}
