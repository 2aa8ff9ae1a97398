import { expect, test } from 'vitest'
import { nodePathOf, parsePath } from './parse-path.ts'

test('a path of a fault is read back', () => {
  expect(parsePath('nodes[2].nodes[0].rule.target')).toEqual(['nodes', 2, 'nodes', 0, 'rule', 'target'])
  expect(parsePath('')).toEqual([])
})

test('the innermost node that holds a place; none for places outside the tree', () => {
  expect(nodePathOf(parsePath('bonus.nodes[1].rule.levels[0].points'))).toEqual(['bonus', 'nodes', 1])
  expect(nodePathOf(parsePath('measures[3].code'))).toBeUndefined()
  expect(nodePathOf([])).toBeUndefined()
})
