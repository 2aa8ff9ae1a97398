import { describe, expect, test } from 'vitest'
import { readText, shown } from './testing/small-index.ts'

describe('periods', () => {
  const months = (measure: string, values: string) =>
    `unit|period|${measure}\n${values
      .split(' ')
      .map((value, k) => `A|2026-0${k + 1}|${value === '-' ? '' : value}`)
      .join('\n')}`

  test.each([
    ['handled', '10 0 2.5', 'A handled 12.5'],
    ['handled', '0.1 0.2', 'A handled 0.3'],
    ['handled', '10 - 2', 'A handled no-value'],
    ['cost', '1 2 6', 'A cost 3'],
    ['cost', '1 -', 'A cost no-value'],
    ['staff', '7 9 -', 'A staff 9'],
    ['staff', '- -', 'A staff no-value'],
    ['peak', '3 9 4', 'A peak 9'],
    ['peak', '- 4', 'A peak 4'],
    ['temperature', '3', 'A temperature 3'],
  ])('of %s, %s, make %s', (measure, values, outcome) => {
    expect(shown(readText(months(measure, values)))).toEqual([outcome])
  })

  test('are not applicable together only where none of them concerns the unit', () => {
    const quarters = (first: string, second: string) =>
      shown(readText(`unit|period|handled\nA|2026-Q1|${first}\nA|2026-Q2|${second}`))
    expect(quarters('kps', 'kps')).toEqual(['A handled not-applicable'])
    expect(quarters('20', 'kps')).toEqual(['A handled no-value'])
    expect(quarters('', 'kps')).toEqual(['A handled no-value'])
    expect(quarters('0', '5')).toEqual(['A handled 5'])
  })

  test('are chosen by their beginning: 2026 holds 2026-03 and not 20261', () => {
    const text = 'unit|period|handled\nA|2025-12|1\nA|2026-03|2\nA|2026-04|4\nA|20261|8\nB||16'
    const choose = (period: string) => shown(readText(text, { period }))
    expect(choose('2026')).toEqual(['A handled 6', 'B handled 16'])
    expect(choose('2026-03')).toEqual(['A handled 2', 'B handled 16'])
    expect(choose('2025')).toEqual(['A handled 1', 'B handled 16'])
  })

  test('chosen settle what could not be added up', () => {
    const text = 'unit|period|temperature\nA|2025|1\nA|2026|2'
    expect(shown(readText(text))).toEqual(['periods-not-adding'])
    expect(shown(readText(text, { period: '2026' }))).toEqual(['A temperature 2'])
  })

  test('that are added up are named from first to last', () => {
    const { facts } = readText('unit|period|handled\nA|2026-02|1\nA|2026-01|2')
    expect(facts!.columns.get('handled')!.provenance!.get(0)).toMatchObject({
      period: '2026-01…2026-02',
      line: 2,
    })
  })

  test('of a value without period beside one with a period are refused', () => {
    expect(shown(readText('unit|period|handled\nA||1\nA|2026|2'))).toEqual(['periods-mixed'])
  })
})
