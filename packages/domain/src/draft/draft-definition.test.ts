import type { Node } from '@openpar/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftDefinition } from './draft-definition.ts'
import { annexOf } from './testing/annex-of.ts'
import { draftOf, HEADER, OPTIONS } from './testing/draft-of.ts'

describe('points', () => {
  test('sums that do not add up are reported at the cell of the parent and not altered', () => {
    const { tree, doubts } = draftOf(`${HEADER}
      1 | A | 5 |
      1.1 | B | 1,5 | Có: 1,5; không: 0
      1.2 | C | 3 | Có: 3; không: 0
      | Tổng cộng | 100 |`)
    expect(tree[0]).toBe('1 A 5')
    expect(doubts).toEqual([
      'T1!C2 1 các mục con cộng lại được 4,5 điểm, khác điểm tối đa 5',
      'T1!C5 - các mục lớn cộng lại được 5 điểm, khác dòng tổng cộng 100',
    ])
  })

  test('a missing, an unreadable and a negative maximum are three doubts and no number', () => {
    const { tree, doubts, made } = draftOf(`${HEADER}
      1 | A | | Có: 1; không: 0
      2 | B | 80% | Có: 1; không: 0
      3 | C | -1 | Có: 1; không: 0`)
    expect(tree).toEqual(['1 A - levels', '2 B - levels', '3 C - levels'])
    expect(doubts).toEqual([
      'T1!B2 1 thiếu điểm tối đa',
      'T1!C3 2 không đọc được điểm tối đa',
      'T1!C4 3 điểm tối đa là số âm, chưa đưa vào',
    ])
    expect(made.status).toBe('frame')
  })

  test('a maximum of zero is a maximum', () => {
    const { tree, doubts } = draftOf(`${HEADER}
      1 | A | 0 |
      | Tổng cộng | 0 |`)
    expect(tree).toEqual(['1 A 0 -'])
    expect(doubts).toEqual(['T1!B2 1 không thấy cách tính điểm, cần viết tay'])
  })

  test('a maximum in the name is taken out of it, with a doubt', () => {
    const { made, doubts } = draftOf(`${HEADER}
      1 | Kế hoạch (điểm tối đa: 2) | | Có: 2; không: 0
      | Tổng cộng | 2 |`)
    expect(made.nodes[0]).toMatchObject({ name: 'Kế hoạch', max: 2 })
    expect(doubts).toEqual(['T1!B2 1 điểm tối đa 2 lấy từ trong tên mục'])
  })

  test('bonus and penalty lie outside the scale', () => {
    const { made } = draftOf(`${HEADER}
      1 | A | 100 | Có: 100; không: 0
      2 | Điểm thưởng | 5 | Mỗi sáng kiến được 1 điểm
      3 | Điểm trừ | -3 | Mỗi vi phạm trừ 1 điểm`)
    expect(made.scale).toBe(100)
    expect(made.bonus).toMatchObject({ cap: 5, nodes: [{ code: '2', max: 5 }] })
    expect(made.penalty).toMatchObject({ cap: 3, nodes: [{ code: '3', max: 3 }] })
  })
})

describe('rules and sources', () => {
  test('words that are not understood give no rule, stay in the note and make the draft a frame', () => {
    const { made, doubts } = draftOf(`${HEADER}
      1 | A | 1 | Theo hướng dẫn của Sở Nội vụ
      | Tổng cộng | 1 |`)
    expect(made.nodes[0]).toEqual({
      code: '1',
      name: 'A',
      max: 1,
      source: 'self',
      note: 'Theo hướng dẫn của Sở Nội vụ',
    })
    expect(made.status).toBe('frame')
    expect(doubts).toEqual(['T1!D2 1 chưa hiểu cách tính: “Theo hướng dẫn của Sở Nội vụ” — cần viết tay'])
  })

  test('a text too long to be a rule is left for people and quoted in short', () => {
    const long = 'từ 70% đến '.repeat(2000).trim()
    const { made, doubts } = draftOf(`${HEADER}
      1 | A | 1 | ${long}
      | Tổng cộng | 1 |`)
    expect(made.nodes[0]).toMatchObject({ note: long, source: 'self' })
    expect(doubts).toEqual([`T1!D2 1 chưa hiểu cách tính: “${long.slice(0, 159)}…” — cần viết tay`])
  })

  test('a draft with every maximum and rule is illustrative, and what no table says is asked for', () => {
    const { made, whole } = draftOf(`${HEADER}
      1 | A | 1 | Có: 1; không: 0`)
    expect(made.status).toBe('illustrative')
    expect(whole).toEqual(['scale', 'title', 'valid', 'precision', 'ranking', 'groups'])
  })

  test('a mark in the survey column, the words of the rule, of the note or of the parent make a survey component', () => {
    const { made, doubts } = draftOf(`STT | Tiêu chí | Điểm tối đa | Cách tính điểm | Điều tra XHH | Ghi chú
      1 | Tác động (điều tra XHH) | 4 | | |
      1.1 | A | 1 | | x |
      1.2 | B | 1 | Điều tra xã hội học | |
      1.3 | C | 1 | | | Qua điều tra XHH
      1.4 | D | 1 | | |
      2 | E | 1 | Có: 1; không: 0 | 0 |
      | Tổng cộng | 5 | | |`)
    const sources = made.nodes.flatMap((node) => (node.nodes ?? [node]).map(({ source }) => source))
    expect(sources).toEqual(['survey', 'survey', 'survey', 'survey', 'self'])
    const points =
      'văn bản chỉ nói điều tra xã hội học, không nói cách quy ra điểm; tạm nhận thẳng điểm điều tra từ 0 đến 1'
    expect(doubts).toEqual(
      [
        `T1!B3 1.1 ${points}`,
        'T1!B5 1.3 hiểu là chấm bằng điều tra xã hội học theo chữ trong ô',
        `T1!B5 1.3 ${points}`,
        'T1!B6 1.4 hiểu là chấm bằng điều tra xã hội học theo mục cha',
        `T1!B6 1.4 ${points}`,
        `T1!D4 1.2 ${points}`,
      ].sort((a, b) => order(a) - order(b)),
    )
  })

  test('a column that only says who scores is no rule text', () => {
    const { made, doubts } = draftOf(`STT | Tiêu chí | Điểm tối đa | Phương pháp đánh giá
      1 | A | 1 | Tự đánh giá
      | Có: 1 | |
      | Không: 0 | |
      | Tổng cộng | 1 |`)
    expect(made.nodes[0]).toMatchObject({ source: 'self', rule: { kind: 'levels' } })
    expect(doubts).toEqual([])
  })

  test('evidence and remarks are told apart from the rule', () => {
    const { made } = draftOf(`${HEADER}
      1 | A | 1 | Có: 1; không: 0 / Tài liệu kiểm chứng: Quyết định / Ghi chú: tính cả năm`)
    expect(made.nodes[0]).toMatchObject({
      evidence: ['Quyết định'],
      note: 'tính cả năm',
      rule: { kind: 'levels' },
    })
  })

  test('measures are named after code and name, and none occurs twice', () => {
    const { made } = draftOf(`${HEADER}
      1 | Ban hành kế hoạch năm nay | 1 | Có: 1; không: 0
      2 | Tỷ lệ đúng hạn | 1 | Tỷ lệ x điểm tối đa`)
    expect(made.measures.map(({ code }) => code)).toEqual([
      'm_1_ban_hanh_ke_hoach',
      'm_2_ty_le_dung_han_num',
      'm_2_ty_le_dung_han_den',
    ])
  })
})

test('whatever the cells hold, codes and measures stay unique and every node without rule or maximum is doubted', () => {
  const piece = fc.constantFrom(
    ...[
      '',
      '1',
      '1.1',
      '1.1.1',
      '1.2',
      '2',
      'I',
      'II',
      'a)',
      'b)',
      '-',
      '1/2',
      'Kế hoạch',
      'TỔNG CỘNG',
      'Tổng cộng',
    ],
    ...[
      '0,5',
      '1',
      '2',
      '-1',
      '80%',
      'Có: 1; không: 0',
      'Trên 90%: 2',
      'Dưới 90%: 0',
      'Tỷ lệ x điểm tối đa',
      'x',
    ],
    ...[
      'Mỗi việc được 0,5 điểm',
      'Điểm thưởng',
      'Điều tra XHH',
      'Điểm tối đa',
      'Tiêu chí',
      '1.1 Kế hoạch (2 điểm)',
    ],
  )
  const row = fc.tuple(piece, piece, piece, piece)
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 12 }), { maxLength: 3 }), (bodies) => {
      const { made, all } = readAll(
        bodies.map((rows) => [HEADER, ...rows.map((cells) => cells.join(' | '))].join('\n')),
      )
      const nodes = [made.nodes, made.bonus?.nodes ?? [], made.penalty?.nodes ?? []].flatMap(flat)
      const codes = nodes.map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
      expect(new Set(made.measures.map(({ code }) => code)).size).toBe(made.measures.length)
      for (const node of nodes) {
        const about = (key: string) => all.some((doubt) => doubt.code === node.code && doubt.key === key)
        if (node.max === undefined) expect(about('max')).toBe(true)
        if (node.nodes === undefined && node.rule === undefined) expect(about('rule')).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

function readAll(notations: readonly string[]) {
  const tables = notations.map((notation, t) => annexOf(notation, { name: `T${t + 1}` }))
  const { draft: made, doubts: all } = draftDefinition(tables, OPTIONS)
  return { made, all }
}

function flat(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...flat(node.nodes ?? [])])
}

/** Position of a doubt line in the document: row, then column. */
function order(line: string): number {
  const [, column, row] = /!([A-H])(\d+)/.exec(line)!
  return Number(row) * 10 + 'ABCDEFGH'.indexOf(column!)
}
