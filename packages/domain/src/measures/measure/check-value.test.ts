import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalDecimal } from '../number/decimal.ts'
import { measureOf } from '../testing/measure-of.ts'
import { checkValue, faultOfFigure } from './check-value.ts'
import type { DefinedMeasure } from './measure.ts'
import { typedFigure, writeFigure, writeQuotient } from './write-figure.ts'

const count = measureOf()
const money = measureOf({ kind: 'decimal', decimals: 3 })
const share = measureOf({ kind: 'share', decimals: 2, aggregation: { kind: 'mean' } })
const answer = measureOf({ kind: 'yes-no' })
const day = measureOf({ kind: 'date', aggregation: { kind: 'none' } })
const level = measureOf({
  kind: 'level',
  aggregation: { kind: 'none' },
  levels: [
    { code: 'in-time', name: { vi: 'Kịp thời', en: 'In time' } },
    { code: 'late', name: { vi: 'Chậm', en: 'Late' } },
  ],
})

/** `=value`, `~reason`, `?reading|reading`, `!fault`, or nothing where the text says nothing. */
function said(measure: DefinedMeasure, text: string): string {
  const checked = checkValue(measure, text)
  switch (checked.kind) {
    case 'empty':
      return ''
    case 'value':
      return `=${checked.value}`
    case 'missing':
      return `~${checked.missing}`
    case 'ambiguous':
      return `?${checked.readings.join('|')}`
    case 'fault':
      return `!${checked.fault.code}`
  }
}

describe('checkValue', () => {
  test('keeps zero, empty, missing and not applicable apart', () => {
    expect(
      ['0', '', '  ', 'Chưa có: chờ quyết toán', 'Không phát sinh'].map((text) => said(count, text)),
    ).toEqual(['=0', '', '', '~chờ quyết toán', '~not-applicable'])
  })

  test('asks why where a text only says that there is nothing', () => {
    for (const text of ['chưa có', 'Chưa có số liệu', 'Chưa có:', 'not reported'])
      expect(said(count, text)).toBe('!reason-needed')
  })

  test.each([
    ['1482', '=1482', count],
    ['1.482', '=1482', count],
    ['1,482', '?1482|1.482', count],
    ['1.482', '=1482', count],
    ['12,5', '!not-whole', count],
    ['-1', '!too-small', count],
    ['mười', '!not-a-number', count],
    ['101', '!too-large', measureOf({ maximum: '100' })],
    ['1.234', '?1234|1.234', money],
    ['1.2340', '=1.234', money],
    ['-3,5', '=-3.5', money],
    ['1,2345', '!too-many-decimals', money],
    ['98,6', '=0.986', share],
    ['98,6 %', '=0.986', share],
    ['0,9', '?0.009|0.9', share],
    ['0,9%', '=0.009', share],
    ['1', '?0.01|1', share],
    ['100', '=1', share],
    ['0', '=0', share],
    ['101', '!too-large', share],
    ['98,765', '!too-many-decimals', share],
    ['Có', '=1', answer],
    ['không', '=0', answer],
    ['2', '!not-yes-no', answer],
    ['5/9/2026', '=2026-09-05', day],
    ['31/9/2026', '!not-a-date', day],
    ['kip thoi', '=in-time', level],
    ['late', '=late', level],
    ['sớm', '!level-unknown', level],
  ])('reads "%s" as %s', (text, expected, measure) => expect(said(measure, text)).toBe(expected))

  test('says in words what a doubtful number may be', () => {
    const checked = checkValue(money, '1.234')
    expect(checked.kind === 'ambiguous' && checked.fault.vi).toBe(
      '"1.234" có thể là 1\u202f234 hoặc 1,234; hãy viết lại cho rõ.',
    )
  })

  test('reads back every figure as it was typed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 9 }), (digits) => {
        const decimal = canonicalDecimal(String(digits / 1000))!
        expect(said(money, typedFigure({ value: decimal, missing: null }, money))).toBe(`=${decimal}`)
        expect(said(money, typedFigure({ value: decimal, missing: null }, money, '.'))).toBe(`=${decimal}`)
        const part = canonicalDecimal(String((digits % 10_001) / 10_000))!
        expect(said(share, typedFigure({ value: part, missing: null }, share))).toBe(`=${part}`)
      }),
    )
    expect(said(day, typedFigure({ value: '2026-09-05', missing: null }, day))).toBe('=2026-09-05')
    expect(said(level, typedFigure({ value: 'late', missing: null }, level))).toBe('=late')
    expect(said(count, typedFigure({ value: null, missing: 'chờ số liệu' }, count))).toBe('~chờ số liệu')
    expect(said(count, typedFigure({ value: null, missing: 'not-applicable' }, count))).toBe(
      '~not-applicable',
    )
  })
})

test('writeFigure shows figures as people here write them', () => {
  expect(writeFigure({ value: '1234.5', missing: null }, money, 'vi')).toBe('1\u202f234,5')
  expect(writeFigure({ value: '0.986', missing: null }, share, 'vi')).toBe('98,6 %')
  expect(writeFigure({ value: '0', missing: null }, answer, 'en')).toBe('No')
  expect(writeFigure({ value: null, missing: 'not-applicable' }, count, 'vi')).toBe('Không phát sinh')
  expect(writeFigure(undefined, count, 'vi')).toBe('')
})

test('writeQuotient rounds to the decimals of its measure, half away from zero', () => {
  expect(writeQuotient('0.9860279441', share, 'vi')).toBe('98,60 %')
  expect(writeQuotient('0.98765', measureOf({ kind: 'share', decimals: 2 }), 'vi')).toBe('98,77 %')
  expect(writeQuotient('3.6666666667', count, 'vi')).toBe('3,67')
  expect(writeQuotient('1511', count, 'vi')).toBe('1\u202f511')
  expect(writeQuotient('1.23456', money, 'en')).toBe('1.235')
  expect(writeQuotient('2026-09-05', day, 'vi')).toBe('05/09/2026')
})

test('faultOfFigure takes figures as programs write them and no others', () => {
  const code = (value: string | null, measure: DefinedMeasure) =>
    faultOfFigure({ value, missing: value === null ? 'chờ' : null }, measure)?.code
  expect([code('5', count), code('0.986', share), code('1', answer), code(null, count)]).toEqual(
    Array(4).fill(undefined),
  )
  expect([code('2026-09-05', day), code('late', level)]).toEqual([undefined, undefined])
  expect([code('05', count), code('5,0', count), code('98.6', share), code('-1', count)]).toEqual([
    'not-a-number',
    'not-a-number',
    'too-large',
    'too-small',
  ])
  expect([code('Có', answer), code('5/9/2026', day), code('Chậm', level)]).toEqual([
    'not-yes-no',
    'not-a-date',
    'level-unknown',
  ])
})
