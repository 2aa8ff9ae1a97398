import { emptySheet, type Sheet, type SheetAction, takeAction } from '@openpar/domain/rounds'
import { expect, test } from 'vitest'
import { markOf, markOfAll } from './component-mark.ts'

const ground = {
  components: new Map([
    ['1.1', { measures: ['m1'], source: 'self', evidence: true }],
    ['2.1', { measures: ['answers'], source: 'survey', evidence: false }],
  ] as const),
}
const moment = { phase: 'self-scoring', today: '2026-12-01' } as const
const after = (...actions: readonly SheetAction[]) =>
  actions.reduce<Sheet>((sheet, action) => {
    const at = '2026-12-01T00:00:00.000Z'
    return takeAction(sheet, { sequence: sheet.sequence + 1, at, by: null, phase: 'first-appraisal', action })
  }, emptySheet)
const mark = (...actions: readonly SheetAction[]) =>
  markOf({ sheet: after(...actions), ground, moment }, '1.1')

const fact: SheetAction = { type: 'set-fact', measure: 'm1', figure: { value: '0', missing: null } }

const why: SheetAction = { type: 'explain', component: '1.1', text: 'Không có văn bản riêng.' }
const done: SheetAction = { type: 'finish', component: '1.1' }

test('a component goes from untouched over begun to done; zero is something', () => {
  expect([mark(), mark(fact), mark(fact, why, done)]).toEqual(['nothing', 'begun', 'finished'])
})

test('a component from which something was taken since is no longer done', () => {
  expect(mark(fact, why, done, { type: 'undo', of: 2 })).toBe('begun')
})

test('what the unit has to answer comes before what appraisers said', () => {
  const accept: SheetAction = { type: 'accept', component: '1.1' }
  expect(mark(fact, accept)).toBe('accepted')
  expect(mark(fact, accept, { type: 'ask', component: '1.1', text: 'Vì sao?' })).toBe('asked')
  const back = { type: 'return', component: '1.1', reason: 'Thiếu tháng 11.' } as const
  expect(mark(fact, { ...back, until: '2026-12-01' })).toBe('returned')
  expect(mark(fact, { ...back, until: '2026-11-30' })).toBe('begun')
})

test('a component from elsewhere says from where', () => {
  expect(markOf({ sheet: emptySheet, ground, moment }, '2.1')).toBe('survey')
})

test('a node above is done where all below are, and shows what presses', () => {
  expect(markOfAll(['finished', 'survey'])).toBe('finished')
  expect(markOfAll(['finished', 'nothing'])).toBe('begun')
  expect(markOfAll(['nothing', 'nothing'])).toBe('nothing')
  expect(markOfAll(['accepted', 'corrected'])).toBe('corrected')
  expect(markOfAll(['finished', 'returned', 'asked'])).toBe('returned')
  expect(markOfAll(['survey', 'survey'])).toBe('survey')
})
