/** What a draft is of. Its text form is the place that actions of the outbox write over. */
export type DraftKind = 'fact' | 'difference' | 'explanation' | 'report' | 'comment' | 'answer'

/** Where somebody types: a kind and the code of a measure, a component or a part of the report. */
export const draftPlace = (kind: DraftKind, code: string): string => `${kind} ${code}`

/** Reads it back. */
export function readPlace(place: string): { readonly kind: DraftKind; readonly code: string } {
  const [kind, code] = place.split(' ') as [DraftKind, string]
  return { kind, code }
}
