import { expect, test } from 'vitest'
import { Deadlines, nextDeadline, phaseByDate } from './deadlines.ts'

const deadlines = {
  selfScoring: '2026-12-10',
  firstAppraisal: '2026-12-30',
  explanation: '2027-01-06',
  secondAppraisal: '2027-01-17',
}

test('nextDeadline names the next step with the days left, that day included', () => {
  expect(nextDeadline(deadlines, '2026-11-22')).toEqual({ step: 'selfScoring', on: '2026-12-10', days: 18 })
  expect(nextDeadline(deadlines, '2026-12-10')).toMatchObject({ step: 'selfScoring', days: 0 })
  expect(nextDeadline(deadlines, '2026-12-11')).toMatchObject({ step: 'firstAppraisal', days: 19 })
  expect(nextDeadline(deadlines, '2027-01-17')).toMatchObject({ step: 'secondAppraisal', days: 0 })
})

test('nextDeadline has none once all four are past', () => {
  expect(nextDeadline(deadlines, '2027-01-18')).toBeUndefined()
})

test('phaseByDate stays in a phase through the last day of it, and comes to the council after all four', () => {
  expect(phaseByDate(deadlines, '2026-11-22')).toBe('self-scoring')
  expect(phaseByDate(deadlines, '2026-12-10')).toBe('self-scoring')
  expect(phaseByDate(deadlines, '2026-12-11')).toBe('first-appraisal')
  expect(phaseByDate(deadlines, '2027-01-06')).toBe('explanation')
  expect(phaseByDate(deadlines, '2027-01-07')).toBe('second-appraisal')
  expect(phaseByDate(deadlines, '2027-01-18')).toBe('council')
})

test('deadlines that are not in order, or fall on one day, are refused', () => {
  expect(Deadlines.safeParse(deadlines).success).toBe(true)
  expect(Deadlines.safeParse({ ...deadlines, explanation: '2026-12-30' }).success).toBe(false)
  expect(Deadlines.safeParse({ ...deadlines, selfScoring: '2027-01-10' }).success).toBe(false)
})

test('a deadline of a step that ended early is not the next one', () => {
  const deadlines = {
    selfScoring: '2026-12-11',
    firstAppraisal: '2026-12-31',
    explanation: '2027-01-07',
    secondAppraisal: '2027-01-18',
  }
  expect(nextDeadline(deadlines, '2026-11-23', 'first-appraisal')?.step).toBe('firstAppraisal')
  expect(nextDeadline(deadlines, '2026-11-23', 'council')).toBeUndefined()
})
