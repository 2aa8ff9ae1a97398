import type { StandingValue } from '@openpar/domain/measures'
import { emptySheet, type Sheet } from '@openpar/domain/rounds'
import { expect, test } from 'vitest'
import { factsToTake } from './facts-to-take.ts'

const value = { value: '5', missing: null } as StandingValue
const written = {
  value: { figure: { value: '4', missing: null } },
  by: null,
  at: '',
  sequence: 1,
  before: null,
}
const sheet = {
  ...emptySheet,
  facts: new Map([
    ['typed', { declared: written, computed: null, difference: null, appraised: null, final: null }],
  ]),
} as Sheet

test('figures of the store are offered where the sheet has none and the person may write them', () => {
  const stored = {
    typed: { declared: value, computed: null },
    held: { declared: value, computed: null },
    counted: { declared: null, computed: value },
    closed: { declared: value, computed: null },
  }
  const isRefused = (action: object) => 'measure' in action && action.measure === 'closed'
  expect(factsToTake(sheet, stored, isRefused)).toEqual(['held'])
})
