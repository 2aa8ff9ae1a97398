import { describe, expect, test } from 'vitest'
import { pdfFile } from './pdf-file.ts'
import { wordFile } from './word-file.ts'
import { zipStored } from './zip-stored.ts'

const LINES = ['Kế hoạch cải cách hành chính (tài liệu mẫu)', 'Điều 1. Số hóa hồ sơ <100%> & đúng hạn']

describe('pdfFile', () => {
  test('says where each of its objects begins', () => {
    const text = new TextDecoder('latin1').decode(pdfFile(LINES))
    const start = Number(/startxref\n(\d+)/.exec(text)![1])
    expect(text.slice(start, start + 4)).toBe('xref')
    const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset))
    expect(offsets).toHaveLength(7)
    offsets.forEach((offset, k) => {
      expect(text.slice(offset).startsWith(`${k + 1} 0 obj`)).toBe(true)
    })
  })

  test('names every Vietnamese letter, so that words can be found', () => {
    const text = new TextDecoder('latin1').decode(pdfFile(LINES))
    for (const letter of 'ếạảĐố') {
      const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
      expect(text).toContain(`/uni${code}`)
      expect(text).toContain(`<${code}>`)
    }
  })

  test('refuses more letters than one font of bytes holds', () => {
    const letters = Array.from({ length: 230 }, (_, k) => String.fromCodePoint(0x4e00 + k)).join('')
    expect(() => pdfFile([letters])).toThrow(RangeError)
  })
})

test('wordFile escapes what XML means something by, and keeps the rest', () => {
  const text = new TextDecoder().decode(wordFile(LINES))
  expect(text).toContain('Điều 1. Số hóa hồ sơ &lt;100%&gt; &amp; đúng hạn')
  expect(text.startsWith('PK')).toBe(true)
})

test('zipStored keeps bytes as they are, with the checksum of the format', () => {
  const bytes = new TextEncoder().encode('123456789')
  const archive = zipStored([{ name: 'a.txt', bytes }])
  const view = new DataView(archive.buffer)
  expect(view.getUint32(0, true)).toBe(0x04034b50)
  // The check value of CRC-32 for these nine digits.
  expect(view.getUint32(14, true)).toBe(0xcbf43926)
  expect(new TextDecoder().decode(archive.slice(35, 44))).toBe('123456789')
  expect(view.getUint32(archive.length - 22, true)).toBe(0x06054b50)
})
