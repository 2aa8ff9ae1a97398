import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { wordBomb, wordFile } from '../testing/office-file.ts'
import { pdfFile } from '../testing/pdf-file.ts'
import { readApart } from './read-apart.ts'
import { MOST_LETTERS, tidyText } from './tidy-text.ts'

const LIMITS = { milliseconds: 30_000, megabytes: 400 }
const read = (bytes: Buffer, kind: 'pdf' | 'docx' = 'pdf', most = 1000) =>
  readApart('text', kind, Readable.from([bytes]), LIMITS, most)

describe('reading apart', () => {
  test('gives the words of each page of a PDF, with their marks', async () => {
    const found = await read(pdfFile([['Bao cao', 'Hồ sơ đúng hạn'], ['trang hai']]))
    expect(found).toMatchObject({ outcome: 'read', pages: 2 })
    expect(tidyText('text' in found ? found.text : '')).toBe('Bao cao\nHồ sơ đúng hạn\ftrang hai')
  })

  test('counts the pages without reading words when only asked to examine', async () => {
    const found = await readApart('examine', 'pdf', Readable.from([pdfFile([['a'], ['b'], ['c']])]), LIMITS)
    expect(found).toEqual({ outcome: 'read', pages: 3, text: '' })
  })

  test('gives the paragraphs of a Word document, which has no pages', async () => {
    expect(await read(wordFile(['Sở Tài chính', 'Số: 125/BC-STC']), 'docx')).toEqual({
      outcome: 'read',
      pages: null,
      text: 'Sở Tài chính\nSố: 125/BC-STC\n',
    })
  })

  test('stops at the number of letters wanted', async () => {
    expect(await read(pdfFile([['abcdef'], ['ghi']]), 'pdf', 4)).toMatchObject({ pages: 2, text: 'abcd' })
  })

  test('says that a PDF needs a password', async () => {
    expect(await read(pdfFile([['a']], { password: true }))).toEqual({ outcome: 'encrypted' })
  })

  test.each([
    ['a PDF cut in the middle of its first object', pdfFile([['a']]).subarray(0, 40), 'pdf'],
    ['noise', randomBytes(10_000), 'pdf'],
    ['noise', randomBytes(10_000), 'docx'],
    ['nothing', Buffer.alloc(0), 'pdf'],
  ] as const)('calls %s damaged', async (_, bytes, kind) => {
    expect(await read(bytes, kind)).toEqual({ outcome: 'damaged' })
  })

  test('gives up a Word file of kilobytes that unpacks to 600 MB', async () => {
    const bomb = wordBomb(600)
    expect(bomb.length).toBeLessThan(1_000_000)
    expect((await read(bomb, 'docx')).outcome).toMatch(/^(exhausted|damaged)$/)
  })

  test('gives up when the clock runs out', async () => {
    const limits = { milliseconds: 1, megabytes: 400 }
    expect(await readApart('text', 'pdf', Readable.from([pdfFile([['a']])]), limits, 10)).toEqual({
      outcome: 'exhausted',
    })
  })

  test('is rejected when the store fails, and blames no file for it', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('%PDF-')
        throw new Error('store lost')
      })(),
    )
    await expect(readApart('text', 'pdf', broken, LIMITS, 10)).rejects.toThrow('store lost')
  })
})

describe('tidied text', () => {
  test.each([
    ['Hồ  sơ\t x', 'Hồ sơ x'],
    ['a \n \n\n b', 'a\nb'],
    ['a\fb', 'a\fb'],
    ['a\u0000b\u0007', 'ab'],
    ['Ba\u0301o', 'Báo'],
    ['\ud800a', '\ufffda'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(tidyText(text)).toBe(expected)
  })

  test('is at most 500000 letters and done in no time', () => {
    expect(tidyText('a'.repeat(MOST_LETTERS + 5))).toHaveLength(MOST_LETTERS)
    expect(tidyText(' \n'.repeat(1_000_000))).toBe('')
  })
})
