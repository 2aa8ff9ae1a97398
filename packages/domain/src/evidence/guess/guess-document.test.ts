import { describe, expect, test } from 'vitest'
import { guessDocument } from './guess-document.ts'

const REPORT = `ỦY BAN NHÂN DÂN
TỈNH MẪU
SỞ TÀI CHÍNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 125 /BC-STC
Mẫu, ngày 02 tháng 12 năm 2026
BÁO CÁO
Kết quả giải quyết hồ sơ quý IV
năm 2026
Kính gửi: Sở Nội vụ`

describe('a first page', () => {
  test('in the prescribed form gives number, issuer, date and title', () => {
    expect(guessDocument(REPORT)).toEqual({
      number: '125/BC-STC',
      issuer: 'Sở Tài chính',
      issuedOn: '2026-12-02',
      title: 'Báo cáo kết quả giải quyết hồ sơ quý IV năm 2026',
    })
  })

  test('whose two columns were read as one line still gives the issuer', () => {
    const page =
      'UBND XÃ ĐÔNG KINH   CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 07/QĐ-UBND   Đông Kinh, ngày 1 tháng 7 năm 2025'
    expect(guessDocument(page)).toMatchObject({
      number: '07/QĐ-UBND',
      issuer: 'UBND xã Đông Kinh',
      issuedOn: '2025-07-01',
    })
  })

  test('of a people’s committee joins the name that runs over two lines', () => {
    expect(guessDocument('ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nSố: 3/KH-UBND')?.issuer).toBe(
      'Ủy ban nhân dân thành phố Hải Phòng',
    )
  })

  test('of a letter gives what stands behind V/v', () => {
    expect(guessDocument('SỞ NỘI VỤ\nSố: 88/SNV-CCHC\nV/v đôn đốc nộp tài liệu kiểm chứng')?.title).toBe(
      'V/v đôn đốc nộp tài liệu kiểm chứng',
    )
  })

  test('with marks in two parts (NFD) reads the same', () => {
    expect(guessDocument(REPORT.normalize('NFD'))).toEqual(guessDocument(REPORT))
  })

  test.each([
    ['a day that is none', 'ngày 31 tháng 2 năm 2026'],
    ['a thirteenth month', 'ngày 1 tháng 13 năm 2026'],
    ['dots still to be filled in', 'Số:      /BC-STC ngày    tháng    năm 2026'],
    ['nothing of the form', 'Danh sách lớp tập huấn'],
    ['no text', ''],
  ])('with %s gives nothing', (_, page) => {
    expect(guessDocument(page)).toBeNull()
  })

  test('of 28 February knows leap years', () => {
    expect(guessDocument('ngày 29 tháng 02 năm 2024')?.issuedOn).toBe('2024-02-29')
    expect(guessDocument('ngày 29 tháng 02 năm 2026')).toBeNull()
  })

  test('of long lines is read in no time', () => {
    expect(guessDocument(`Số: 1/${'A-'.repeat(200_000)}`)).not.toBeUndefined()
    expect(guessDocument('CỘNG HÒA '.repeat(100_000))).toBeNull()
  })
})
