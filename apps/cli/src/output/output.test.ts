import { describe, expect, test } from 'vitest'
import type { Report, ReportColumn } from './report.ts'
import { toCsv } from './to-csv.ts'
import { toJson } from './to-json.ts'
import { toTable } from './to-table.ts'
import { wrapText } from './wrap-text.ts'
import { writtenFor } from './written-for.ts'

const column = (key: string, more: Partial<ReportColumn> = {}): ReportColumn => ({
  key,
  title: key,
  kind: 'text',
  ...more,
})
const report = (columns: readonly ReportColumn[], ...rows: Report['rows']): Report => ({
  title: 'Tên',
  columns,
  rows,
})

describe('CSV', () => {
  test('writes plain numbers: no thousands, a point for decimals, minus signs untouched', () => {
    const rows = report(
      [column('n', { kind: 'points' })],
      [1234567.5],
      [-5.25],
      [0],
      [-0],
      [Number.NaN],
      [undefined],
    )
    expect(toCsv(rows)).toBe('n\n1234567.5\n-5.25\n0\n0\n\n\n')
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])(
    'defuses text that a spreadsheet would run: %j',
    (text) => {
      expect(toCsv(report([column('t')], [text])).replace(/^t\n"?/, '')).toMatch(/^'/)
    },
  )

  test('quotes commas, quotes and line breaks', () => {
    expect(toCsv(report([column('t')], ['Sở "A", B\nC']))).toBe('t\n"Sở ""A"", B\nC"\n')
  })

  test('of no rows is the header', () => {
    expect(toCsv(report([column('a'), column('b')]))).toBe('a,b\n')
  })
})

test('JSON has null for no value and numbers as they are', () => {
  expect(JSON.parse(toJson(report([column('a'), column('b')], [Number.NaN, 0], [undefined, 'x'])))).toEqual([
    { a: null, b: 0 },
    { a: null, b: 'x' },
  ])
})

describe('a value for people', () => {
  test.each<[Partial<ReportColumn>, string | number | undefined, string, string]>([
    [{ kind: 'points' }, 8.5, '8,50', '8.50'],
    [{ kind: 'points' }, 8.1234, '8,1234', '8.1234'],
    [{ kind: 'points', decimals: 2 }, 62.5576, '62,56', '62.56'],
    [{ kind: 'points', decimals: 2 }, 0.005, '0,01', '0.01'],
    [{ kind: 'number' }, 1234.5, '1\u00a0234,5', '1,234.5'],
    [{ kind: 'share' }, 0.2345, '23,5%', '23.5%'],
    [{ kind: 'share' }, -0.0001, '0,0%', '0.0%'],
    [{ kind: 'rank' }, 4.45, '4,45', '4.45'],
    [{ kind: 'points' }, -2.5, '−2,50', '−2.50'],
    [{ kind: 'points' }, Number.NaN, '–', '–'],
    [{ kind: 'text' }, undefined, '–', '–'],
    [{ kind: 'status' }, 'published', 'theo điểm công bố', 'as published'],
    [{ kind: 'text' }, 'Sở\n\u001b[31mY tế', 'Sở [31mY tế', 'Sở [31mY tế'],
  ])('%j of %s is %s', (more, value, vi, en) => {
    expect(writtenFor(value, column('x', more), 'vi')).toBe(vi)
    expect(writtenFor(value, column('x', more), 'en')).toBe(en)
  })
})

describe('a table', () => {
  test('aligns Vietnamese however it is encoded', () => {
    const name = 'Sở Nông nghiệp và Môi trường'
    const rows = report(
      [column('Tên'), column('Điểm', { kind: 'points' })],
      [name.normalize('NFD'), 1],
      [name, 22.25],
      ['Sở X', Number.NaN],
    )
    expect(toTable(rows, 'vi', 160)).toBe(`Tên

Tên                            Điểm
Sở Nông nghiệp và Môi trường   1,00
Sở Nông nghiệp và Môi trường  22,25
Sở X                              –
`)
  })

  test('wider than the terminal breaks the column that wraps, and only that', () => {
    const rows = report(
      [column('a'), column('b', { wraps: true })],
      ['một hai ba', 'Công bố đúng hạn −1,00; Thanh toán trực tuyến −2,00; Số hóa −3,00'],
    )
    expect(toTable(rows, 'vi', 45)).toBe(`Tên

a           b
một hai ba  Công bố đúng hạn −1,00;
            Thanh toán trực tuyến −2,00;
            Số hóa −3,00
`)
    expect(toTable(rows, 'vi', 200).split('\n')).toHaveLength(5)
  })

  test('too wide breaks codes after underscores, and no word', () => {
    const rows = report(
      [column('Mã', { wraps: true }), column('Tên', { wraps: true })],
      ['PUBLISH_ON_TIME_EVERY', 'Công bố đúng hạn'],
    )
    expect(toTable(rows, 'vi', 34)).toBe(`Tên

Mã                Tên
PUBLISH_ON_TIME_  Công bố đúng hạn
EVERY
`)
    const long = report([column('a', { wraps: true })], ['khôngthểtáchđược x'])
    expect(toTable(long, 'vi', 5)).toBe('Tên\n\na\nkhôngthểtáchđược\nx\n')
  })

  test('gives wide characters two places and combining marks none', () => {
    const rows = report([column('a'), column('b')], ['東京', 'x'], ['e\u0331', 'y'], ['abcd', 'z'])
    expect(toTable(rows, 'vi', 80)).toBe('Tên\n\na     b\n東京  x\ne\u0331     y\nabcd  z\n')
  })

  test('too wide breaks long heads too, at spaces and in codes after underscores', () => {
    const long = column('ORIGINAL_RESULT_AVAILABLE', { kind: 'points' })
    expect(toTable(report([column('Tên đơn vị'), long], ['Sở A', 1]), 'vi', 30)).toBe(`Tên

Tên đơn vị  ORIGINAL_
              RESULT_
            AVAILABLE
Sở A             1,00
`)
  })

  test('without rows says so', () => {
    expect(toTable(report([column('a')]), 'vi', 80)).toBe('Tên\n\n(không có dòng nào)\n')
    expect(toTable(report([column('a')]), 'en', 80)).toBe('Tên\n\n(no rows)\n')
  })
})

test('a word longer than the line stands on a line of its own', () => {
  expect(wrapText('a bbbbbbbb c', 4)).toEqual(['a', 'bbbbbbbb', 'c'])
  expect(wrapText('', 4)).toEqual([''])
  expect(wrapText('aa; bb; cc', 7)).toEqual(['aa; bb;', 'cc'])
})
