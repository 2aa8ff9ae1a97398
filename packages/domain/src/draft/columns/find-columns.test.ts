import { describe, expect, test } from 'vitest'
import { annexOf } from '../testing/annex-of.ts'
import { columnsByContent, findHeader } from './find-columns.ts'
import { headerRole } from './header-words.ts'

describe('headerRole', () => {
  test.each([
    ['STT', 'code'],
    ['Mã số', 'code'],
    ['Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'name'],
    ['LINH VUC, TIEU CHI', 'name'],
    ['Nội dung đánh giá', 'name'],
    ['Điểm tối đa', 'max'],
    ['DIEM TOI DA', 'max'],
    ['Thang điểm', 'max'],
    ['Điểm', 'max'],
    ['Cách tính điểm', 'rule'],
    ['Phương pháp đánh giá', 'rule'],
    ['Tự đánh giá', 'filled-in'],
    ['Điểm thẩm định', 'filled-in'],
    ['Điều tra XHH', 'survey'],
    ['Điểm tối đa\ntự đánh giá', 'max'],
    ['Tài liệu kiểm chứng', 'evidence'],
    ['Cơ quan chủ trì thẩm định', 'filled-in'],
    ['Đơn vị theo dõi', 'owner'],
    ['Ghi chú', 'note'],
    ['rule text', 'rule'],
  ])('%s is %s', (text, role) => {
    expect(headerRole(text)).toBe(role)
  })

  test('other words and empty cells have no role', () => {
    expect(headerRole('Phụ lục I')).toBeUndefined()
    expect(headerRole('')).toBeUndefined()
  })
})

describe('findHeader', () => {
  test('a title above and two header rows are passed over; columns follow the words', () => {
    const { rows } = annexOf(`
      PHỤ LỤC |||||
      STT | Tiêu chí | Điểm tối đa | Điểm đánh giá | Điều tra XHH | Ghi chú
      1 | Kế hoạch | 5 | | |`)
    expect(findHeader(rows)).toEqual({
      columns: { code: [0], name: [1], max: 2, survey: 4, note: 5 },
      from: 1,
      to: 2,
    })
  })

  test('a column without a title in front of the names is the code when it holds numbering', () => {
    const { rows } = annexOf(`
      | Tiêu chí | Điểm tối đa
      1 | Kế hoạch | 5
      1.1 | Ban hành | 5`)
    expect(findHeader(rows)?.columns).toMatchObject({ code: [0], name: [1], max: 2 })
  })

  test('a merged header over code and name is told apart by content', () => {
    const { rows } = annexOf(`
      Tiêu chí | | Điểm tối đa
      1 | Kế hoạch | 5
      1.1 | Ban hành | 5`)
    const merged = [
      [{ ...rows[0]![0]!, span: { rows: 1, columns: 2 } }, ...rows[0]!.slice(1)],
      ...rows.slice(1),
    ]
    expect(findHeader(merged)?.columns).toMatchObject({ code: [0], name: [1], max: 2 })
  })

  test('rows of criteria are no header', () => {
    expect(findHeader(annexOf('1 | Chỉ số hài lòng | 5').rows)).toBeUndefined()
    expect(findHeader([])).toBeUndefined()
  })
})

describe('columnsByContent', () => {
  test('numbering, words, numbers and the longest words behind them', () => {
    const { rows } = annexOf(`
      1 | Kế hoạch cải cách | 5 |
      1.1 | Ban hành kế hoạch | 2 | Kịp thời: 2; không kịp thời: 0
      1.2 | Thực hiện kế hoạch | 3 | Trên 90%: 3; từ 90% trở xuống: 0`)
    expect(columnsByContent(rows)).toEqual({ code: [0], name: [1], max: 2, rule: 3 })
  })

  test('a letterhead has no columns of criteria', () => {
    expect(columnsByContent(annexOf('UBND TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').rows)).toBeUndefined()
    expect(columnsByContent([])).toBeUndefined()
  })
})
