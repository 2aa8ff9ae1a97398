import { describe, expect, test } from 'vitest'
import type { Part } from '../sheet/allow/capacity.ts'
import { foldRound, phaseOf } from './course.ts'
import type { RoundAction, TakenRoundAction } from './round-action.ts'
import { RoundPlan } from './round-plan.ts'
import { roundRefusalOf, type SheetsTogether } from './round-refusal.ts'

const UNIT = '018f2d3c-0000-7000-8000-00000000000'
const deadlines = {
  selfScoring: '2026-12-10',
  firstAppraisal: '2026-12-30',
  explanation: '2027-01-06',
  secondAppraisal: '2027-01-17',
}
const plan: RoundPlan = {
  name: 'Kỳ đánh giá năm 2026',
  edition: `${UNIT}9`,
  period: '2026',
  groups: [{ code: 'commune', units: [`${UNIT}1`, `${UNIT}2`] }],
  deadlines,
  caps: { bonus: null, penalty: null },
  sources: {},
  selfCheck: false,
}
const prepare: RoundAction = { type: 'prepare', plan }
const open: RoundAction = { type: 'open' }
const advance = (to: 'first-appraisal' | 'explanation' | 'council'): RoundAction => ({
  type: 'advance',
  to,
  reason: 'Mọi đơn vị đã gửi.',
})

const logOf = (...actions: readonly RoundAction[]): TakenRoundAction[] =>
  actions.map((action, k) => ({ sequence: k + 1, at: `2026-11-20T0${k}:00:00.000Z`, by: 'manager', action }))
const roundOf = (...actions: readonly RoundAction[]) => foldRound(logOf(...actions))

const BOTH: ReadonlySet<Part> = new Set(['manager', 'chair'])
const SETTLED: SheetsTogether = { notApproved: 0, appealsOpen: 0 }
const refusal = (
  actions: readonly RoundAction[],
  action: RoundAction,
  today = '2026-12-01',
  sheets = SETTLED,
  parts = BOTH,
) => roundRefusalOf(roundOf(...actions), action, parts, today, sheets)

describe('the phase of a round', () => {
  test('is prepared until it opens, whatever the date', () => {
    expect(phaseOf(roundOf(), '2026-12-01')).toBe('prepared')
    expect(phaseOf(roundOf(prepare), '2027-01-20')).toBe('prepared')
  })

  test('goes on by itself with the deadlines, their last days included', () => {
    const round = roundOf(prepare, open)
    const days = ['2026-12-10', '2026-12-11', '2026-12-31', '2027-01-07', '2027-01-18']
    expect(days.map((day) => phaseOf(round, day))).toEqual([
      'self-scoring',
      'first-appraisal',
      'explanation',
      'second-appraisal',
      'council',
    ])
  })

  test('that was ended early stays ended, and later ones still end by their deadlines', () => {
    const round = roundOf(prepare, open, advance('first-appraisal'))
    expect(phaseOf(round, '2026-12-01')).toBe('first-appraisal')
    expect(phaseOf(round, '2027-01-03')).toBe('explanation')
  })

  test('comes back when its deadline is moved, unless it was ended by hand', () => {
    const later = { ...deadlines, selfScoring: '2026-12-20' }
    const move: RoundAction = { type: 'move-deadlines', deadlines: later, reason: 'Bão số 12.' }
    expect(phaseOf(roundOf(prepare, open, move), '2026-12-15')).toBe('self-scoring')
    expect(phaseOf(roundOf(prepare, open, advance('first-appraisal'), move), '2026-12-15')).toBe(
      'first-appraisal',
    )
  })

  test('of a self-check is over with its only deadline', () => {
    const round = roundOf({ type: 'prepare', plan: { ...plan, selfCheck: true } }, open)
    expect(phaseOf(round, '2026-12-10')).toBe('self-scoring')
    expect(phaseOf(round, '2026-12-11')).toBe('final')
  })
})

describe('what may be done to a round', () => {
  test('is the manager’s, but for what the council settles', () => {
    const nobody: ReadonlySet<Part> = new Set(['officer', 'leader', 'appraiser'])
    for (const action of [
      prepare,
      open,
      advance('first-appraisal'),
      { type: 'finalise' },
      { type: 'publish' },
    ] as const)
      expect(refusal([prepare], action, '2026-12-01', SETTLED, nobody)).toBe('not-your-part')
    expect(refusal([prepare, open], { type: 'finalise' }, '2027-01-20', SETTLED, new Set(['manager']))).toBe(
      'not-your-part',
    )
  })

  test('opens once, prepared, before its first deadline is over', () => {
    expect(refusal([], open)).toBe('not-prepared')
    expect(refusal([prepare], open, '2026-12-11')).toBe('deadline-past')
    expect(refusal([prepare], open, '2026-12-10')).toBeUndefined()
    expect(refusal([prepare, open], open)).toBe('opened-already')
    expect(refusal([prepare, open], prepare)).toBe('opened-already')
  })

  test('ends early only the phase that runs, for the one after it, and never the council', () => {
    expect(refusal([prepare], advance('first-appraisal'))).toBe('not-open')
    expect(refusal([prepare, open], advance('explanation'))).toBe('not-next')
    expect(refusal([prepare, open], advance('first-appraisal'))).toBeUndefined()
    expect(refusal([prepare, open], advance('council'), '2027-01-10')).toBeUndefined()
    expect(
      refusal([prepare, open], { ...advance('council'), to: 'final' } as RoundAction, '2027-01-20'),
    ).toBe('not-next')
  })

  test('moves deadlines and editions only where something changes', () => {
    expect(refusal([prepare, open], { type: 'move-deadlines', deadlines, reason: '-' })).toBe(
      'no-deadline-moved',
    )
    expect(refusal([prepare, open], { type: 'change-edition', edition: plan.edition, reason: '-' })).toBe(
      'same-edition',
    )
    expect(
      refusal([prepare, open], { type: 'change-edition', edition: `${UNIT}8`, reason: '-' }),
    ).toBeUndefined()
  })

  test('is final when the council approved every sheet, published when every appeal is decided', () => {
    const finalise: RoundAction = { type: 'finalise' }
    expect(refusal([prepare, open], finalise, '2027-01-17')).toBe('before-council')
    expect(refusal([prepare, open], finalise, '2027-01-18', { ...SETTLED, notApproved: 1 })).toBe(
      'sheets-not-approved',
    )
    expect(refusal([prepare, open], finalise, '2027-01-18')).toBeUndefined()
    const settled = [prepare, open, finalise]
    expect(refusal(settled, finalise, '2027-01-20')).toBe('settled-already')
    expect(refusal(settled, { type: 'publish' }, '2027-01-20', { ...SETTLED, appealsOpen: 1 })).toBe(
      'appeals-open',
    )
    expect(refusal(settled, { type: 'publish' }, '2027-01-20')).toBeUndefined()
    expect(refusal([prepare, open], { type: 'publish' }, '2027-01-20')).toBe('not-final')
    expect(refusal(settled, { type: 'change-edition', edition: `${UNIT}8`, reason: '-' }, '2027-01-20')).toBe(
      'settled-already',
    )
    expect(refusal([...settled, { type: 'publish' }], { type: 'publish' }, '2027-02-20')).toBe(
      'published-already',
    )
  })
})

describe('the plan of a round', () => {
  test('names each unit once', () => {
    expect(RoundPlan.safeParse(plan).success).toBe(true)
    const twice = [...plan.groups, { code: 'department', units: [`${UNIT}1`] }]
    expect(RoundPlan.safeParse({ ...plan, groups: twice }).success).toBe(false)
  })
})

test('a log with a gap is refused', () => {
  expect(() => foldRound(logOf(prepare, open).slice(1))).toThrow('action 2 follows 0')
})
