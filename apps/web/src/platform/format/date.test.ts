import { expect, test } from 'vitest'
import { dateAt, daysBetween, formatDate, formatInstant, formatTime, readDate } from './date.ts'

test('a date is written day first', () => {
  expect(formatDate('2026-12-06')).toBe('06/12/2026')
  expect(formatDate(null)).toBe('–')
  expect(formatDate('soon')).toBe('soon')
})

test('an instant is written on the clock of Vietnam, seven hours ahead of UTC', () => {
  expect(formatInstant('2026-12-06T15:00:00Z')).toBe('06/12/2026 22:00')
  expect(formatInstant('2026-12-31T17:00:00Z')).toBe('01/01/2027 00:00')
  expect(formatInstant(undefined)).toBe('–')
  expect(formatTime('2026-12-06T03:42:07Z')).toBe('10:42:07')
  expect(dateAt(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01')
})

test('days between dates count the calendar, negative backwards', () => {
  expect(daysBetween('2026-12-06', '2026-12-15')).toBe(9)
  expect(daysBetween('2026-12-06', '2026-12-06')).toBe(0)
  expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2)
})

test.each([
  ['6/12/2026', '2026-12-06'],
  ['06-12-2026', '2026-12-06'],
  ['06.12.26', '2026-12-06'],
  ['06122026', '2026-12-06'],
  ['2026-12-06', '2026-12-06'],
  [' 29/02/2028 ', '2028-02-29'],
])('%s is read as %s', (typed, date) => {
  expect(readDate(typed)).toBe(date)
})

test.each(['29/02/2027', '31/04/2026', '13/13/2026', '0/1/2026', 'mai', '', '6/12', '6/12/202'])(
  '%s is no date',
  (typed) => {
    expect(readDate(typed)).toBeNull()
  },
)
