import { expect, test } from 'vitest'
import { snippetParts } from './snippet-parts.ts'

test.each([
  [
    'một ⟦hồ⟧ ⟦sơ⟧.',
    [
      ['một ', false],
      ['hồ', true],
      [' ', false],
      ['sơ', true],
      ['.', false],
    ],
  ],
  ['không dấu', [['không dấu', false]]],
  ['', []],
])('%j falls into its parts', (snippet, parts) => {
  expect(snippetParts(snippet).map(({ text, found }) => [text, found])).toEqual(parts)
})
