import { describe, expect, test } from 'vitest'
import { figureOf } from '../testing/measure-of.ts'
import { deadlineOf } from './collection.ts'
import { completeness } from './completeness.ts'
import { lateness } from './lateness.ts'

describe('completeness', () => {
  const figures: Readonly<Record<string, string>> = { 'a x': '0', 'a y': '?', 'b x': '-' }
  const expected = ['a', 'b'].flatMap((unit) => ['x', 'y'].map((measure) => ({ unit, measure })))
  const found = completeness(expected, ({ unit, measure }) => {
    const text = figures[`${unit} ${measure}`]
    return text === undefined ? undefined : figureOf(text)
  })

  test('counts zero as a value and a reason as an answer; only silence is empty', () => {
    expect(found.all).toEqual({ expected: 4, done: 3, value: 1, missing: 1, notApplicable: 1, empty: 1 })
    expect(found.units.get('b')).toEqual({
      expected: 2,
      done: 1,
      value: 0,
      missing: 0,
      notApplicable: 1,
      empty: 1,
    })
    expect(found.measures.get('y')).toMatchObject({ expected: 2, done: 1, empty: 1 })
  })

  test('of nothing expected is all zeros', () =>
    expect(completeness([], () => undefined).all.expected).toBe(0))
})

describe('lateness', () => {
  const of = (days: readonly (string | null)[], today = '2026-06-25') => {
    const { state, daysLate, daysLeft, doneOn } = lateness(days, '2026-06-20', today)
    return [state, daysLate, daysLeft, doneOn]
  }

  test('counts from the deadline, which is itself in time', () => {
    expect(of(['2026-06-18', '2026-06-20'])).toEqual(['on-time', 0, 0, '2026-06-20'])
    expect(of(['2026-06-18', '2026-06-23'])).toEqual(['late', 3, 0, '2026-06-23'])
    expect(of(['2026-06-18', null])).toEqual(['overdue', 5, 0, null])
    expect(of([null], '2026-06-20')).toEqual(['waiting', 0, 0, null])
    expect(of([null], '2026-06-11')).toEqual(['waiting', 0, 9, null])
    expect(of([])).toEqual(['nothing-owed', 0, 0, null])
  })

  test('an extension moves the deadline of its unit only', () => {
    const collection = {
      deadline: '2026-06-20',
      extensions: [{ unit: 'a', deadline: '2026-06-27', reason: 'bão số 3' }],
    }
    expect([deadlineOf(collection, 'a'), deadlineOf(collection, 'b')]).toEqual(['2026-06-27', '2026-06-20'])
  })
})
