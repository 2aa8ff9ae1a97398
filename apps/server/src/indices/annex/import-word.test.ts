import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Node } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { importAnnex } from './import-annex.ts'
import { readWordTables } from './read-word-tables.ts'
import { type WordRow, wordFile } from './testing/word-file.ts'

const SHARED = resolve(
  import.meta.dirname,
  '../../../../../../shared/data/criteria-so-huyen-ca-mau-2013.partial.json',
)
const HEADER: WordRow = [
  'STT',
  'Lĩnh vực/Tiêu chí/Tiêu chí thành phần',
  'Điểm tối đa',
  'Tự đánh giá',
  'Điều tra XHH',
  'Ghi chú',
]
const row = (code: string, name: string, max = ''): WordRow => [code, name, max, '', '', '']
const bold = (code: string, name: string, max: string): WordRow => [
  { text: code, bold: true },
  { text: name, bold: true },
  max,
  '',
  '',
  '',
]

/** The first page of the annex to decision 1880/QĐ-UBND (2013) of Cà Mau, laid out as such annexes are. */
const CA_MAU: readonly WordRow[] = [
  HEADER,
  bold('1', 'Công tác chỉ đạo, điều hành CCHC', '20'),
  bold('1.1', 'Kế hoạch CCHC năm', '5'),
  row('1.1.1', 'Ban hành kế hoạch CCHC năm', '1'),
  row('', 'Kịp thời: 1'),
  row('', 'Không kịp thời: 0,5'),
  row('', 'Không ban hành: 0'),
  row('1.1.2', 'Đủ nhiệm vụ theo kế hoạch tỉnh và bố trí kinh phí', '1'),
  row('', 'Đủ cả hai: 1'),
  row('', 'Thiếu: 0'),
  HEADER,
  row('1.1.3', 'Kết quả phải đạt rõ ràng, định rõ trách nhiệm', '1,0'),
  row('', 'Đạt: 1\nKhông đạt: 0'),
  row('1.1.4', 'Mức độ thực hiện kế hoạch CCHC', '2'),
  row('', 'Trên 90%: 2'),
  row('', '70-90%: 1'),
  row('', 'Dưới 70%: 0'),
  bold('1.2', 'Báo cáo CCHC', '2'),
  row('1.2.1', 'Báo cáo đúng thời gian (quý I, 6 tháng, quý III, năm)', '1'),
  row('', 'Đủ, đúng hạn: 1'),
  row('', 'Thiếu hoặc trễ: 0'),
  row('1.2.2', 'Báo cáo đủ nội dung', '1'),
  row('', 'Đạt: 1'),
  row('', 'Không đạt: 0'),
  bold('1.3', 'Kiểm tra công tác CCHC', '3'),
]

describe('the Cà Mau fragment', () => {
  test.skipIf(!canRead(SHARED))('gives the codes, names and maxima of the reference data', async () => {
    const reference: { items: { code: string; name: string; max: number }[] } = JSON.parse(
      readFileSync(SHARED, 'utf8'),
    )
    const { draft } = await importAnnex(await wordFile([CA_MAU]), 'ca-mau.docx', {
      id: 'ca-mau',
      edition: '2013',
    })
    const found = flat(draft.nodes).map(({ code, name, max }) => ({ code, name, max }))
    expect(found).toEqual(reference.items.map(({ code, name, max }) => ({ code, name, max })))
  })

  test('every rule is understood, the shares asked about, the incomplete criteria reported', async () => {
    const { draft, doubts, summary } = await importAnnex(await wordFile([CA_MAU]), 'ca-mau.docx', {
      id: 'ca-mau',
      edition: '2013',
    })
    expect(
      flat(draft.nodes)
        .filter(({ nodes }) => nodes === undefined)
        .map(({ code, rule }) => [code, rule?.kind]),
    ).toEqual([
      ['1.1.1', 'levels'],
      ['1.1.2', 'levels'],
      ['1.1.3', 'levels'],
      ['1.1.4', 'bands'],
      ['1.2.1', 'levels'],
      ['1.2.2', 'levels'],
      ['1.3', undefined],
    ])
    expect(doubts.filter(({ code }) => code !== undefined).map(({ place, vi }) => `${place}: ${vi}`)).toEqual(
      [
        'bảng 1, hàng 2, cột 3: các mục con cộng lại được 10 điểm, khác điểm tối đa 20',
        'bảng 1, hàng 15, cột 2: văn bản không nói mẫu số bằng 0 thì tính thế nào; tạm để “chưa có số liệu”',
        'bảng 1, hàng 15, cột 2: văn bản không nói rõ tử số và mẫu số của tỷ lệ đếm gì; cần đặt lại tên hai số liệu',
        'bảng 1, hàng 25, cột 2: không thấy cách tính điểm, cần viết tay',
      ],
    )
    expect(draft.status).toBe('frame')
    expect(summary).toEqual({ domains: 1, criteria: 2, components: 7, points: 20 })
  })
})

describe('readWordTables', () => {
  test('merged cells keep their place and what they cover is empty', async () => {
    const [table] = await readWordTables(
      await wordFile([
        [
          [
            { text: 'A', down: 'start' },
            { text: 'B', columns: 2, bold: true },
          ],
          [{ text: '', down: 'more' }, 'C\nD', 'E & <F>'],
        ],
      ]),
    )
    expect(table).toEqual({
      name: 'bảng 1',
      rows: [
        [
          { text: 'A', place: 'bảng 1, hàng 1, cột 1', span: { rows: 2, columns: 1 } },
          { text: 'B', place: 'bảng 1, hàng 1, cột 2', bold: true, span: { rows: 1, columns: 2 } },
          { text: '', place: 'bảng 1, hàng 1, cột 3' },
        ],
        [
          { text: '', place: 'bảng 1, hàng 2, cột 1' },
          { text: 'C\nD', place: 'bảng 1, hàng 2, cột 2' },
          { text: 'E & <F>', place: 'bảng 1, hàng 2, cột 3' },
        ],
      ],
    })
  })

  test('tables are numbered in the order of the document; rows of unequal length are filled up', async () => {
    const tables = await readWordTables(await wordFile([[['A']], [['B', 'C'], ['D']]]))
    expect(
      tables.map(({ name, rows }) => [name, rows.map((cells) => cells.map(({ text }) => text))]),
    ).toEqual([
      ['bảng 1', [['A']]],
      [
        'bảng 2',
        [
          ['B', 'C'],
          ['D', ''],
        ],
      ],
    ])
  })
})

test('numbers counted by Word are asked for, and the rows keep their points', async () => {
  const counted = (name: string, max: string): WordRow => [{ text: '', numbered: true }, name, max]
  const bytes = await wordFile([
    [
      ['STT', 'Tiêu chí', 'Điểm tối đa'],
      counted('Kế hoạch', '2'),
      ['', 'Có: 2; không: 0', ''],
      counted('Báo cáo', ''),
    ],
  ])
  const { draft, doubts } = await importAnnex(bytes, 'a.docx', { id: 'thu', edition: '2026' })
  expect(draft.nodes.map(({ code, name, max, rule }) => [code, name, max, rule?.kind])).toEqual([
    ['1', 'Kế hoạch', 2, 'levels'],
    ['2', 'Báo cáo', undefined, undefined],
  ])
  expect(doubts.filter(({ key }) => key === 'code').map(({ place, vi }) => `${place}: ${vi}`)).toEqual([
    'bảng 1, hàng 2, cột 1: số thứ tự do Word tự đánh nên không có trong tệp; tạm đặt mã 1, hãy gõ số thứ tự thành chữ rồi nhập lại',
    'bảng 1, hàng 4, cột 1: số thứ tự do Word tự đánh nên không có trong tệp; tạm đặt mã 2, hãy gõ số thứ tự thành chữ rồi nhập lại',
  ])
})

describe('an invented annex in two tables with a letterhead', () => {
  const two = (first: string, name: string, max: string, rule = ''): WordRow => [first, name, max, rule]
  const annex: readonly (readonly WordRow[])[] = [
    [['ỦY BAN NHÂN DÂN TỈNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']],
    [
      ['TT', 'Tiêu chí', 'Điểm chuẩn', 'Cách tính điểm'],
      ['(1)', '(2)', '(3)', '(4)'],
      [{ text: 'I. CHỈ ĐẠO, ĐIỀU HÀNH', columns: 2, bold: true }, '6', ''],
      two('1', 'Kế hoạch', '3,5'),
      two('a)', 'Ban hành kế hoạch', '1,5', 'Đúng hạn: 1,5\nTrễ hạn: 0'),
      two('b)', 'Hoàn thành kế hoạch', '2', 'Tỷ lệ nhiệm vụ hoàn thành x điểm tối đa'),
      two('2', 'Sáng kiến', '2', 'Mỗi sáng kiến được 0,5 điểm, tối đa 2'),
      two('4', 'Tuyên truyền', '1', 'Chấm theo tình hình thực tế'),
    ],
    [
      [{ text: 'II. THỦ TỤC HÀNH CHÍNH', columns: 2, bold: true }, '4', ''],
      two('1', 'Hồ sơ quá hạn', '2', 'Cứ mỗi hồ sơ quá hạn trừ 0,25 điểm'),
      two('2', 'Mức độ hài lòng', '', 'Điều tra xã hội học'),
      [{ text: 'TỔNG CỘNG', columns: 2, bold: true }, '10', ''],
    ],
  ]

  test('the whole tree, its maxima and rules', async () => {
    const { draft, summary } = await importAnnex(await wordFile(annex), 'thu.docx', {
      id: 'thu',
      edition: '2026',
    })
    expect(flat(draft.nodes).map(({ code, name, max, rule }) => [code, name, max, rule?.kind])).toEqual([
      ['1', 'CHỈ ĐẠO, ĐIỀU HÀNH', 6, undefined],
      ['1.1', 'Kế hoạch', 3.5, undefined],
      ['1.1.a', 'Ban hành kế hoạch', 1.5, 'levels'],
      ['1.1.b', 'Hoàn thành kế hoạch', 2, 'ratio'],
      ['1.2', 'Sáng kiến', 2, 'count'],
      ['1.4', 'Tuyên truyền', 1, undefined],
      ['2', 'THỦ TỤC HÀNH CHÍNH', 4, undefined],
      ['2.1', 'Hồ sơ quá hạn', 2, 'count'],
      ['2.2', 'Mức độ hài lòng', undefined, undefined],
    ])
    expect(draft.scale).toBe(10)
    expect(summary).toEqual({ domains: 2, criteria: 1, components: 6, points: 10 })
  })

  test('exactly these cells are doubtful', async () => {
    const { doubts, yaml } = await importAnnex(await wordFile(annex), 'thu.docx', {
      id: 'thu',
      edition: '2026',
    })
    expect(doubts.map(({ place, code = '-', vi }) => `${place} | ${code} | ${vi}`)).toEqual([
      'toàn văn bản | - | tên bộ chỉ số và căn cứ ban hành không nằm trong bảng, cần viết tay',
      'toàn văn bản | - | ngày có hiệu lực không nằm trong bảng; tạm lấy ngày đầu năm của phiên bản',
      'toàn văn bản | - | bảng không nói cách làm tròn; tạm làm tròn điểm đến 2 chữ số thập phân',
      'toàn văn bản | - | bảng không nói cách xếp hạng khi bằng điểm; tạm xếp đồng hạng 1, 2, 2, 4',
      'toàn văn bản | - | bảng không nói nhóm đơn vị được xếp hạng; tạm để một nhóm chung',
      'bảng 1 | - | bỏ qua bảng này vì không thấy cột tiêu chí và cột điểm',
      'bảng 2, hàng 3, cột 3 | 1 | các mục con cộng lại được 6,5 điểm, khác điểm tối đa 6',
      'bảng 2, hàng 6, cột 4 | 1.1.b | văn bản không nói mẫu số bằng 0 thì tính thế nào; tạm để “chưa có số liệu”',
      'bảng 2, hàng 6, cột 4 | 1.1.b | văn bản không nói rõ tử số và mẫu số của tỷ lệ đếm gì; cần đặt lại tên hai số liệu',
      'bảng 2, hàng 8, cột 1 | 1.4 | số thứ tự không liên tục: 1.4 đứng ngay sau 1.2',
      'bảng 2, hàng 8, cột 4 | 1.4 | chưa hiểu cách tính: “Chấm theo tình hình thực tế” — cần viết tay',
      'bảng 3 | - | bảng không có dòng tiêu đề cột; hiểu là phần tiếp theo của bảng trước',
      'bảng 3, hàng 3, cột 2 | 2.2 | thiếu điểm tối đa',
      'bảng 3, hàng 3, cột 4 | 2.2 | chấm bằng điều tra xã hội học nhưng thiếu điểm tối đa nên chưa lập được cách tính',
    ])
    expect(yaml.match(/# NGHI NGỜ \(/g)).toHaveLength(14)
  })
})

function flat(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...flat(node.nodes ?? [])])
}

function canRead(path: string): boolean {
  try {
    readFileSync(path)
    return true
  } catch {
    return false
  }
}
