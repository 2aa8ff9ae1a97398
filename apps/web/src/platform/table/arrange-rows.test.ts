import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filterRows, nextSort, sortRows } from './arrange-rows.ts'
import type { Column } from './column.ts'

type Row = { name: string; points: number | null }
const columns: Column<Row>[] = [
  { id: 'name', title: 'Đơn vị', value: (row) => row.name },
  { id: 'points', title: 'Điểm', value: (row) => row.points },
]
const rows: Row[] = [
  { name: 'Xã Mẫu 10', points: null },
  { name: 'Sở Tài chính', points: 0 },
  { name: 'Đặc khu Cù Lao', points: -1 },
  { name: 'Xã Mẫu 9', points: 0 },
]
const names = (found: readonly Row[]) => found.map((row) => row.name)

describe('filterRows', () => {
  test('every word must occur, typed with diacritics or without', () => {
    expect(names(filterRows(rows, columns, 'xa mau'))).toEqual(['Xã Mẫu 10', 'Xã Mẫu 9'])
    expect(names(filterRows(rows, columns, 'ĐẶC lao'))).toEqual(['Đặc khu Cù Lao'])
    expect(filterRows(rows, columns, 'xa tai')).toEqual([])
  })

  test('nothing typed keeps all, in an empty list too', () => {
    expect(filterRows(rows, columns, '  ')).toEqual(rows)
    expect(filterRows([], columns, 'xa')).toEqual([])
  })
})

describe('sortRows', () => {
  test('names sort as Vietnamese with numbers by size: 9 before 10', () => {
    expect(names(sortRows(rows, columns, { column: 'name', descending: false }))).toEqual([
      'Đặc khu Cù Lao',
      'Sở Tài chính',
      'Xã Mẫu 9',
      'Xã Mẫu 10',
    ])
  })

  test('missing comes last both ways, and zero is not missing', () => {
    const points = (descending: boolean) =>
      sortRows(rows, columns, { column: 'points', descending }).map((row) => row.points)
    expect(points(false)).toEqual([-1, 0, 0, null])
    expect(points(true)).toEqual([0, 0, -1, null])
  })

  test('ties stay in the order they came, and no order leaves the rows alone', () => {
    expect(names(sortRows(rows, columns, { column: 'points', descending: false })).slice(1, 3)).toEqual([
      'Sở Tài chính',
      'Xã Mẫu 9',
    ])
    expect(sortRows(rows, columns, null)).toBe(rows)
  })

  test('sorting loses and invents no row', () => {
    const row = fc.record({ name: fc.string(), points: fc.option(fc.integer()) })
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (some, descending) => {
        const sorted = sortRows(some, columns, { column: 'points', descending })
        expect(new Set(sorted)).toEqual(new Set(some))
        expect(sorted).toHaveLength(some.length)
      }),
    )
  })
})

test('pressing a head thrice goes up, down and back', () => {
  const up = nextSort(null, 'name')
  const down = nextSort(up, 'name')
  expect([up, down, nextSort(down, 'name')]).toEqual([
    { column: 'name', descending: false },
    { column: 'name', descending: true },
    null,
  ])
  expect(nextSort(down, 'points')).toEqual({ column: 'points', descending: false })
})
