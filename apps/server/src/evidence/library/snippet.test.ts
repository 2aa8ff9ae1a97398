import { expect, test } from 'vitest'
import { presentSnippet } from './snippet.ts'

test.each([
  ['Giải quyết hồ sơ đúng hạn', ['ho', 'so'], 'Giải quyết ⟦hồ⟧ ⟦sơ⟧ đúng hạn'],
  ['Giải quyết HỒ SƠ', ['ho', 'so'], 'Giải quyết ⟦HỒ⟧ ⟦SƠ⟧'],
  ['cho chó hoa', ['ho'], 'cho chó ⟦ho⟧a'],
  ['…uyết hồ sơ đúng h…', ['so'], '… hồ ⟦sơ⟧ đúng …'],
  ['một\n hai\f ba', ['hai'], 'một ⟦hai⟧ ba'],
  ['125/BC-STC', ['125', 'bc'], '⟦125⟧/⟦BC⟧-STC'],
  ['h ho hoa', ['h', 'ho', 'hoa'], '⟦h⟧ ⟦ho⟧ ⟦hoa⟧'],
  ['⟦giả⟧ mạo', ['mao'], 'giả ⟦mạo⟧'],
  ['không có gì', ['xyz'], 'không có gì'],
  ['', ['a'], ''],
])('%j searched for %j reads %j', (window, terms, expected) => {
  expect(presentSnippet(window, terms)).toBe(expected)
})
