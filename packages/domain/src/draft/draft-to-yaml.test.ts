import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { draftDefinition } from './draft-definition.ts'
import { draftToYaml } from './draft-to-yaml.ts'
import { annexOf } from './testing/annex-of.ts'

const OPTIONS = { id: 'thu', edition: '2026', source: 'phu-luc.docx' }

function yamlOf(notation: string) {
  const { draft, doubts } = draftDefinition([annexOf(notation)], OPTIONS)
  return { draft, doubts, yaml: draftToYaml(draft, doubts) }
}

describe('draftToYaml', () => {
  const { yaml } = yamlOf(`STT | Tiêu chí | Điểm tối đa | Cách tính điểm
    1 | A | 3 |
    1.1 | B | 1 | Theo hướng dẫn
    1.2 | C | | Có: 1; không: 0`)

  test('each doubt stands above the line it is about: the key, or the name where the key is absent', () => {
    const lines = yaml.split('\n').map((line) => line.trim())
    const above = (line: string) => lines[lines.lastIndexOf(line) - 1]
    expect(above('name: B')).toBe('# NGHI NGỜ (T!D3): chưa hiểu cách tính: “Theo hướng dẫn” — cần viết tay')
    expect(above('name: C')).toBe('# NGHI NGỜ (T!B4): thiếu điểm tối đa [C]')
    expect(above('ranking:')).toBe(
      '# NGHI NGỜ (toàn văn bản): bảng không nói cách xếp hạng khi bằng điểm; tạm xếp đồng hạng 1, 2, 2, 4',
    )
  })

  test('keys come in the order people read them, nodes last', () => {
    expect(Object.keys(parse(yaml))).toEqual([
      'id',
      'edition',
      'title',
      'basis',
      'valid',
      'status',
      'note',
      'method',
      'scale',
      'precision',
      'ranking',
      'groups',
      'measures',
      'nodes',
    ])
    expect(parse(yaml).note).toBe(
      'Bản thảo nhập tự động từ tệp phu-luc.docx; phải kiểm tra lại từng chỗ nghi ngờ trước khi dùng.',
    )
  })

  test('codes and the edition read back as text, maxima as numbers', () => {
    expect(parse(yaml)).toMatchObject({
      edition: '2026',
      nodes: [{ code: '1', max: 3, nodes: [{ code: '1.1' }, {}] }],
    })
  })

  test('a doubt about a node the draft lacks stands at the top', () => {
    const { draft } = yamlOf('STT | Tiêu chí | Điểm tối đa')
    const doubt = {
      place: 'T!A1',
      code: '9',
      key: 'max',
      text: '',
      vi: 'lạ',
      en: 'odd',
      severity: 'note',
    } as const
    expect(draftToYaml(draft, [doubt]).split('\n')[0]).toBe('# NGHI NGỜ (T!A1): lạ')
  })
})

test('whatever the cells hold, the file reads back to the draft', () => {
  const words = fc.stringMatching(/^[ -~àáđêợ:#'"%\n]{1,30}$/)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(words, words, fc.integer({ min: 0, max: 10 })), { maxLength: 8 }),
      (given) => {
        const cell = (text: string, c: number, r: number) => ({ text, place: `T!${'ABCD'[c]}${r}` })
        const header = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính'].map((text, c) => cell(text, c, 1))
        const rows = given.map(([name, rule, max], r) =>
          [`${r + 1}`, name, `${max}`, rule].map((text, c) => cell(text, c, r + 2)),
        )
        const { draft, doubts } = draftDefinition([{ name: 'T', rows: [header, ...rows] }], OPTIONS)
        const yaml = draftToYaml(draft, doubts)
        expect(parse(yaml)).toEqual(JSON.parse(JSON.stringify(draft)))
        expect(yaml.match(/# NGHI NGỜ/g)?.length).toBe(doubts.length)
      },
    ),
    { numRuns: 200 },
  )
})
