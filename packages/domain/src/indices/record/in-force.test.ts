import { expect, test } from 'vitest'
import { inForceOf, isInForceOn, lastDay, periodsOverlap } from './in-force.ts'

test('the last day of a definition belongs to its period', () => {
  expect(inForceOf({ valid: { from: '2026-01-01', to: '2026-12-31' } })).toEqual({
    from: '2026-01-01',
    to: '2027-01-01',
  })
  expect(inForceOf({ valid: { from: '2026-01-01' } })).toEqual({ from: '2026-01-01', to: null })
})

test.each([
  ['2024-02-28', '2024-02-29'],
  ['2023-02-28', '2023-03-01'],
  ['2000-02-29', '2000-03-01'],
  ['1900-02-28', '1900-03-01'],
  ['2026-04-30', '2026-05-01'],
  ['2026-07-31', '2026-08-01'],
])('the day after %s is %s, and back', (day, next) => {
  const { to } = inForceOf({ valid: { from: '1800-01-01', to: day } })
  expect(to).toBe(next)
  expect(lastDay({ from: '1800-01-01', to })).toBe(day)
})

test('periods are half-open: one that ends when the other begins does not overlap', () => {
  const year = { from: '2026-01-01', to: '2027-01-01' }
  expect(isInForceOn(year, '2026-12-31')).toBe(true)
  expect(isInForceOn(year, '2027-01-01')).toBe(false)
  expect(isInForceOn({ from: '2026-01-01', to: null }, '9999-12-31')).toBe(true)
  expect(periodsOverlap(year, { from: '2027-01-01', to: null })).toBe(false)
  expect(periodsOverlap(year, { from: '2026-12-31', to: null })).toBe(true)
  expect(periodsOverlap({ from: '2020-01-01', to: null }, year)).toBe(true)
})
