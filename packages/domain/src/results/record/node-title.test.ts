import { expect, test } from 'vitest'
import { nodeTitle } from './node-title.ts'

test.each([
  ['3.1.2', '3.1.2 Tên'],
  ['P2', 'P2 Tên'],
  ['total', 'Tên'],
  ['bonus', 'Tên'],
  ['penalty', 'Tên'],
  ['TDGQ_ON_TIME', 'Tên'],
])('The title of node %s is “%s”.', (node, title) => {
  expect(nodeTitle({ node, name: { vi: 'Tên', en: 'Name' } }, 'vi')).toBe(title)
})
