import { expect, test } from 'vitest'
import { nextCode, outline } from './outline.ts'

const data = {
  nodes: [
    { code: '1', name: 'A', max: 5, nodes: [{ code: '1.1', rule: { kind: 'ratio' } }, { code: '1.3' }] },
    { code: 2 },
  ],
  bonus: { nodes: [{ code: 'T1' }] },
}

test('every node with its place, whatever is missing in it', () => {
  expect(outline(data)).toEqual([
    {
      path: ['nodes', 0],
      parent: [],
      position: 0,
      depth: 0,
      tree: 'scale',
      code: '1',
      name: 'A',
      max: 5,
      children: 2,
    },
    {
      path: ['nodes', 0, 'nodes', 0],
      parent: ['nodes', 0],
      position: 0,
      depth: 1,
      tree: 'scale',
      code: '1.1',
      kind: 'ratio',
    },
    {
      path: ['nodes', 0, 'nodes', 1],
      parent: ['nodes', 0],
      position: 1,
      depth: 1,
      tree: 'scale',
      code: '1.3',
    },
    { path: ['nodes', 1], parent: [], position: 1, depth: 0, tree: 'scale', code: '2' },
    { path: ['bonus', 'nodes', 0], parent: ['bonus'], position: 0, depth: 0, tree: 'bonus', code: 'T1' },
  ])
  expect(outline('không phải cây')).toEqual([])
})

test('a new child counts on from its siblings and avoids codes that are taken', () => {
  const nodes = outline(data)
  expect(nextCode(nodes, [])).toBe('3')
  expect(nextCode(nodes, ['nodes', 0])).toBe('1.4')
  expect(nextCode(nodes, ['nodes', 1])).toBe('2.1')
  expect(nextCode(nodes, ['bonus'])).toBe('T2')
  expect(nextCode(nodes, ['penalty'])).toBe('P1')
})
