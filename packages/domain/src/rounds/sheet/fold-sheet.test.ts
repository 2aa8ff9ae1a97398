import { describe, expect, test } from 'vitest'
import {
  accepted,
  appraiser,
  attach,
  chair,
  DOCUMENT,
  figure,
  filled,
  ground,
  leader,
  manager,
  officer,
  Scene,
  sent,
  setFact,
  system,
} from '../testing/scene.ts'
import { missingOf } from './allow/missing-of.ts'
import { foldSheet } from './fold/fold-sheet.ts'
import { figureIn, figuresIn, isUnexplained } from './layers.ts'
import { entryOf, factOf } from './sheet.ts'
import type { SheetAction } from './sheet-action.ts'

const layers = (scene: Scene, measure: string) =>
  (['self', 'appraised', 'final'] as const).map(
    (layer) => figureIn(factOf(scene.sheet, measure), layer)?.value,
  )

describe('the layers of a fact', () => {
  test('the appraised and the final one are the declared one until somebody corrects it', () => {
    expect(layers(filled(), 'm1')).toEqual(['80', '80', '80'])
  })

  test('a correction changes its own layer and those above', () => {
    const scene = sent()
      .in('first-appraisal')
      .do(appraiser, {
        type: 'correct',
        component: '1.1',
        measure: 'm1',
        figure: figure('75'),
        reason: 'thiếu',
      })
    expect(layers(scene, 'm1')).toEqual(['80', '75', '75'])
    scene
      .in('council')
      .do(chair, { type: 'settle', component: '1.1', measure: 'm1', figure: figure('78'), reason: 'đã đủ' })
    expect(layers(scene, 'm1')).toEqual(['80', '75', '78'])
    expect(figuresIn(scene.sheet, 'final').get('m2')).toEqual(figure('3'))
  })

  test('a measure of which nobody said anything has no figure, in no layer', () => {
    expect(layers(new Scene(), 'm1')).toEqual([undefined, undefined, undefined])
    expect(figuresIn(new Scene().sheet, 'final').size).toBe(0)
  })

  test('a computed figure counts before a declared one, a computed absence does not', () => {
    const scene = new Scene().do(officer, setFact('m1', '80'))
    scene.do(system, {
      type: 'compute-fact',
      measure: 'm1',
      figure: { value: null, missing: 'chưa có hồ sơ' },
      source: 'một cửa',
    })
    expect(layers(scene, 'm1')[0]).toBe('80')
    scene.do(system, { type: 'compute-fact', measure: 'm1', figure: figure('79'), source: 'một cửa' })
    expect(layers(scene, 'm1')[0]).toBe('79')
  })
})

describe('a difference from the computed value', () => {
  const differing = () =>
    new Scene()
      .do(system, { type: 'compute-fact', measure: 'm1', figure: figure('79'), source: 'một cửa' })
      .do(officer, setFact('m1', '80'))

  test('waits for an explanation, which the next figure makes stale', () => {
    const scene = differing()
    expect(isUnexplained(scene.sheet, 'm1')).toBe(true)
    scene.do(officer, { type: 'explain-fact', measure: 'm1', text: 'Một hồ sơ nhập sau ngày chốt.' })
    expect(isUnexplained(scene.sheet, 'm1')).toBe(false)
    scene.do(officer, setFact('m1', '81'))
    expect(isUnexplained(scene.sheet, 'm1')).toBe(true)
  })

  test('is none where both say the same', () => {
    const scene = differing().do(officer, setFact('m1', '79'))
    expect(isUnexplained(scene.sheet, 'm1')).toBe(false)
    expect(scene.try(officer, { type: 'explain-fact', measure: 'm1', text: 'thừa' })).toBe('no-difference')
  })
})

describe('undo', () => {
  test('puts back what stood there before, one step at a time', () => {
    const scene = new Scene().do(officer, setFact('m1', '80'), setFact('m1', '85'))
    scene.do(officer, { type: 'undo', of: 2 })
    expect(layers(scene, 'm1')[0]).toBe('80')
    scene.do(officer, { type: 'undo', of: 1 })
    expect(layers(scene, 'm1')[0]).toBeUndefined()
  })

  test('takes back an attachment and leaves other evidence alone', () => {
    const other = DOCUMENT.replace(/1$/, '2')
    const scene = new Scene().do(officer, attach('1.1'), {
      type: 'attach',
      component: '1.1',
      attachment: { document: other, pages: [] },
    })
    scene.do(officer, { type: 'undo', of: 2 })
    expect(entryOf(scene.sheet, '1.1').evidence?.value.map(({ document }) => document)).toEqual([DOCUMENT])
  })

  test('attaching a document again replaces its pages', () => {
    const scene = new Scene().do(officer, attach('1.1'), {
      type: 'attach',
      component: '1.1',
      attachment: { document: DOCUMENT, pages: [] },
    })
    expect(entryOf(scene.sheet, '1.1').evidence?.value).toEqual([{ document: DOCUMENT, pages: [] }])
  })
})

describe('what comes from an earlier round', () => {
  const carry = {
    type: 'carry',
    round: DOCUMENT,
    source: 'Tự kiểm tra 9 tháng',
    facts: [
      { measure: 'm1', figure: figure('60') },
      { measure: 'm2', figure: figure('2') },
    ],
    entries: [{ component: '1.1', explanation: 'Chưa đủ năm.', evidence: [], remarks: ['Thiếu tháng 11.'] }],
  } as const satisfies SheetAction

  test('stands where this round says nothing, and never over what somebody wrote', () => {
    const scene = new Scene().do(officer, setFact('m1', '80')).do(system, carry)
    const { m1, m2 } = Object.fromEntries(figuresIn(scene.sheet, 'self'))
    expect([m1?.value, m2?.value]).toEqual(['80', '2'])
    const { explanation, messages } = entryOf(scene.sheet, '1.1')
    expect(explanation?.value).toBe('Chưa đủ năm.')
    expect(messages.map(({ kind, text }) => [kind, text])).toEqual([['remark', 'Thiếu tháng 11.']])
    expect(scene.sheet.declarers).toEqual(['officer'])
  })

  test('is not signed before somebody has said of each component that it still holds', () => {
    const scene = new Scene().do(system, carry)
    const what = () => missingOf(scene.sheet, ground).map(({ component, what }) => `${component} ${what}`)
    expect(what()).toEqual(['1.1 carried', '1.2 carried'])
    scene.do(officer, { type: 'finish', component: '1.1' }, setFact('m1', '81'), setFact('m2', '3'))
    expect(what()).toEqual([])
  })
})

describe('the parts of the report beside the scores', () => {
  test('are written over and undone like everything else, and lock with the sheet', () => {
    const describe = (text: string | null) => ({ type: 'describe', part: 'difficulties', text }) as const
    const scene = filled().do(officer, describe('Thiếu người.'), describe('Thiếu máy.'))
    const { sequence } = scene.sheet
    scene.do(officer, { type: 'undo', of: sequence })
    expect(scene.sheet.report.difficulties?.value).toBe('Thiếu người.')
    scene.do(officer, { type: 'undo', of: sequence - 1 })
    expect(scene.sheet.report).toEqual({})
    scene.do(leader, { type: 'sign' })
    expect(scene.try(officer, describe('Muộn.'))).toBe('signed')
  })
})

describe('stages', () => {
  test('a returned component opens the sheet, and sending closes it again', () => {
    const scene = sent()
      .in('first-appraisal')
      .do(appraiser, { type: 'return', component: '1.1', reason: 'thiếu trang', until: '2026-12-25' })
    expect(scene.sheet.stage).toBe('open')
    expect(entryOf(scene.sheet, '1.1').openUntil).toBe('2026-12-25')
    scene.do(officer, attach('1.1')).do(leader, { type: 'sign' }).do(officer, { type: 'send' })
    expect(scene.sheet.stage).toBe('sent')
    expect(entryOf(scene.sheet, '1.1').openUntil).toBeNull()
  })

  test('a recalled sheet is as if it had never been sent', () => {
    const scene = sent().do(leader, { type: 'recall' })
    expect(scene.sheet).toMatchObject({ stage: 'open', sent: null, signature: null })
    expect(scene.try(officer, setFact('m1', '81'))).toBeUndefined()
  })

  test('an extension keeps the signature of a sheet that was not sent', () => {
    const scene = filled().do(leader, { type: 'sign' }).in('first-appraisal')
    scene.do(manager, { type: 'extend', component: null, until: '2026-12-22', reason: 'mất mạng' })
    expect(scene.sheet.stage).toBe('signed')
    expect(scene.try(officer, { type: 'send' })).toBeUndefined()
  })

  test('what the council takes back after approving is with the appraisers again', () => {
    const scene = accepted().in('council').do(chair, { type: 'approve' })
    expect(scene.sheet.stage).toBe('approved')
    scene.do(chair, { type: 'unapprove', reason: 'xem lại 1.2' })
    expect(scene.sheet.stage).toBe('sent')
  })
})

test('the log in one go and the log in two parts tell the same sheet', () => {
  const { log, sheet } = accepted()
  const half = foldSheet(log.slice(0, 4))
  expect(foldSheet(log)).toEqual(sheet)
  expect(foldSheet(log.slice(4), half)).toEqual(sheet)
})

test('a log with a gap is refused', () => {
  expect(() => foldSheet(accepted().log.slice(1))).toThrow('action 2 follows 0')
})
