import { describe, expect, test } from 'vitest'
import {
  appraiser,
  figure,
  filled,
  ground,
  leader,
  officer,
  type Scene,
  sent,
  somebody,
  system,
} from '../testing/scene.ts'
import { heldBackOf } from './held-back.ts'

const heldBack = (scene: Scene, component: string, named = false, capacity = appraiser) =>
  heldBackOf({ sheet: scene.sheet, ground, capacity, moment: scene.moment() }, component, named)

/** m1 is declared as 80 and was computed as this. */
const computed = (value: string) =>
  filled()
    .do(system, { type: 'compute-fact', measure: 'm1', figure: figure(value), source: 'một cửa' })
    .do(officer, ...(value === '80' ? [] : [{ type: 'explain-fact', measure: 'm1', text: 'Trễ.' } as const]))
    .do(leader, { type: 'sign' }, { type: 'send' })
    .in('first-appraisal')

describe('an entry is accepted together with others', () => {
  test('where every figure it reads was computed and the declared one equals it', () => {
    expect(heldBack(computed('80'), '1.1')).toBeUndefined()
  })

  test('not where the declared figure differs, even by name', () => {
    expect(heldBack(computed('79'), '1.1')).toBe('differs-from-computed')
    expect(heldBack(computed('79'), '1.1', true)).toBe('differs-from-computed')
  })

  test('only by name where a figure was not computed', () => {
    expect(heldBack(computed('80'), '1.2')).toBe('nothing-computed')
    expect(heldBack(computed('80'), '1.2', true)).toBeUndefined()
    expect(heldBack(computed('80'), 'B1', true)).toBe('nothing-said')
  })

  test('never where somebody judged it, asked about it or changed its facts since', () => {
    const judged = computed('80').do(appraiser, { type: 'accept', component: '1.1' })
    expect(heldBack(judged, '1.1', true)).toBe('judged-already')
    judged.do(appraiser, {
      type: 'correct',
      component: '1.2',
      measure: 'm1',
      figure: figure('70'),
      reason: 'Thiếu tháng 11.',
    })
    expect(heldBack(judged, '1.1', true)).toBe('changed-since')
    const asked = computed('80').do(appraiser, { type: 'ask', component: '1.1', text: 'Vì sao?' })
    expect(heldBack(asked, '1.1', true)).toBe('explanation-to-read')
  })

  test('never by who could not accept it alone', () => {
    const own = somebody('own', ['appraiser'], { ownUnit: true })
    expect(heldBack(computed('80'), '1.1', false, own)).toBe('own-unit')
    expect(heldBack(computed('80'), '2.1')).toBe('not-appraised-here')
    expect(heldBack(sent(), '1.1')).toBe('other-phase')
  })
})
