import { describe, expect, test } from 'vitest'
import { readYaml } from './read-yaml.ts'

function placeOf(source: string, path: readonly (string | number)[], at?: 'key' | number): string {
  const { positions } = readYaml(source, 'demo.yaml')
  const { line, column } = positions.locate(path, at)
  return `${line}:${column}`
}

const source = `id: a
list:
  - {code: x, empty: , max: 1}
  - code: y
    nodes: []
`

describe('the place of', () => {
  test.each([
    ['a value', ['id'], undefined, '1:5'],
    ['its key', ['id'], 'key', '1:1'],
    ['an entry of a list', ['list', 1], undefined, '4:5'],
    ['a value in braces', ['list', 0, 'max'], undefined, '3:29'],
    ['a key without a value', ['list', 0, 'empty'], undefined, '3:15'],
    ['a key that is missing: what should hold it', ['list', 1, 'max'], undefined, '4:5'],
    ['something deep below nothing: the nearest place around it', ['list', 7, 'a', 'b'], undefined, '3:3'],
    ['the whole', [], undefined, '1:1'],
  ] as const)('%s', (_, path, at, place) => {
    expect(placeOf(source, path, at)).toBe(place)
  })
})

describe('the place of a character inside a text', () => {
  test.each([
    ['plain', 'f: a + bb\n', 4, '1:8'],
    ['in single quotes with a doubled quote', "f: 'it''s b'\n", 5, '1:11'],
    ['in double quotes with an escape', 'f: "a\\t+ b"\n', 4, '1:10'],
    ['folded', 'f: >-\n  a +\n  b\n', 4, '3:3'],
    ['literal', 'f: |\n  a\n  + b\n', 4, '3:5'],
    ['plain over two lines', 'f: a +\n  b\n', 4, '2:3'],
    ['past the end', 'f: ab\n', 9, '1:6'],
  ])('%s', (_, text, at, place) => {
    expect(placeOf(text, ['f'], at)).toBe(place)
  })
})

test('an empty source has its first character at line 1, column 1', () => {
  expect(placeOf('', [])).toBe('1:1')
})

test('text of numbers is found as it is written: 1.10, 0x1F', () => {
  const { positions } = readYaml('a: 1.10\nb: 0x1F\n', 'demo.yaml')
  expect(positions.findWritten(['a'])).toBe('1.10')
  expect(positions.findWritten(['b'])).toBe('0x1F')
  expect(positions.findWritten(['c'])).toBeUndefined()
})
