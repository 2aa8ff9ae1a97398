import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, nextDay } from './date.ts'
import {
  boundsOf,
  containsDay,
  containsPeriod,
  dataClosesOn,
  findPeriod,
  getPeriod,
  PeriodKind as Kinds,
  nextPeriod,
  type PeriodKind,
  periodLabel,
  periodOf,
  previousPeriod,
  readDate,
  reportDueOn,
  yearEarlier,
} from './index.ts'

const days = fc.integer({ min: 0, max: 60_000 }).map((count) => nextDay('1950-01-01', count))
const kinds = fc.constantFrom(...Kinds.options)

describe('periods', () => {
  test.each([
    ['2026-09', '2026-09-01', '2026-10-01', '2026-09-30', undefined],
    ['2026-12', '2026-12-01', '2027-01-01', '2026-12-31', undefined],
    ['2024-02', '2024-02-01', '2024-03-01', '2024-02-29', undefined],
    ['2026-Q3', '2026-07-01', '2026-10-01', '2026-09-30', undefined],
    ['2026-H2', '2026-07-01', '2027-01-01', '2026-12-31', undefined],
    ['2026', '2026-01-01', '2027-01-01', '2026-12-31', undefined],
    ['2026-R1', '2025-12-15', '2026-03-15', '2026-03-14', '2026-03-20'],
    ['2026-R2', '2026-03-15', '2026-06-15', '2026-06-14', '2026-06-20'],
    ['2026-R4', '2026-09-15', '2026-12-15', '2026-12-14', '2026-12-20'],
    ['2026-R3M', '2025-12-15', '2026-03-15', '2026-03-14', '2026-03-20'],
    ['2026-R6M', '2025-12-15', '2026-06-15', '2026-06-14', '2026-06-20'],
    ['2026-R9M', '2025-12-15', '2026-09-15', '2026-09-14', '2026-09-20'],
    ['2026-R12M', '2025-12-15', '2026-12-15', '2026-12-14', '2026-12-20'],
  ])('%s runs from %s to before %s, its data closes on %s', (code, from, to, closes, due) => {
    const period = getPeriod(code)
    expect(boundsOf(period)).toEqual({ from, to })
    expect(dataClosesOn(period)).toBe(closes)
    expect(reportDueOn(period)).toBe(due)
  })

  test.each([
    '',
    '26',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-H3',
    '2026-R5',
    '2026-R12',
    '2026-1',
    '2026-09-01',
    'x',
  ])('"%s" is no period', (code) => {
    expect(findPeriod(code)).toBeUndefined()
    expect(() => getPeriod(code)).toThrow(RangeError)
  })

  test('a day belongs to the first reform report that takes it in', () => {
    const codes = (date: string) => [
      periodOf(date, 'reform-quarter').code,
      periodOf(date, 'reform-report').code,
    ]
    expect(codes('2026-03-14')).toEqual(['2026-R1', '2026-R3M'])
    expect(codes('2026-03-15')).toEqual(['2026-R2', '2026-R6M'])
    expect(codes('2025-12-15')).toEqual(['2026-R1', '2026-R3M'])
    expect(codes('2025-12-14')).toEqual(['2025-R4', '2025-R12M'])
  })

  test('before quarter I comes the whole year before; a year earlier is the same period', () => {
    expect(previousPeriod(getPeriod('2026-R3M')).code).toBe('2025-R12M')
    expect(previousPeriod(getPeriod('2026-R6M')).code).toBe('2026-R3M')
    expect(previousPeriod(getPeriod('2026')).code).toBe('2025')
    expect(previousPeriod(getPeriod('2026-01')).code).toBe('2025-12')
    expect(yearEarlier(getPeriod('2026-R6M')).code).toBe('2025-R6M')
  })

  test('a year contains its months, a reform year also days of the year before', () => {
    expect(containsPeriod(getPeriod('2026'), getPeriod('2026-12'))).toBe(true)
    expect(containsPeriod(getPeriod('2026'), getPeriod('2026-R1'))).toBe(false)
    expect(containsPeriod(getPeriod('2026-R6M'), getPeriod('2026-R2'))).toBe(true)
    expect(containsPeriod(getPeriod('2026-09'), getPeriod('2026-09'))).toBe(true)
    expect(containsDay(getPeriod('2026-R1'), '2025-12-15')).toBe(true)
    expect(containsDay(getPeriod('2026-R1'), '2026-03-15')).toBe(false)
  })

  test('labels are those of official reports', () => {
    const labels = [
      '2026-09',
      '2026-Q3',
      '2026-H1',
      '2026',
      '2026-R2',
      '2026-R3M',
      '2026-R6M',
      '2026-R9M',
      '2026-R12M',
    ]
    expect(labels.map((code) => periodLabel(getPeriod(code), 'vi'))).toEqual([
      'Tháng 9/2026',
      'Quý III/2026',
      '6 tháng đầu năm 2026',
      'Năm 2026',
      'Kỳ CCHC quý II/2026',
      'Báo cáo CCHC quý I năm 2026',
      'Báo cáo CCHC 6 tháng đầu năm 2026',
      'Báo cáo CCHC 9 tháng đầu năm 2026',
      'Báo cáo CCHC năm 2026',
    ])
    expect(periodLabel(getPeriod('2026-R12M'), 'en')).toBe('Reform report, whole of 2026')
  })

  test('every day lies in its period, and periods of a kind that does not overlap follow without a gap', () => {
    fc.assert(
      fc.property(days, kinds, (date, kind: PeriodKind) => {
        const period = periodOf(date, kind)
        expect(containsDay(period, date)).toBe(true)
        expect(findPeriod(period.code)).toEqual(period)
        expect(previousPeriod(nextPeriod(period))).toEqual(period)
        if (kind !== 'reform-report') expect(boundsOf(nextPeriod(period)).from).toBe(boundsOf(period).to)
      }),
    )
  })
})

describe('days', () => {
  test('are counted as the calendar counts them', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('2000-03-01')).toBe(11_017)
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (date, step) => {
        expect(dayNumber(nextDay(date, step)) - dayNumber(date)).toBe(step)
      }),
    )
  })

  test('are read as people write them, and never made up', () => {
    expect(['14/3/2026', '14-03-2026', '2026-03-14', '29/2/2024'].map(readDate)).toEqual([
      '2026-03-14',
      '2026-03-14',
      '2026-03-14',
      '2024-02-29',
    ])
    expect(['29/2/2026', '31/4/2026', '3/14/2026', '14/3/26', '', 'mai'].map(readDate)).toEqual(
      Array(6).fill(undefined),
    )
  })
})
