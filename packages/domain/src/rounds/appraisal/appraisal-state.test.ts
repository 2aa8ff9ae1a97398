import { describe, expect, test } from 'vitest'
import { accepted, appraiser, figure, ground, leader, officer, type Scene, sent } from '../testing/scene.ts'
import { appraisalStateOf, isDue } from './appraisal-state.ts'

const state = (scene: Scene, component = '1.1') =>
  appraisalStateOf({ sheet: scene.sheet, ground, moment: scene.moment() }, component)
const appraised = () => sent().in('first-appraisal')
const asked = () => appraised().do(appraiser, { type: 'ask', component: '1.1', text: 'Vì sao?' })

describe('an entry stands', () => {
  test('with its unit until the sheet is sent, and again while it is returned', () => {
    expect(state(sent())).toBe('waiting')
    const returned = appraised().do(appraiser, {
      type: 'return',
      component: '1.1',
      reason: 'Thiếu trang 3.',
      until: '2026-12-22',
    })
    expect([state(returned), state(returned, '1.2')]).toEqual(['with-unit', 'waiting'])
    expect(state(returned.in('explanation'))).toBe('waiting')
    expect(state(returned.in('first-appraisal').do(leader, { type: 'sign' }, { type: 'send' }))).toBe(
      'waiting',
    )
  })

  test('done once judged, and changed once a fact it reads is corrected elsewhere', () => {
    const judged = appraised().do(
      appraiser,
      { type: 'accept', component: '1.1' },
      { type: 'accept', component: '1.2' },
    )
    expect([state(judged), state(judged, '1.2')]).toEqual(['done', 'done'])
    judged.do(appraiser, {
      type: 'correct',
      component: '1.2',
      measure: 'm1',
      figure: figure('70'),
      reason: 'Thiếu tháng 11.',
    })
    expect([state(judged), state(judged, '1.2')]).toEqual(['changed', 'done'])
  })

  test('asked while the unit may explain, answered once it did, waiting where it never did', () => {
    expect(state(asked())).toBe('asked')
    expect(state(asked().in('explanation'))).toBe('asked')
    expect(state(asked().in('second-appraisal'))).toBe('waiting')
    const answered = asked()
      .in('explanation')
      .do(officer, { type: 'answer', component: '1.1', text: 'Vì bão.' })
    expect(state(answered)).toBe('answered')
    expect(state(answered.in('second-appraisal').do(appraiser, { type: 'accept', component: '1.1' }))).toBe(
      'done',
    )
  })

  test('done where an older question was judged over, or the council approved the sheet', () => {
    expect(state(asked().do(appraiser, { type: 'accept', component: '1.1' }))).toBe('done')
    expect(state(accepted(), 'B1')).toBe('done')
  })
})

test('what waits, was answered or changed is due, nothing else', () => {
  const all = ['answered', 'changed', 'waiting', 'asked', 'with-unit', 'not-sent', 'done'] as const
  expect(all.filter(isDue)).toEqual(['answered', 'changed', 'waiting'])
})
