import { expect, test } from 'vitest'
import {
  endsOnWeekend,
  type PlanDraft,
  planFaults,
  planOf,
  spacedDeadlines,
  suggestedDeadlines,
  takenFrom,
} from './plan-draft.ts'

const UNIT = '018f2d3c-0000-7000-8000-000000000001'
const EDITION = '018f2d3c-0000-7000-8000-000000000009'
const draft = (more: Partial<PlanDraft> = {}): PlanDraft => ({
  name: 'Kỳ đánh giá năm 2026',
  edition: EDITION,
  period: '2026',
  groups: { so: [UNIT] },
  deadlines: suggestedDeadlines('2026', '2026-11-01'),
  caps: { bonus: null, penalty: null },
  sources: {},
  selfCheck: false,
  ...more,
})

test('the steps of a year end 20, 27 and 38 days after 15 December, on working days', () => {
  expect(suggestedDeadlines('2026', '2026-11-01')).toEqual({
    selfScoring: '2026-12-15',
    firstAppraisal: '2027-01-04',
    explanation: '2027-01-11',
    secondAppraisal: '2027-01-22',
  })
})

test('nobody is given less than two weeks', () => {
  expect(suggestedDeadlines('2026', '2026-12-14').selfScoring).toBe('2026-12-28')
  expect(suggestedDeadlines('2026-R6M', '2026-06-01').selfScoring).toBe('2026-06-29')
})

test('a step never ends before the one ahead of it', () => {
  const { selfScoring, firstAppraisal, explanation, secondAppraisal } = spacedDeadlines('2026-12-12')
  expect([selfScoring, firstAppraisal, explanation, secondAppraisal]).toEqual([
    '2026-12-12',
    '2027-01-01',
    '2027-01-08',
    '2027-01-19',
  ])
  expect(endsOnWeekend('2026-12-12')).toBe(true)
  expect(endsOnWeekend(null)).toBe(false)
})

test('what is missing or wrong is named', () => {
  expect(planFaults(draft(), '2026-11-01')).toEqual([])
  expect(planFaults(draft({ name: ' ', edition: null, groups: { so: [] } }), '2026-11-01')).toEqual([
    'name',
    'edition',
    'units',
  ])
  const swapped = { ...draft().deadlines, explanation: '2026-12-20' }
  expect(planFaults(draft({ deadlines: swapped }), '2026-12-16')).toEqual(['order', 'past'])
  expect(planFaults(draft({ deadlines: { ...swapped, explanation: null } }), '2026-11-01')).toEqual([
    'deadlines',
  ])
})

test('a draft becomes a plan once nothing is missing; groups without units are left out', () => {
  expect(planOf(draft({ groups: { so: [UNIT], xa: [] } }))?.groups).toEqual([{ code: 'so', units: [UNIT] }])
  expect(planOf(draft({ edition: null }))).toBeNull()
})

test('an earlier plan gives units, caps and sources, but neither name nor dates', () => {
  const earlier = planOf(draft({ name: 'Kỳ 2025', caps: { bonus: '2', penalty: null } }))!
  const taken = takenFrom(draft({ groups: {} }), earlier)
  expect([taken.name, taken.groups, taken.caps.bonus]).toEqual(['Kỳ đánh giá năm 2026', { so: [UNIT] }, '2'])
})
