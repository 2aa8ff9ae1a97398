import { expect, test } from 'vitest'
import { movedPath } from './moved-path.ts'

test.each([
  ['before its elder sibling', ['nodes', 1], [], 0, ['nodes', 0]],
  ['behind its younger sibling', ['nodes', 0], [], 2, ['nodes', 1]],
  ['into the sibling before it', ['nodes', 1], ['nodes', 0], 3, ['nodes', 0, 'nodes', 3]],
  ['into a sibling behind it, which moves up', ['nodes', 0], ['nodes', 1], 0, ['nodes', 0, 'nodes', 0]],
  ['out of its parent', ['nodes', 0, 'nodes', 2], [], 1, ['nodes', 1]],
  ['to the bonus', ['nodes', 0], ['bonus'], 1, ['bonus', 'nodes', 1]],
] as const)('a node moved %s is found where it went', (_, path, parent, position, found) => {
  expect(movedPath(path, parent, position)).toEqual(found)
})
