import type { EditionState } from './edition.ts'

/** What can be done to an edition: from which state to which, and the right it takes. */
export const EDITION_TRANSITIONS = {
  change: { from: 'draft', to: 'draft', right: 'index.change' },
  discard: { from: 'draft', to: undefined, right: 'index.change' },
  publish: { from: 'draft', to: 'published', right: 'edition.publish' },
  retire: { from: 'published', to: 'retired', right: 'edition.retire' },
} as const satisfies Readonly<
  Record<
    string,
    { readonly from: EditionState; readonly to: EditionState | undefined; readonly right: string }
  >
>

export type EditionTransition = keyof typeof EDITION_TRANSITIONS

/** Whether an edition in `state` allows `transition`; nothing leads back to a draft: a correction is a new edition. */
export function allowsTransition(state: EditionState, transition: EditionTransition): boolean {
  return EDITION_TRANSITIONS[transition].from === state
}
