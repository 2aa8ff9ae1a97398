import { expect, test } from 'vitest'
import { EditionState } from './edition.ts'
import { allowsTransition, EDITION_TRANSITIONS, type EditionTransition } from './edition-state.ts'

test('every state allows exactly these transitions', () => {
  const transitions = Object.keys(EDITION_TRANSITIONS) as EditionTransition[]
  const allowed = EditionState.options.map((state) => [
    state,
    transitions.filter((transition) => allowsTransition(state, transition)),
  ])
  expect(allowed).toEqual([
    ['draft', ['change', 'discard', 'publish']],
    ['published', ['retire']],
    ['retired', []],
  ])
})
