import { expect, test } from 'vitest'
import { nextDeadline } from './round.ts'

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
