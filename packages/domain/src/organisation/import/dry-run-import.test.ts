import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Organisation } from '../organisation.ts'
import { applyChange } from '../organisation-change.ts'
import { after, mapOf, shown } from '../testing/map-of.ts'
import { dryRunImport, type ImportOptions } from './dry-run-import.ts'
import { exportRows } from './export-rows.ts'
import { readUnitRows } from './read-unit-rows.ts'

const table = (text: string) => text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))

function importing(map: Organisation, text: string, options: Partial<ImportOptions> = {}) {
  const { rows, faults } = readUnitRows(table(text))
  if (faults.length > 0) throw new Error(faults.map(({ vi }) => vi).join(' '))
  let next = 0
  return dryRunImport(map, rows, {
    on: '2025-07-01',
    basis: '',
    absent: 'keep',
    newId: () => `new${++next}`,
    ...options,
  })
}
const told = ({ differences }: ReturnType<typeof importing>) =>
  differences.map(({ line, code, kinds }) => `${line} ${code} ${kinds.join('+')}`)

describe('readUnitRows', () => {
  test('reads headers of both languages, tells kinds from names, brings back zeros that Excel dropped', () => {
    const { rows } = readUnitRows(
      table('Mã đơn vị|Tên đơn vị|Mã đơn vị cấp trên\n4|Phường Ba Đình|1\n|||\nSTC|Sở Tài chính|01'),
    )
    expect(rows).toEqual([
      { line: 2, code: '00004', name: 'Phường Ba Đình', kind: 'commune', label: 'phường', parentCode: '1' },
      { line: 4, code: 'STC', name: 'Sở Tài chính', kind: 'department', label: 'sở', parentCode: '01' },
    ])
  })

  test('takes a name beside a full name as the short one', () => {
    const { rows } = readUnitRows(
      table('code|name|full_name|type|province_code\n00004|Ba Đình|Phường Ba Đình|phuong|01'),
    )
    expect(rows[0]).toMatchObject({ name: 'Phường Ba Đình', shortName: 'Ba Đình', label: 'phường' })
  })

  test('names the row and the column of each fault', () => {
    const { faults } = readUnitRows(table('code|name|kind\n|Xã A|xã\n2||xã\n3|Xã C|vương quốc'))
    expect(faults.map(({ line, column, vi }) => `${line}:${column} ${vi}`)).toEqual([
      '2:1 Chưa có mã đơn vị.',
      '3:2 Chưa có tên đơn vị.',
      '4:3 Không hiểu loại đơn vị “vương quốc”.',
    ])
    expect(readUnitRows(table('tên')).faults[0]?.vi).toBe('Thiếu cột “Mã đơn vị”.')
    expect(readUnitRows([]).faults[0]?.vi).toBe('Tệp không có dòng nào.')
    expect(readUnitRows(table('mã|tên')).faults[0]?.vi).toBe('Tệp chỉ có dòng tiêu đề.')
  })
})

describe('dryRunImport', () => {
  const map = mapOf('P(A B) Q')

  test('tells what is new, renamed, moved, and what stays', () => {
    const run = importing(
      map,
      'code|name|short_name|kind|parent_code\np|Xã P|P|commune|\na|Xã A|A|commune|p\nb|Xã B mới|B|commune|q\nc|Xã C|C|commune|p',
    )
    expect(told(run)).toEqual(['2 p unchanged', '3 a unchanged', '4 b renamed+moved', '5 c new'])
    expect(shown(applyChange(map, run.change!), '2025-07-01')).toBe('P(A new1) Q(B)')
    expect(shown(applyChange(map, run.change!), '2025-06-30')).toBe('P(A B) Q')
  })

  test('closes what the list leaves out among its own kinds and parents, and only when told to', () => {
    const list = 'code|name|short_name|kind|parent_code\na|Xã A|A|commune|p'
    expect(told(importing(map, list))).toEqual(['2 a unchanged'])
    const run = importing(map, list, { absent: 'close' })
    expect(told(run)).toEqual(['2 a unchanged', '0 b closed'])
    expect(shown(applyChange(map, run.change!), '2025-07-01')).toBe('P(A) Q')
  })

  test('knows a unit by the code it holds on that day, never by one it held before', () => {
    const moved = after(map, { operation: 'recode', on: '2010-01-01', basis: '', unit: 'A', code: 'x' })
    expect(told(importing(moved, 'code|name|kind|parent_code\na|Xã A|commune|p'))).toEqual(['2 a new'])
  })

  test('marks a row whose name shares no word with the holder of its code', () => {
    const run = importing(map, 'code|name|kind|parent_code\na|Xã Hoà Bình|commune|p\nb|Phường B|commune|p')
    expect(run.differences.map(({ doubtful }) => doubtful)).toEqual([true, false])
  })

  test('names faults by row: a code twice, an unknown unit above, a unit with later changes, a circle', () => {
    const later = after(map, { operation: 'recode', on: '2026-01-01', basis: '', unit: 'A', code: 'x' })
    const run = importing(
      later,
      'code|name|kind|parent_code\na|Xã khác|commune|p\nb|Xã B|commune|zz\nb|Xã B|commune|p',
    )
    expect(run.faults.map(({ line, vi }) => `${line} ${vi}`)).toEqual([
      '4 Mã b đã có ở dòng 3.',
      '2 Xã A đã có thay đổi có hiệu lực từ ngày 01/01/2026; không thể ghi thêm thay đổi có hiệu lực trước ngày đó.',
      '3 Không có đơn vị cấp trên mang mã zz.',
    ])
    expect(run.change).toBeUndefined()
    expect(importing(map, 'code|name|kind|parent_code\np|Xã P|commune|a').faults[0]?.vi).toContain(
      'không thể trực thuộc',
    )
  })

  test('an exported list comes back as unchanged', () => {
    const { rows, faults } = readUnitRows(exportRows(map, '2025-07-01'))
    expect(faults).toEqual([])
    const run = dryRunImport(map, rows, { on: '2025-07-01', basis: '', absent: 'close', newId: () => 'none' })
    expect(run.differences.map(({ kinds }) => kinds.join())).toEqual(Array(4).fill('unchanged'))
  })
})

const COMMUNES = resolve(import.meta.dirname, '../../../../../../shared/data/units/admin-communes-34.csv')

test.skipIf(!existsSync(COMMUNES))(
  'the 3,321 communes of the country come in under their 34 provinces (needs shared/data/units)',
  () => {
    const cells: string[][] = parse(readFileSync(COMMUNES))
    const { rows, faults } = readUnitRows(cells)
    expect(faults).toEqual([])
    const provinces = [...new Set(rows.map(({ parentCode }) => parentCode!))]
    const list = provinces.map((code) => ({
      line: 1,
      code,
      name: `Tỉnh ${code}`,
      kind: 'province' as const,
      parentCode: '',
    }))
    let next = 0
    const run = dryRunImport(mapOf(''), [...list, ...rows], {
      on: '2025-07-01',
      basis: '',
      absent: 'keep',
      newId: () => `u${++next}`,
    })
    expect(run.faults).toEqual([])
    expect(run.change?.founded.length).toBe(34 + 3321)
    expect(new Set(rows.map(({ label }) => label))).toEqual(new Set(['phường', 'xã', 'đặc khu']))
  },
)
