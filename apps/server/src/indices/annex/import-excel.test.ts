import { Workbook } from '@cj-tech-master/excelts'
import { readDefinition } from '@openpar/domain'
import type { Node } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { importAnnex } from './import-annex.ts'
import { readExcelTables } from './read-excel-tables.ts'
import { excelFile } from './testing/excel-file.ts'

const OPTIONS = { id: 'thu', edition: '2026' }

describe('readExcelTables', () => {
  test('numbers, shown words, merges and every sheet with something in it', async () => {
    const workbook = new Workbook()
    const sheet = workbook.addWorksheet('Phụ lục I')
    sheet.getCell('A1').value = 'Bảng điểm'
    sheet.mergeCells('A1:B1')
    sheet.getCell('A2').value = 1.1
    sheet.getCell('A2').numFmt = '0.00'
    sheet.getCell('B2').value = { richText: [{ text: 'Ban ' }, { text: 'hành', font: { bold: true } }] }
    sheet.getCell('A3').value = 0.9
    sheet.getCell('A3').numFmt = '0%'
    sheet.getCell('B3').value = { formula: 'A2+1', result: 2.1 }
    sheet.getCell('B4').value = 'Một\nHai'
    sheet.getCell('B4').font = { bold: true }
    workbook.addWorksheet('Trống')
    const tables = await readExcelTables(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(tables).toEqual([
      {
        name: 'Phụ lục I',
        rows: [
          [
            { text: 'Bảng điểm', place: 'Phụ lục I!A1', span: { rows: 1, columns: 2 } },
            { text: '', place: 'Phụ lục I!B1' },
          ],
          [
            { text: '1.10', number: 1.1, place: 'Phụ lục I!A2' },
            { text: 'Ban hành', place: 'Phụ lục I!B2' },
          ],
          [
            { text: '90%', number: 0.9, place: 'Phụ lục I!A3' },
            { text: '2.1', number: 2.1, place: 'Phụ lục I!B3' },
          ],
          [
            { text: '', place: 'Phụ lục I!A4' },
            { text: 'Một\nHai', place: 'Phụ lục I!B4', bold: true },
          ],
        ],
      },
    ])
  })
})

describe('an invented annex over two sheets', () => {
  const sheets = {
    'Phần 1': {
      rows: [
        ['PHỤ LỤC: BỘ TIÊU CHÍ (ví dụ tự đặt)', null, null, null, null, null],
        ['Mã', 'Tên tiêu chí', 'Điểm', null, 'Cách tính', 'Tài liệu kiểm chứng'],
        [null, null, 'Tối đa', 'Tự chấm', null, null],
        ['I', 'CHỈ ĐẠO, ĐIỀU HÀNH', 12.5, null, null, null],
        [1, 'Kế hoạch', 10, null, null, null],
        [1.1, 'Ban hành', 0.5, null, 'Kịp thời: 0,5; không kịp thời: 0', 'Quyết định\nKế hoạch'],
        ...Array.from({ length: 8 }, (_, i) => [
          Number(`1.${i + 2}`),
          `Việc ${i + 2}`,
          1,
          null,
          'Có: 1; không: 0',
          null,
        ]),
        [1.1, 'Việc 10', 1.5, null, 'Từ 80% trở lên: 1,5; từ 50% đến dưới 80%: 0,75; dưới 50%: 0', null],
        [2, 'Kiểm tra', '2,5', null, null, null],
        [null, 'Cứ mỗi kiến nghị chưa khắc phục trừ 0,5 điểm', null, null, null, null],
      ],
      merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3'],
    },
    'Phần 2': {
      rows: [
        ['MÃ', 'TÊN TIÊU CHÍ', 'ĐIỂM TỐI ĐA', 'CÁCH TÍNH'],
        ['II', 'TÁC ĐỘNG', 7.5, null],
        ['2.1', 'Người dân hài lòng', 5, 'Điều tra XHH'],
        ['2.2', 'Lãnh đạo đánh giá', 2.5, 'Hội đồng thẩm định xem xét, quyết định'],
        [null, 'Tổng cộng', 20, null],
      ],
    },
  }

  test('the whole tree, its maxima, rules and sources', async () => {
    const { draft, summary } = await importAnnex(await excelFile(sheets), 'thu.xlsx', OPTIONS)
    const found = flat(draft.nodes).map(({ code, name, max, source, rule }) => [
      code,
      name,
      max,
      source,
      rule?.kind,
    ])
    expect(found).toEqual([
      ['1', 'CHỈ ĐẠO, ĐIỀU HÀNH', 12.5, undefined, undefined],
      ['1.1', 'Kế hoạch', 10, undefined, undefined],
      ['1.1.1', 'Ban hành', 0.5, 'self', 'levels'],
      ...Array.from({ length: 8 }, (_, i) => [`1.1.${i + 2}`, `Việc ${i + 2}`, 1, 'self', 'levels']),
      ['1.1.10', 'Việc 10', 1.5, 'self', 'bands'],
      ['1.2', 'Kiểm tra', 2.5, 'self', 'count'],
      ['2', 'TÁC ĐỘNG', 7.5, undefined, undefined],
      ['2.1', 'Người dân hài lòng', 5, 'survey', 'survey'],
      ['2.2', 'Lãnh đạo đánh giá', 2.5, 'judged', 'judged'],
    ])
    expect(draft.nodes[0]!.nodes![0]!.nodes![0]!.evidence).toEqual(['Quyết định', 'Kế hoạch'])
    expect([draft.status, draft.scale]).toEqual(['illustrative', 20])
    expect(summary).toEqual({ domains: 2, criteria: 1, components: 13, points: 20 })
  })

  test('the file passes every check of a definition', async () => {
    const { yaml } = await importAnnex(await excelFile(sheets), 'thu.xlsx', OPTIONS)
    expect(readDefinition(yaml, 'thu.yaml').faults).toEqual([])
  })

  test('exactly these cells are doubtful', async () => {
    const { doubts } = await importAnnex(await excelFile(sheets), 'thu.xlsx', OPTIONS)
    const cells = doubts.filter(({ place }) => place !== 'toàn văn bản')
    expect(cells.map(({ place, code = '-', vi }) => `${place} | ${code} | ${vi}`)).toEqual([
      'Phần 1!A15 | 1.1.10 | ô mã là số 1,1 trong bảng tính; theo thứ tự, hiểu là 1.1.10',
      'Phần 1!E15 | 1.1.10 | văn bản không nói mẫu số bằng 0 thì tính thế nào; tạm để “chưa có số liệu”',
      'Phần 1!E15 | 1.1.10 | văn bản không nói rõ tử số và mẫu số của tỷ lệ đếm gì; cần đặt lại tên hai số liệu',
      'Phần 2!D3 | 2.1 | văn bản chỉ nói điều tra xã hội học, không nói cách quy ra điểm; tạm nhận thẳng điểm điều tra từ 0 đến 5',
      'Phần 2!D4 | 2.2 | văn bản không nói bước điểm; tạm để 0,25',
    ])
  })
})

test('domain, criterion and component in merged columns of their own', async () => {
  const bytes = await excelFile({
    S: {
      rows: [
        ['Lĩnh vực', 'Tiêu chí', 'Tiêu chí thành phần', 'Điểm tối đa', 'Cách tính'],
        ['1. Chỉ đạo', '1.1 Kế hoạch', '1.1.1 Ban hành', 1, 'Có: 1; không: 0'],
        [null, null, '1.1.2 Thực hiện', 2, 'Có: 2; không: 0'],
      ],
      merges: ['A2:A3', 'B2:B3'],
    },
  })
  const { draft } = await importAnnex(bytes, 's.xlsx', OPTIONS)
  expect(flat(draft.nodes).map(({ code, name, max }) => [code, name, max])).toEqual([
    ['1', 'Chỉ đạo', undefined],
    ['1.1', 'Kế hoạch', undefined],
    ['1.1.1', 'Ban hành', 1],
    ['1.1.2', 'Thực hiện', 2],
  ])
})

function flat(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...flat(node.nodes ?? [])])
}
