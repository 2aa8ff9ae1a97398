import { describe, expect, test } from 'vitest'
import { readLength, readMetadata } from './upload-metadata.ts'

const UNIT = '019abc00-0000-7000-8000-000000000001'
const header = (pairs: Record<string, string>) =>
  Object.entries(pairs)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')
const read = (pairs: Record<string, string>) => readMetadata(header(pairs))

describe('what is said of a file', () => {
  test('carries its name without folders, composed, and its unit', () => {
    expect(read({ name: 'C:\\Ta\u0300i liệu\\a\u0000.pdf', unit: UNIT })).toEqual({
      name: 'a.pdf',
      unit: UNIT,
    })
    expect(read({ name: 'Ba\u0301o.pdf', unit: UNIT }).name).toBe('Báo.pdf')
  })

  test.each([
    ['no name', { unit: UNIT }],
    ['a blank name', { name: ' / ', unit: UNIT }],
    ['a name of 256 letters', { name: 'a'.repeat(256), unit: UNIT }],
    ['no unit', { name: 'a.pdf' }],
    ['a unit that is none', { name: 'a.pdf', unit: 'STC' }],
    ['something unknown', { name: 'a.pdf', unit: UNIT, path: '/etc' }],
  ])('is refused with %s', (_, pairs) => {
    expect(() => read(pairs as Record<string, string>)).toThrow('upload-unreadable')
  })

  test.each([undefined, '', ',,,', 'name', '% %', ['name']])('is refused when the header is %j', (value) => {
    expect(() => readMetadata(value)).toThrow('upload-unreadable')
  })
})

describe('the length of a file', () => {
  test('may be 1 byte and exactly the most', () => {
    expect(readLength('1', 1000)).toBe(1)
    expect(readLength('1000', 1000)).toBe(1000)
  })

  test.each([
    ['0', 'upload-empty'],
    ['1001', 'upload-too-large'],
    ['-1', 'upload-unreadable'],
    ['1e3', 'upload-unreadable'],
    ['9'.repeat(16), 'upload-unreadable'],
    [undefined, 'upload-unreadable'],
  ])('is refused as %j: %s', (value, code) => {
    expect(() => readLength(value, 1000)).toThrow(code)
  })
})
