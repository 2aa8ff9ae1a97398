import { describe, expect, test } from 'vitest'
import type { SheetAction } from '../sheet/sheet-action.ts'
import { accepted, appraiser, filled, ground, manager, officer, Scene, sent } from '../testing/scene.ts'
import { cellStateOf } from './cell-state.ts'
import { completenessByDay, type DatedAction } from './completeness-by-day.ts'
import { dueOf, isLate } from './due-of.ts'

const deadlines = {
  selfScoring: '2026-12-10',
  firstAppraisal: '2026-12-30',
  explanation: '2027-01-06',
  secondAppraisal: '2027-01-17',
}
const states = (scene: Scene) =>
  [...ground.components.keys()].map((component) =>
    cellStateOf(scene.sheet, ground, component, scene.moment()),
  )
const toReturn: SheetAction = {
  type: 'return',
  component: '1.1',
  reason: 'Thiếu trang.',
  until: '2026-12-23',
}

describe('the state of a cell', () => {
  test('goes from nothing to finished while the sheet is with the unit; surveys and systems stand apart', () => {
    expect(states(new Scene())).toEqual(['nothing', 'nothing', 'survey', 'system', 'nothing'])
    const done = filled().do(officer, { type: 'finish', component: '1.1' })
    expect(states(done)).toEqual(['finished', 'begun', 'survey', 'system', 'nothing'])
  })

  test('is that of the verdict once there is one, but an open request comes first', () => {
    expect(states(sent())[0]).toBe('sent')
    expect(states(accepted())[0]).toBe('accepted')
    const asked = accepted().do(appraiser, { type: 'ask', component: '1.1', text: 'Vì sao?' })
    expect(states(asked).slice(0, 2)).toEqual(['asked', 'accepted'])
    expect(states(asked.do(appraiser, toReturn))[0]).toBe('returned')
  })

  test('is outside for a component that does not concern the unit', () => {
    expect(cellStateOf(new Scene().sheet, ground, '9.9', { today: '2026-12-01' })).toBe('outside')
  })
})

describe('what a unit owes, and until when', () => {
  test('is its sheet until the end of self-scoring, nothing once it is sent', () => {
    expect(dueOf(new Scene().sheet, deadlines)).toBe('2026-12-10')
    expect(dueOf(sent().sheet, deadlines)).toBeNull()
  })

  test('is late the day after, unless it has more time', () => {
    const scene = new Scene()
    expect(isLate(scene.sheet, scene.moment())).toBe(false)
    scene.in('first-appraisal')
    expect(isLate(scene.sheet, scene.moment())).toBe(true)
    scene.do(manager, { type: 'extend', component: null, until: '2026-12-22', reason: 'Bão số 3.' })
    expect([isLate(scene.sheet, scene.moment()), dueOf(scene.sheet, deadlines)]).toEqual([
      false,
      '2026-12-22',
    ])
  })

  test('is what was returned, until the day that was given', () => {
    const { sheet } = sent().in('first-appraisal').do(appraiser, toReturn)
    expect(dueOf(sheet, deadlines)).toBe('2026-12-23')
  })
})

describe('completeness by day', () => {
  const did = (day: string, sequence: number, action: DatedAction['action'], unit = 'a'): DatedAction => ({
    unit,
    sequence,
    day,
    action,
  })

  test('counts what stood at the end of each day on which something moved', () => {
    const days = completenessByDay([
      did('2026-12-01', 1, { type: 'finish', component: '1.1' }),
      did('2026-12-01', 1, { type: 'finish', component: '1.1' }, 'b'),
      did('2026-12-02', 2, { type: 'unfinish', component: '1.1' }),
      did('2026-12-02', 3, { type: 'undo', of: 2 }),
      did('2026-12-03', 4, { type: 'extend' }),
      did('2026-12-04', 5, { type: 'send' }),
      did('2026-12-05', 6, { type: 'recall' }),
    ])
    expect(days).toEqual([
      { day: '2026-12-01', finished: 2, sent: 0 },
      { day: '2026-12-02', finished: 2, sent: 0 },
      { day: '2026-12-04', finished: 2, sent: 1 },
      { day: '2026-12-05', finished: 2, sent: 0 },
    ])
  })

  test('is empty where nothing was done', () => {
    expect(completenessByDay([])).toEqual([])
  })
})
