import { zip } from '@cj-tech-master/excelts/archive'
import { describe, expect, test } from 'vitest'
import { OfficeFileProblem } from '../../platform/office/office-file-problem.ts'
import { AnnexProblem } from './annex-problem.ts'
import { importAnnex } from './import-annex.ts'
import { excelFile } from './testing/excel-file.ts'
import { wordFile } from './testing/word-file.ts'

const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function problemOf(bytes: Uint8Array, name = 'a.docx'): Promise<AnnexProblem | OfficeFileProblem> {
  const outcome = await importAnnex(bytes, name, { id: 'thu', edition: '2026' }).catch(
    (error: unknown) => error,
  )
  if (!(outcome instanceof AnnexProblem || outcome instanceof OfficeFileProblem)) throw outcome
  return outcome
}

async function archive(entries: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const made = zip()
  for (const [path, bytes] of Object.entries(entries)) made.add(path, bytes)
  return made.bytes()
}

describe('a file that cannot be imported', () => {
  test.each([
    ['empty', 'file-empty', new Uint8Array()],
    ['plain text', 'file-not-office', bytesOf('STT;Tiêu chí')],
    ['an HTML page named .xls', 'file-not-office', bytesOf('<html><table></table></html>')],
    ['a PDF', 'file-is-pdf', bytesOf('%PDF-1.7')],
    ['an old .doc or .xls', 'file-old-format', Uint8Array.from([...OLD, ...new Array(600).fill(0)])],
    [
      'protected by a password',
      'file-encrypted',
      Uint8Array.from([...OLD, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['larger than 30 MB', 'file-too-large', new Uint8Array(30 * 1024 * 1024 + 1)],
  ])('%s', async (_, code, bytes) => {
    expect((await problemOf(bytes)).code).toBe(code)
  })

  test('cut off half-way', async () => {
    const whole = await wordFile([[['A']]])
    expect((await problemOf(whole.slice(0, whole.length / 2))).code).toBe('file-damaged')
  })

  test('a workbook whose parts are no XML', async () => {
    const bytes = await archive({ 'xl/workbook.xml': bytesOf('<<<'), '[Content_Types].xml': bytesOf('<') })
    expect((await problemOf(bytes, 'a.xlsx')).code).toBe('file-damaged')
  })

  test('an archive of something else', async () => {
    expect((await problemOf(await archive({ 'content.xml': bytesOf('<office/>') }))).code).toBe(
      'file-not-office',
    )
  })

  test('a zip bomb of 210 MB is refused before a reader opens it', async () => {
    const bomb = await archive({ 'word/document.xml': new Uint8Array(210 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect((await problemOf(bomb)).code).toBe('file-unpacks-too-large')
  })

  test('a sheet stretched to its last cell', async () => {
    const rows = [['Tiêu chí', 'Điểm tối đa'], ...Array.from({ length: 3000 }, () => [] as string[])]
    rows.push([...new Array(199).fill(''), 'x'])
    expect((await problemOf(await excelFile({ S: { rows } }), 'a.xlsx')).code).toBe('annex-too-many-cells')
  })

  test('no table, or none with criteria', async () => {
    expect((await problemOf(await wordFile([]))).code).toBe('annex-no-table')
    expect((await problemOf(await excelFile({ S: { rows: [] } }), 'a.xlsx')).code).toBe('annex-no-table')
    expect((await problemOf(await wordFile([[['UBND TỈNH', 'CỘNG HÒA']]]))).code).toBe('annex-no-criteria')
  })

  test('the sentence says what to do, in both languages', async () => {
    const problem = await problemOf(Uint8Array.from(OLD), 'a.doc')
    expect(problem.vi).toBe(
      'Tệp ở dạng cũ (.doc hoặc .xls). Hãy mở bằng Word hoặc Excel và lưu lại dạng .docx hoặc .xlsx.',
    )
    expect(problem.en).toBe(
      'The file has the old format (.doc or .xls). Open it in Word or Excel and save it as .docx or .xlsx.',
    )
    expect(problem.message).toBe(problem.vi)
  })
})

test('the content decides, not the name: a workbook named .docx is read as a workbook', async () => {
  const bytes = await excelFile({
    S: {
      rows: [
        ['Tiêu chí', 'Điểm tối đa'],
        ['1. Kế hoạch', 5],
      ],
    },
  })
  const { draft } = await importAnnex(bytes, 'nham-duoi.docx', { id: 'thu', edition: '2026' })
  expect(draft.nodes).toMatchObject([{ code: '1', name: 'Kế hoạch', max: 5 }])
})
