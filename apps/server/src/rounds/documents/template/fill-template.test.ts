import type { DocumentContent } from '@openpar/domain/rounds'
import { describe, expect, test } from 'vitest'
import { readWord } from '../../../evidence/reading/read-word.ts'
import { wordFile } from '../testing/word-file.ts'
import { checkTemplate } from './check-template.ts'
import { fillTemplate } from './fill-template.ts'
import { openPackage } from './word-package.ts'

const content: DocumentContent = {
  values: {
    ten_don_vi: 'Sở "A" < B & C',
    ky_danh_gia: 'Kỳ 2026',
    kho_khan: 'Một.\nHai.',
    kien_nghi: 'x\u0000y',
  },
  lists: [
    {
      patterns: ['nhom', 'muc'],
      lines: [
        { pattern: 'nhom', values: { ten: 'Lĩnh vực 1' } },
        { pattern: 'muc', values: { ten: 'Mục 1.1', diem_tu_cham: '1,97', tai_lieu: '1/BC\n2/BC' } },
        { pattern: 'muc', values: { ten: 'Mục 1.2', diem_tu_cham: '0,50', tai_lieu: '' } },
      ],
    },
    { patterns: ['giai_trinh'], lines: [] },
  ],
}

const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`
const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`
const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

async function textOf(body: string) {
  const bytes = await fillTemplate(await wordFile(body), content)
  const read = await readWord(bytes, 100_000)
  expect(read.outcome).toBe('read')
  const xml = new TextDecoder().decode((await openPackage(bytes)).get('word/document.xml'))
  return { text: 'text' in read ? read.text.trim() : '', xml }
}

describe('filling a template', () => {
  test('finds placeholders that Word has split into runs, however they are typed', async () => {
    const split = paragraph(
      run('Đơn vị: {'),
      run('{ten_', '<w:b/>'),
      '<w:proofErr w:type="spellStart"/>',
      run('don_vi}'),
      run('}, {{ Kỳ đánh giá }}.'),
    )
    const { text, xml } = await textOf(split)
    expect(text).toBe('Đơn vị: Sở "A" < B & C, Kỳ 2026.')
    expect(xml).toContain('Sở "A" &lt; B &amp; C')
  })

  test('repeats rows, headings and items in one order, and breaks lines inside a cell', async () => {
    const { text, xml } = await textOf(
      table(
        row('Tên', 'Điểm', 'Tài liệu'),
        row('{{nhom.ten}}', '', ''),
        row('{{muc.ten}}', '{{muc.diem_tu_cham}}', '{{muc.tai_lieu}}'),
      ),
    )
    expect(text.split(/\s*\n\s*/)).toEqual([
      'Tên',
      'Điểm',
      'Tài liệu',
      'Lĩnh vực 1',
      'Mục 1.1',
      '1,97',
      '1/BC',
      '2/BC',
      'Mục 1.2',
      '0,50',
    ])
    expect(xml.match(/<w:tr>/g)).toHaveLength(4)
  })

  test('leaves headings out where a template has no row for them, and repeats paragraphs too', async () => {
    const { text } = await textOf(paragraph(run('- {{muc.ten}}: {{muc.diem_tu_cham}}')))
    expect(text).toBe('- Mục 1.1: 1,97\n- Mục 1.2: 0,50')
  })

  test('makes a paragraph of each line, leaves out what XML cannot write, and a table without rows', async () => {
    const { text, xml } = await textOf(
      paragraph(run('{{kho_khan}}')) +
        paragraph(run('{{kien_nghi}}')) +
        table(row('{{giai_trinh.noi_dung}}')),
    )
    expect(text).toBe('Một.\nHai.\nxy')
    expect(xml.match(/<w:p>/g)).toHaveLength(3)
    expect(xml).not.toContain('<w:tbl>')
  })

  test('leaves what it does not know as it is', async () => {
    expect((await textOf(paragraph(run('{{la}} {x} }} {{')))).text).toBe('{{la}} {x} }} {{')
  })
})

describe('checking a template', () => {
  const check = async (body: string, more: Readonly<Record<string, string>> = {}) =>
    checkTemplate('self-assessment-report', await wordFile(body, more))
  const whole = paragraph(run('{{ten_don_vi}}')) + table(row('{{muc.ten}}', '{{muc.diem_tu_cham}}'))

  test('takes one with every obligatory placeholder', async () => {
    expect(await check(whole)).toEqual([])
  })

  test('names unknown placeholders with the nearest known one, and those that are missing', async () => {
    const faults = await check(paragraph(run('{{ten_don_vj}} {{muc.ten}} {{xyz_khong_co_gi_het}}')))
    expect(faults.map(({ code, name }) => [code, name])).toEqual([
      ['unknown-placeholder', 'ten_don_vj'],
      ['unknown-placeholder', 'xyz_khong_co_gi_het'],
      ['missing-placeholder', 'ten_don_vi'],
      ['missing-placeholder', 'muc.diem_tu_cham'],
    ])
    expect(faults[0]!.vi).toBe(
      '{{ten_don_vj}} không phải trường của mẫu "Báo cáo tự đánh giá"; có phải là {{ten_don_vi}}?',
    )
  })

  test('refuses what is no Word file, is too large, carries macros or loads from outside', async () => {
    const codes = async (bytes: Uint8Array) =>
      (await checkTemplate('appraisal-sheet', bytes)).map(({ code }) => code)
    expect(await codes(Buffer.from('xin chào'))).toEqual(['not-word'])
    expect(await codes(Buffer.alloc(0))).toEqual(['file-empty'])
    expect(await codes(Buffer.alloc(3 * 1024 * 1024))).toEqual(['template-too-large'])
    expect(await codes((await wordFile(whole)).subarray(0, 300))).toEqual(['file-damaged'])
    expect(await check(whole, { 'word/vbaProject.bin': 'x' })).toMatchObject([{ code: 'with-macros' }])
    const link =
      '<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" Target="http://evil" TargetMode="External"/></Relationships>'
    expect(await check(whole, { 'word/_rels/settings.xml.rels': link })).toMatchObject([
      { code: 'with-outside-links' },
    ])
    expect(await check('<w:p>')).toMatchObject([{ code: 'damaged' }])
  })
})
