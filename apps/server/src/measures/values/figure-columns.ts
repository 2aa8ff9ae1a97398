import type { Figure } from '@openpar/domain/measures'

/** A figure as the columns of a row; `kind` is that of its measure. */
export function figureColumns({ value, missing }: Figure, kind: string) {
  const word = kind === 'date' || kind === 'level'
  return { number: word ? null : value, word: word ? value : null, missing }
}

/** A figure out of the columns of a row. */
export function figureOf(row: {
  readonly number: string | null
  readonly word: string | null
  readonly missing: string | null
}): Figure {
  return { value: row.number ?? row.word, missing: row.missing }
}
