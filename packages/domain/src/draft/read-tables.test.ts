import { describe, expect, test } from 'vitest'
import { draftDefinition } from './draft-definition.ts'
import { annexOf } from './testing/annex-of.ts'
import { draftOf, HEADER, OPTIONS } from './testing/draft-of.ts'

describe('levels', () => {
  test('arabic numbering nests by its steps', () => {
    const { tree, doubts } = draftOf(`${HEADER}
      1 | A | 3 |
      1.1 | B | 3 |
      1.1.1 | C | 1 | Có: 1; không: 0
      1.1.2 | D | 2 | Có: 2; không: 0
      | Tổng cộng | 3 |`)
    expect(tree).toEqual(['1 A 3', '  1.1 B 3', '    1.1.1 C 1 levels', '    1.1.2 D 2 levels'])
    expect(doubts).toEqual([])
  })

  test('roman numbers hold 1, 2, 3 that start anew, and a), b) are children when they add up', () => {
    const { tree, doubts } = draftOf(`${HEADER}
      I | MỘT | 2 |
      1 | B | 2 |
      a) | C | 0,5 | Có: 0,5; không: 0
      b) | D | 1,5 | Có: 1,5; không: 0
      II | HAI | 1 |
      1 | E | 1 | Có: 1; không: 0
      Tổng cộng | | 3 |`)
    expect(tree).toEqual([
      '1 MỘT 2',
      '  1.1 B 2',
      '    1.1.a C 0.5 levels',
      '    1.1.b D 1.5 levels',
      '2 HAI 1',
      '  2.1 E 1 levels',
    ])
    expect(doubts).toEqual([])
  })

  test('roman numbers may hold 1.1 directly', () => {
    const { tree } = draftOf(`${HEADER}
      I | MỘT | 1 |
      1.1 | B | 1 | Có: 1; không: 0
      II | HAI | 1 |
      2.1 | C | 1 | Có: 1; không: 0`)
    expect(tree).toEqual(['1 MỘT 1', '  1.1 B 1 levels', '2 HAI 1', '  2.1 C 1 levels'])
  })

  test('rows a), b) of which one reaches the maximum are levels, with a doubt', () => {
    const { tree, doubts } = draftOf(`${HEADER}
      1 | A | 1 |
      a) | Kịp thời | 1 |
      b) | Không kịp thời | 0,5 |
      | Tổng cộng | 1 |`)
    expect(tree).toEqual(['1 A 1 levels'])
    expect(doubts).toEqual([
      'T1!B3 1 các dòng a), b)… được hiểu là các mức chấm điểm, không phải tiêu chí thành phần',
    ])
  })

  test('numbering may stand in the name, without a code column', () => {
    const { tree } = draftOf(`Tiêu chí | Điểm tối đa
      I. MỘT | 1
      1. Ban hành | 1
      a) Kịp thời: 1 |
      b) Không kịp thời: 0 |`)
    expect(tree).toEqual(['1 MỘT 1', '  1.1 Ban hành 1 levels'])
  })

  test('a code split over two columns is joined', () => {
    const { tree } = draftOf(`STT | Mã số | Tiêu chí | Điểm tối đa
      1 | | A | 1
      | 1 | B | 1
      2 | | C | 2
      | 1 | D | 2`)
    expect(tree).toEqual(['1 A 1', '  1.1 B 1 -', '2 C 2', '  2.1 D 2 -'])
  })

  test('name columns for each level make a node for each filled cell', () => {
    const { tree } = draftOf(`Lĩnh vực | Tiêu chí | Điểm tối đa
      1. A | 1.1 B | 1
      | 1.2 C | 2`)
    expect(tree).toEqual(['1 A -', '  1.1 B 1 -', '  1.2 C 2 -'])
  })
})

describe('rows that are no nodes', () => {
  test('repeated headers, column numbers, empty rows and the total are left out', () => {
    const { tree, made } = draftOf(`${HEADER}
      (1) | (2) | (3) | (4)
      1 | A | 1 | Có: 1; không: 0
      | | |
      STT | TIÊU CHÍ | Điểm tối đa | Cách tính điểm
      2 | B | 2 | Có: 2; không: 0
      | Tổng điểm: 3 | |`)
    expect(tree).toEqual(['1 A 1 levels', '2 B 2 levels'])
    expect(made.scale).toBe(3)
  })

  test('rows below a component are its rule, points after a colon or in the column of maxima', () => {
    const { made } = draftOf(`${HEADER}
      1 | A | 1 |
      | Kịp thời | 1 |
      | Không kịp thời: 0,5 | |
      | Không ban hành | 0 |`)
    expect(made.nodes[0]!.rule).toMatchObject({
      kind: 'levels',
      levels: [{ points: 1 }, { points: 0.5 }, { points: 0 }],
    })
  })

  test('rule lines in the cell of the name do not belong to the name', () => {
    const { made } = draftOf(`${HEADER}
      1 | Ban hành kế hoạch / cải cách hành chính / - Kịp thời: 1 / - Không kịp thời: 0 | 1 |`)
    expect(made.nodes[0]).toMatchObject({
      name: 'Ban hành kế hoạch cải cách hành chính',
      rule: { kind: 'levels' },
    })
  })

  test('words that begin like a total and go on are rule text', () => {
    const { made } = draftOf(`${HEADER}
      1 | A | 1 |
      | Tổng số hồ sơ trễ hạn dưới 5%: 1 | |
      | Tổng số hồ sơ trễ hạn từ 5% trở lên: 0 | |
      | TỔNG CỘNG: | 1 |`)
    expect(made.nodes[0]!.rule).toMatchObject({ kind: 'bands', bands: [{ below: 5 }, { from: 5 }] })
  })

  test('words before the first node are left out and listed', () => {
    const { doubts } = draftOf(`${HEADER}
      | Phần chung | |
      1 | A | 1 | Có: 1; không: 0
      | Tổng cộng | 1 |`)
    expect(doubts).toEqual(['T1!B2 - dòng chữ không thuộc mục nào, đã bỏ qua'])
  })
})

describe('numbering that is wrong', () => {
  test('a jump, a start above 1, a missing parent and a repeated code are doubts; every code stays unique', () => {
    const { tree, doubts } = draftOf(`${HEADER}
      2 | A | 3 |
      2.1 | B | 1 | Có: 1; không: 0
      2.3 | C | 1 | Có: 1; không: 0
      2.3 | D | 1 | Có: 1; không: 0
      4.1 | E | 1 | Có: 1; không: 0
      | Tổng cộng | 4 |`)
    expect(tree).toEqual([
      '2 A 3',
      '  2.1 B 1 levels',
      '  2.3 C 1 levels',
      '  2.3-2 D 1 levels',
      '4.1 E 1 levels',
    ])
    expect(doubts).toEqual([
      'T1!A2 2 số thứ tự không bắt đầu từ 1: mục đầu tiên ở đây là 2',
      'T1!A4 2.3 số thứ tự không liên tục: 2.3 đứng ngay sau 2.1',
      'T1!A5 2.3-2 mã 2.3 bị trùng; tạm đặt là 2.3-2',
      'T1!A6 4.1 không thấy mục cha của 4.1 ở phía trên',
    ])
  })

  test('1.1 as a spreadsheet number after 1.9 is 1.10', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `1.${i + 1} | N${i + 1} | 1 | Có: 1; không: 0`)
    const table = annexOf([HEADER, '1 | A | 10 |', ...rows, '1.1 | N10 | 1 | Có: 1; không: 0'].join('\n'), {
      numbers: true,
    })
    const { draft: made, doubts } = draftDefinition([table], OPTIONS)
    expect(made.nodes[0]!.nodes!.map(({ code }) => code).slice(-2)).toEqual(['1.9', '1.10'])
    expect(doubts.filter(({ code }) => code === '1.10').map(({ vi }) => vi)).toEqual([
      'ô mã là số 1,1 trong bảng tính; theo thứ tự, hiểu là 1.10',
    ])
  })

  test('words in the code column are reported, and the row keeps its points', () => {
    const { tree, doubts } = draftOf(`${HEADER}
      1 | A | 1 | Có: 1; không: 0
      1/2 | B | 2 | Có: 2; không: 0
      | Tổng cộng | 3 |`)
    expect(tree).toEqual(['1 A 1 levels', '2 B 2 levels'])
    expect(doubts).toEqual([
      'T1!A3 2 không đọc được số thứ tự',
      'T1!B3 2 dòng không có số thứ tự; tạm đặt mã 2',
    ])
  })
})

describe('several tables', () => {
  test('a table without a header continues the one before; others without criteria are left out', () => {
    const { tree, doubts } = draftOf(
      'UBND TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      `${HEADER}
      1 | A | 1 | Có: 1; không: 0`,
      `2 | B | 2 | Có: 2; không: 0
      | Tổng cộng | 3 |`,
    )
    expect(tree).toEqual(['1 A 1 levels', '2 B 2 levels'])
    expect(doubts).toEqual([
      'T1 - bỏ qua bảng này vì không thấy cột tiêu chí và cột điểm',
      'T3 - bảng không có dòng tiêu đề cột; hiểu là phần tiếp theo của bảng trước',
    ])
  })

  test('a table that starts the numbering anew is another set and stays out', () => {
    const table = `${HEADER}
      1 | A | 1 | Có: 1; không: 0
      | Tổng cộng | 1 |`
    const { tree, doubts } = draftOf(table, table)
    expect(tree).toEqual(['1 A 1 levels'])
    expect(doubts).toEqual([
      'T2 - bảng bắt đầu lại từ mục 1, có vẻ là một bộ tiêu chí khác; chưa đưa vào bản thảo, hãy nhập riêng bảng này',
    ])
  })

  test('columns are guessed by content, with a doubt, when no table has a header', () => {
    const { tree, doubts } = draftOf(`1 | Kế hoạch cải cách | 3
      1.1 | Ban hành kế hoạch | 1
      1.2 | Thực hiện kế hoạch | 2`)
    expect(tree).toEqual([
      '1 Kế hoạch cải cách 3',
      '  1.1 Ban hành kế hoạch 1 -',
      '  1.2 Thực hiện kế hoạch 2 -',
    ])
    expect(doubts[0]).toBe('T1 - bảng không có dòng tiêu đề cột; đã đoán các cột theo nội dung')
  })

  test('no table gives a frame without nodes', () => {
    const { made, whole } = draftOf()
    expect(made).toMatchObject({ status: 'frame', nodes: [], scale: 100 })
    expect(whole).toContain('scale')
  })
})
