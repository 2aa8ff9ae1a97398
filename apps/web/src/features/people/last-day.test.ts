import { expect, test } from 'vitest'
import { endAfter, lastDay } from './last-day.ts'

test('The last day of a period is the day before its half-open end, over months and leap years.', () => {
  expect(lastDay('2026-12-01')).toBe('2026-11-30')
  expect(lastDay('2024-03-01')).toBe('2024-02-29')
  expect(lastDay(null)).toBeNull()
})

test('A period ends the day after its last day.', () => {
  expect(endAfter('2026-12-31')).toBe('2027-01-01')
  expect(endAfter(null)).toBeNull()
})
