import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ALL_FILE_KINDS } from '@openpar/domain/evidence'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compoundFile, excelFile, wordFile } from '../testing/office-file.ts'
import { pdfFile } from '../testing/pdf-file.ts'
import { pngFile } from '../testing/picture-file.ts'
import { zipFile } from '../testing/zip-file.ts'
import { allowedKinds, detectKind } from './detect-kind.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openpar-kind-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function detect(bytes: Buffer, name = 'tệp', allowed = ALL_FILE_KINDS) {
  const path = join(folder, randomBytes(6).toString('hex'))
  await writeFile(path, bytes)
  return detectKind(path, name, allowed)
}

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
const webp = Buffer.concat([Buffer.from('RIFF\x1a\0\0\0WEBPVP8L'), Buffer.alloc(20)])

describe('the kind of a file', () => {
  test.each([
    ['pdf', pdfFile([['a']])],
    ['docx', wordFile(['a'])],
    ['xlsx', excelFile()],
    ['doc', compoundFile(['WordDocument', '1Table'])],
    ['xls', compoundFile(['Workbook'])],
    ['xls', compoundFile(['Book'])],
    ['jpeg', jpeg],
    ['png', pngFile()],
    ['webp', webp],
  ] as const)('is %s by its content, whatever its name says', async (kind, bytes) => {
    expect(await detect(bytes, 'a.exe')).toEqual({ kind, encrypted: false })
  })

  test('of a sealed office file follows its name, for want of anything else', async () => {
    const sealed = compoundFile(['EncryptionInfo', 'EncryptedPackage'])
    expect(await detect(sealed, 'a.xlsx')).toEqual({ kind: 'xlsx', encrypted: true })
    expect(await detect(sealed, 'a')).toEqual({ kind: 'docx', encrypted: true })
  })
})

describe('not taken is', () => {
  test.each([
    ['a Word file with macros', wordFile(['a'], { 'word/vbaProject.bin': 'x' }), 'macros'],
    ['a Word file with macros under another name', wordFile(['a'], { 'word/VBAData.xml': 'x' }), 'macros'],
    ['an Excel file with old macro sheets', excelFile({ 'xl/macrosheets/sheet1.xml': 'x' }), 'macros'],
    ['an old Word file with macros', compoundFile(['WordDocument', 'Macros', '_VBA_PROJECT']), 'macros'],
    ['an old Excel file with macros', compoundFile(['Workbook', '_VBA_PROJECT_CUR']), 'macros'],
    ['an old presentation', compoundFile(['PowerPoint Document']), 'type-not-allowed'],
    ['a ZIP archive', zipFile({ 'a.pdf': pdfFile([['a']]) }), 'type-not-allowed'],
    ['a ZIP archive cut off', zipFile({ a: 'a' }).subarray(0, 60), 'damaged'],
    ['a program', Buffer.concat([Buffer.from('MZ'), randomBytes(500)]), 'type-not-allowed'],
    ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'type-unknown'],
    ['plain text', Buffer.from('Báo cáo'), 'type-unknown'],
    ['nothing', Buffer.alloc(0), 'type-unknown'],
    ['an unknown compound file', compoundFile(['Anything']), 'type-unknown'],
  ])('%s', async (_, bytes, code) => {
    expect(await detect(bytes)).toMatchObject({ code })
  })

  test('a kind that the installation does not want, told by its name', async () => {
    expect(await detect(pngFile(), 'a.png', ['pdf'])).toEqual({ code: 'type-not-allowed', detail: 'ảnh PNG' })
  })
})

test('the words jpg and jpeg allow the same kind; unknown words allow none', () => {
  expect(allowedKinds(['jpg', 'pdf'])).toEqual(['pdf', 'jpeg'])
  expect(allowedKinds(['jpeg'])).toEqual(['jpeg'])
  expect(allowedKinds(['zip', ''])).toEqual([])
})
