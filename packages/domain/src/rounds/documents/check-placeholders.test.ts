import { describe, expect, test } from 'vitest'
import { checkPlaceholders } from './check-placeholders.ts'
import { DocumentKind } from './document-kind.ts'
import { listOf, placeholderName } from './placeholder.ts'
import { obligatoryFields, templateFields } from './template-fields.ts'

describe('placeholders', () => {
  test('have one name however they are typed', () => {
    for (const typed of [
      'ten_don_vi',
      'Tên đơn vị',
      'TÊN ĐƠN VỊ',
      ' tên  đơn-vị ',
      'Tên đơn vị'.normalize('NFD'),
    ])
      expect(placeholderName(typed)).toBe('ten_don_vi')
    expect(placeholderName('Mục.Điểm tự chấm')).toBe('muc.diem_tu_cham')
    expect([listOf('muc.ten'), listOf('ten')]).toEqual(['muc', undefined])
  })

  test.each(DocumentKind.options)('of %s are named once, and the obligatory ones are among them', (kind) => {
    const names = templateFields(kind).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(names.map(placeholderName))
    expect(names).toEqual(expect.arrayContaining([...obligatoryFields(kind)]))
    expect(checkPlaceholders(kind, names)).toEqual([])
  })

  test('that are unknown are told once with the nearest known one, or with none', () => {
    const [near, far, ...rest] = checkPlaceholders('council-protocol', [
      'ky_danh_gja',
      'ky_danh_gja',
      'zzzzzzzzzzzzzzzzzzzz',
      'ky_danh_gia',
      'don_vi.ten',
      'don_vi.diem_cong_nhan',
    ])
    expect(near!.vi).toContain('có phải là {{ky_danh_gia}}?')
    expect(far!.vi).toContain('xem bảng các trường')
    expect(rest).toEqual([])
  })

  test('that are obligatory and missing are told with where they go', () => {
    const faults = checkPlaceholders('explanation-request', [])
    expect(faults.map(({ name }) => name)).toEqual(['ten_don_vi', 'yeu_cau.noi_dung'])
    expect(faults[1]!.vi).toContain('dòng đó sẽ được lặp lại')
  })
})
