import { outline } from '@openpar/domain/indices'
import { expect, test } from 'vitest'
import { type Direction, find, moveBy, moveOnto } from './node-moves.ts'

const nodes = outline({
  nodes: [{ code: '1', nodes: [{ code: '1.1' }, { code: '1.2' }] }, { code: '2' }],
  bonus: { nodes: [{ code: 'T1' }] },
})
const at = (code: string) => nodes.find((node) => node.code === code)!
const by = (code: string, direction: Direction) => {
  const move = moveBy(nodes, at(code), direction)
  return move && [move.parent.join('/'), move.position]
}

test('one step up or down among siblings, not beyond the ends', () => {
  expect(by('1.2', 'up')).toEqual(['nodes/0', 0])
  expect(by('1.1', 'down')).toEqual(['nodes/0', 2])
  expect(by('1.1', 'up')).toBeUndefined()
  expect(by('2', 'down')).toBeUndefined()
})

test('into the sibling before it, behind its children; out of its parent, behind it', () => {
  expect(by('2', 'into')).toEqual(['nodes/0', 2])
  expect(by('1.2', 'into')).toEqual(['nodes/0/nodes/0', 0])
  expect(by('1', 'into')).toBeUndefined()
  expect(by('1.2', 'out')).toEqual(['', 1])
  expect(by('1', 'out')).toBeUndefined()
  expect(by('T1', 'out')).toBeUndefined()
})

test('dropped on another node it goes before, behind or inside; never into itself', () => {
  expect(moveOnto(at('2'), at('1.1'), 'before')).toMatchObject({ parent: ['nodes', 0], position: 0 })
  expect(moveOnto(at('2'), at('1.1'), 'after')).toMatchObject({ parent: ['nodes', 0], position: 1 })
  expect(moveOnto(at('2'), at('1'), 'inside')).toMatchObject({ parent: ['nodes', 0], position: 2 })
  expect(moveOnto(at('1'), at('1.1'), 'before')).toBeUndefined()
  expect(moveOnto(at('1'), at('1'), 'inside')).toBeUndefined()
})

test('dropped where it stands it stays', () => {
  expect(moveOnto(at('1.2'), at('1.1'), 'after')).toBeUndefined()
  expect(moveOnto(at('1.1'), at('1.2'), 'before')).toBeUndefined()
})

test('a node is found by its path, and a place without one is not', () => {
  expect(find(nodes, ['bonus', 'nodes', 0])?.code).toBe('T1')
  expect(find(nodes, ['nodes', 7])).toBeUndefined()
})
