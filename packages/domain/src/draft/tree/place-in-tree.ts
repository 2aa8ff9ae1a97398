import type { Numbering } from '../reading/numbering.ts'

/** An open node on the way from the top to the last row read. */
export interface Open {
  readonly code: string
  readonly numbering?: Numbering
}

export interface Placement {
  /** How many of the open nodes stay open: the parent is the last of these. */
  readonly keep: number
  readonly code: string
  /** The numbering names a parent that is not open. */
  readonly orphan: boolean
}

/**
 * Where a numbering belongs below the open nodes. Capital letters contain roman numbers, these contain `1, 2, 3`, and
 * small letters belong to the last number. `1.1` is a child of the innermost open `1` (or `I`). Codes are the steps
 * from the top in digits and letters: `a)` under `1.1` of part `II` written `1.1` anew is `2.1.1.a`.
 */
export function placeInTree(numbering: Numbering, open: readonly Open[]): Placement {
  const { style, parts } = numbering
  if (style === 'capital') return { keep: 0, code: parts[0]!, orphan: false }
  if (style === 'roman') return under(open, open[0]?.numbering?.style === 'capital' ? 1 : 0, parts)
  if (style === 'letter') {
    const keep = lastIndex(open, (entry) => entry.numbering?.style !== 'letter') + 1
    return { ...under(open, keep, parts), orphan: keep === 0 }
  }
  if (parts.length === 1) {
    const holder = lastIndex(
      open,
      (entry) => entry.numbering?.style === 'roman' || entry.numbering?.style === 'capital',
    )
    return under(open, holder + 1, parts)
  }
  for (let length = parts.length - 1; length >= 1; length--) {
    const start = parts.slice(0, length)
    const at = lastIndex(open, (entry) => matches(entry.numbering, start))
    if (at !== -1) return { ...under(open, at + 1, parts.slice(length)), orphan: length < parts.length - 1 }
  }
  return { keep: 0, code: parts.join('.'), orphan: true }
}

function under(open: readonly Open[], keep: number, steps: readonly string[]): Placement {
  const parent = keep === 0 ? [] : [open[keep - 1]!.code]
  return { keep, code: [...parent, ...steps].join('.'), orphan: false }
}

function matches(numbering: Numbering | undefined, start: readonly string[]): boolean {
  if (numbering === undefined || numbering.style === 'letter' || numbering.style === 'capital') return false
  return numbering.parts.join('.') === start.join('.')
}

function lastIndex<T>(values: readonly T[], holds: (value: T) => boolean): number {
  for (let i = values.length - 1; i >= 0; i--) if (holds(values[i]!)) return i
  return -1
}
