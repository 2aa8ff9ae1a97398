import { describe, expect, test } from 'vitest'
import {
  accepted,
  appraiser,
  attach,
  chair,
  colleague,
  figure,
  filled,
  ground,
  leader,
  manager,
  officer,
  Scene,
  second,
  sent,
  setFact,
  signed,
  somebody,
  system,
} from '../../testing/scene.ts'
import type { SheetAction } from '../sheet-action.ts'
import { awaitingVerdict } from './awaiting-verdict.ts'
import { missingOf } from './missing-of.ts'

const accept = (component: string): SheetAction => ({ type: 'accept', component })
const correct = (component: string, measure: string, value: string): SheetAction => ({
  type: 'correct',
  component,
  measure,
  figure: figure(value),
  reason: 'Số liệu nguồn khác.',
})

describe('the two-person rule', () => {
  test('whoever declared something does not sign, also when it was taken back', () => {
    const busy = somebody('busy', ['leader'])
    const scene = filled().do(busy, { type: 'explain', component: '1.2', text: 'Ghi chú.' })
    scene.do(busy, { type: 'undo', of: scene.sheet.sequence })
    expect(scene.try(busy, { type: 'sign' })).toBe('declared-yourself')
    expect(scene.try(leader, { type: 'sign' })).toBeUndefined()
  })

  test('an officer never signs', () => {
    expect(filled().try(officer, { type: 'sign' })).toBe('not-your-part')
  })
})

describe('the conflict of interest', () => {
  test('nobody appraises the unit they work for', () => {
    const own = somebody('own', ['appraiser'], { ownUnit: true })
    const scene = sent().in('first-appraisal')
    expect(scene.try(own, accept('1.1'))).toBe('own-unit')
    expect(scene.in('council').try(somebody('head', ['chair'], { ownUnit: true }), { type: 'approve' })).toBe(
      'own-unit',
    )
  })

  test('an appraiser judges only the components that were given to them', () => {
    const justice = somebody('justice', ['appraiser'], { appraises: new Set(['1.1']) })
    const scene = sent().in('first-appraisal')
    expect(scene.try(justice, accept('1.2'))).toBe('not-given-to-you')
    expect(scene.try(justice, accept('1.1'))).toBeUndefined()
  })

  test('whoever judged a component, or gave an opinion on it, does not decide its appeal', () => {
    const scene = accepted().do(second, { type: 'opine', component: '1.1', agrees: false, text: 'Thiếu.' })
    scene.in('council').do(chair, { type: 'approve' })
    scene.in('final').do(leader, { type: 'appeal', component: '1.1', text: 'Đề nghị xem lại.' })
    const decide: SheetAction = {
      type: 'decide-appeal',
      component: '1.1',
      granted: false,
      figures: [],
      reason: 'Không đủ.',
    }
    expect(scene.try(appraiser, decide)).toBe('judged-before')
    expect(scene.try(second, decide)).toBe('judged-before')
    expect(scene.try(somebody('third', ['appraiser']), decide)).toBeUndefined()
    expect(scene.try(leader, { type: 'appeal', component: '1.1', text: 'Lần nữa.' })).toBe('appeal-decided')
  })

  test('a second opinion is another person’s, and follows a first verdict', () => {
    const scene = sent().in('first-appraisal')
    const opine: SheetAction = { type: 'opine', component: '1.1', agrees: true, text: 'Đồng ý.' }
    expect(scene.try(second, opine)).toBe('no-verdict-yet')
    scene.do(appraiser, accept('1.1'))
    expect(scene.try(appraiser, opine)).toBe('your-own-verdict')
    expect(scene.try(second, opine)).toBeUndefined()
  })
})

describe('who works on what', () => {
  test('what is assigned to one officer is closed to the others and open to the leader', () => {
    const scene = new Scene().do(leader, { type: 'assign', component: '1.1', officer: 'officer' })
    expect(scene.try(colleague, attach('1.1'))).toBe('assigned-to-other')
    expect(scene.try(officer, attach('1.1'))).toBeUndefined()
    expect(scene.try(leader, { type: 'detach', component: '1.1', document: '-' })).toBe('not-attached')
  })

  test('a measure is open to whoever may work on one of the components that read it', () => {
    const scene = new Scene().do(leader, { type: 'assign', component: '1.1', officer: 'officer' })
    expect(scene.try(colleague, setFact('m1', '1'))).toBeUndefined()
    scene.do(leader, { type: 'assign', component: '1.2', officer: 'officer' })
    expect(scene.try(colleague, setFact('m1', '2'))).toBe('assigned-to-other')
  })

  test('surveys and records are not declared, what is not on the sheet is not either', () => {
    expect(new Scene().try(officer, setFact('answers', '1'))).toBe('not-declared')
    expect(new Scene().try(officer, setFact('on_time', '1'))).toBe('not-declared')
    expect(new Scene().try(officer, setFact('unknown', '1'))).toBe('no-such-measure')
    expect(new Scene().try(officer, setFact('models', '1'))).toBeUndefined()
    expect(new Scene().try(officer, attach('9.9'))).toBe('no-such-component')
  })

  test('only one’s own last step is undone', () => {
    const scene = new Scene().do(officer, setFact('m1', '1')).do(colleague, setFact('m1', '2'))
    expect(scene.try(officer, { type: 'undo', of: 1 })).toBe('nothing-to-undo')
    expect(scene.try(officer, { type: 'undo', of: 2 })).toBe('nothing-to-undo')
    expect(scene.try(colleague, { type: 'undo', of: 2 })).toBeUndefined()
    expect(scene.try(officer, { type: 'undo', of: 1 })).toBeUndefined()
  })
})

describe('the check-list before signing', () => {
  test('names each fact, difference and evidence that lacks, in the order of the sheet', () => {
    const scene = new Scene()
    expect(missingOf(scene.sheet, ground)).toEqual([
      { component: '1.1', what: 'fact', measure: 'm1' },
      { component: '1.1', what: 'evidence' },
      { component: '1.2', what: 'fact', measure: 'm1' },
      { component: '1.2', what: 'fact', measure: 'm2' },
    ])
    scene.do(system, { type: 'compute-fact', measure: 'm2', figure: figure('4'), source: 'một cửa' })
    scene.do(officer, setFact('m1', '80'), setFact('m2', '3'), attach('1.1'))
    expect(missingOf(scene.sheet, ground)).toEqual([{ component: '1.2', what: 'difference', measure: 'm2' }])
    expect(scene.try(leader, { type: 'sign' })).toBe('sheet-incomplete')
  })

  test('words why there is no evidence stand for it, a reason for having no figure stands for the figure', () => {
    const none: SheetAction = {
      type: 'set-fact',
      measure: 'm2',
      figure: { value: null, missing: 'chờ quyết toán' },
    }
    const scene = new Scene().do(officer, setFact('m1', '0'), none)
    expect(scene.try(officer, { type: 'finish', component: '1.1' })).toBe('incomplete')
    scene.do(officer, { type: 'explain', component: '1.1', text: 'Không ban hành văn bản.' })
    expect(scene.try(officer, { type: 'finish', component: '1.1' })).toBeUndefined()
    expect(missingOf(scene.sheet, ground)).toEqual([])
    scene.do(officer, { type: 'explain', component: '1.1', text: null })
    expect(missingOf(scene.sheet, ground)).toEqual([{ component: '1.1', what: 'evidence' }])
  })
})

describe('time', () => {
  test('after the deadline nothing is written without an extension, and the last day of one still counts', () => {
    const scene = filled().in('first-appraisal')
    expect(scene.try(officer, setFact('m1', '81'))).toBe('time-over')
    expect(scene.try(leader, { type: 'sign' })).toBe('time-over')
    expect(
      scene.try(manager, { type: 'extend', component: '1.1', until: '2026-12-19', reason: 'chậm' }),
    ).toBe('date-past')
    scene.do(manager, { type: 'extend', component: '1.1', until: '2026-12-20', reason: 'mất mạng' })
    expect(scene.try(officer, setFact('m2', '4'))).toBe('time-over')
    expect(scene.try(officer, setFact('m1', '81'))).toBeUndefined()
  })

  test('a signed sheet is closed until its leader withdraws the signature', () => {
    const scene = signed()
    expect(scene.try(officer, setFact('m1', '81'))).toBe('signed')
    scene.do(leader, { type: 'unsign' })
    expect(scene.try(officer, setFact('m1', '81'))).toBeUndefined()
  })

  test('a sheet is recalled in time, and not once somebody has appraised it', () => {
    expect(sent().in('first-appraisal').try(leader, { type: 'recall' })).toBe('other-phase')
    expect(filled().try(leader, { type: 'recall' })).toBe('not-sent')
    expect(sent().try(leader, { type: 'recall' })).toBeUndefined()
  })

  test('an explanation that was asked for opens evidence and words, not facts', () => {
    const scene = sent()
      .in('first-appraisal')
      .do(appraiser, { type: 'ask', component: '1.1', text: 'Vì sao?' })
      .in('explanation')
    expect(scene.try(officer, setFact('m1', '81'))).toBe('sent')
    expect(scene.try(officer, attach('1.2'))).toBe('sent')
    expect(scene.try(officer, attach('1.1'))).toBeUndefined()
    expect(scene.try(officer, { type: 'answer', component: '1.1', text: 'Đã bổ sung.' })).toBeUndefined()
    expect(scene.try(officer, attach('1.1'))).toBeUndefined()
    expect(scene.in('second-appraisal').try(officer, attach('1.1'))).toBe('sent')
  })
})

describe('appraisal', () => {
  test('waits while a returned component is with its unit, and goes on with the others', () => {
    const scene = sent()
      .in('first-appraisal')
      .do(appraiser, { type: 'return', component: '1.1', reason: 'thiếu', until: '2026-12-25' })
    expect(scene.try(appraiser, accept('1.1'))).toBe('with-unit')
    expect(scene.try(appraiser, accept('1.2'))).toBeUndefined()
  })

  test('a correction changes a figure of the component', () => {
    const scene = sent().in('first-appraisal')
    expect(scene.try(appraiser, correct('1.1', 'm2', '2'))).toBe('no-such-measure')
    expect(scene.try(appraiser, correct('1.1', 'm1', '80'))).toBe('same-figure')
    expect(scene.try(appraiser, correct('2.1', 'answers', '80'))).toBe('not-appraised-here')
    expect(scene.try(appraiser, correct('1.1', 'm1', '79'))).toBeUndefined()
  })

  test('correcting a shared measure asks for the other components anew', () => {
    const scene = accepted()
    expect(awaitingVerdict(scene.sheet, ground)).toEqual([])
    scene.do(appraiser, correct('1.1', 'm1', '79'))
    expect(awaitingVerdict(scene.sheet, ground)).toEqual(['1.2'])
    expect(scene.in('council').try(chair, { type: 'approve' })).toBe('not-all-appraised')
  })

  test('the council approves as it stands what was never sent', () => {
    expect(filled().in('council').try(chair, { type: 'approve' })).toBeUndefined()
  })

  test('an appeal takes new evidence until it is decided, and nothing else does after the council', () => {
    const scene = accepted().in('council').do(chair, { type: 'approve' }).in('final')
    expect(scene.try(leader, attach('1.1'))).toBe('approved')
    scene.do(leader, { type: 'appeal', component: '1.1', text: 'Đề nghị xem lại.' })
    expect(scene.try(leader, attach('1.1'))).toBeUndefined()
    expect(scene.try(leader, attach('1.2'))).toBe('approved')
    expect(scene.try(leader, setFact('m1', '81'))).toBe('other-phase')
    const decision = { granted: false, figures: [], reason: 'Không có căn cứ.' }
    scene.do(chair, { type: 'decide-appeal', component: '1.1', ...decision })
    expect(scene.try(leader, attach('1.1'))).toBe('approved')
  })

  test('once approved nothing changes but by taking the approval back', () => {
    const scene = accepted().in('council').do(chair, { type: 'approve' })
    const settle: SheetAction = {
      type: 'settle',
      component: '1.1',
      measure: 'm1',
      figure: figure('70'),
      reason: 'Sửa.',
    }
    expect(scene.try(chair, settle)).toBe('approved')
    scene.do(chair, { type: 'unapprove', reason: 'Sửa.' })
    expect(scene.try(chair, settle)).toBeUndefined()
  })
})
