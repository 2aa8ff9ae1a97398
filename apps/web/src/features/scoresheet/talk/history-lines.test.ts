import type { SheetAction, TakenAction } from '@openpar/domain/rounds'
import { expect, test } from 'vitest'
import { historyLines } from './history-lines.ts'

const set = (measure: string, value: string): SheetAction => ({
  type: 'set-fact',
  measure,
  figure: { value, missing: null },
})
const log = (...actions: readonly SheetAction[]): readonly TakenAction[] =>
  actions.map((action, k) => ({
    sequence: k + 1,
    at: '2026-12-01T00:00:00.000Z',
    by: null,
    phase: 'self-scoring',
    action,
  }))

test('a component has the steps of its measures and its own, the newest first, each with what it wrote over', () => {
  const lines = historyLines(
    log(set('m1', '1'), set('m9', '5'), set('m1', '2'), { type: 'finish', component: '1.1' }),
    '1.1',
    ['m1'],
  )
  expect(lines.map(({ taken, before }) => [taken.sequence, before])).toEqual([
    [4, undefined],
    [3, set('m1', '1')],
    [1, undefined],
  ])
})

test('a step taken back is marked and is not what later steps wrote over', () => {
  const lines = historyLines(
    log(set('m1', '1'), set('m1', '2'), { type: 'undo', of: 2 }, set('m1', '3')),
    '1.1',
    ['m1'],
  )
  expect(lines.map(({ undone }) => undone)).toEqual([false, false, true, false])
  expect(lines[0]?.before).toEqual(set('m1', '1'))
})

test('what came over from an earlier round is there for the components of its figures too', () => {
  const figure = { value: '1', missing: null }
  const carry: SheetAction = {
    type: 'carry',
    round: '018f2d3c-0000-7000-8000-000000000000',
    source: 'Tự kiểm tra 9 tháng',
    facts: [{ measure: 'm1', figure }],
    entries: [],
  }
  expect(historyLines(log(carry), '1.1', ['m1'])).toHaveLength(1)
  expect(historyLines(log(carry), '2.1', ['m2'])).toEqual([])
})

test('an untouched component has none', () => {
  expect(historyLines(log(set('m1', '1')), '2.1', ['m2'])).toEqual([])
})
