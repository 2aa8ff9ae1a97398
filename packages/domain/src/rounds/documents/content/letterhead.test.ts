import { expect, test } from 'vitest'
import { authorityOf, letterheadValues, points } from './letterhead.ts'

test('a territory is led by its people’s committee, an agency by itself', () => {
  expect(authorityOf({ name: 'Xã Bình Hoà', kind: 'commune' })).toBe('ỦY BAN NHÂN DÂN XÃ BÌNH HOÀ')
  expect(authorityOf({ name: 'Ủy ban nhân dân xã A', kind: 'commune' })).toBe('ỦY BAN NHÂN DÂN XÃ A')
  expect(authorityOf({ name: 'Sở Tài chính', kind: 'department' })).toBe('SỞ TÀI CHÍNH')
})

test('dates, places and points are written the Vietnamese way', () => {
  const head = {
    province: { name: 'Thành phố Hoa Sen', kind: 'province' },
    issuer: 'A',
    superior: 'B',
    round: 'Kỳ',
    period: '2026',
    index: 'Bộ',
  }
  expect(letterheadValues({ ...head, today: '2027-02-05' })).toMatchObject({
    dia_danh: 'Hoa Sen',
    ngay: '05/02/2027',
    ngay_thang: 'ngày 05 tháng 02 năm 2027',
    thoi_ky: 'năm 2026',
  })
  expect(letterheadValues({ ...head, today: '2026-11-23' }).ngay_thang).toBe('ngày 23 tháng 11 năm 2026')
  expect([points(814_500), points(0), points(Number.NaN)]).toEqual(['81,45', '0,00', '–'])
})
