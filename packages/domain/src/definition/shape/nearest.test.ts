import { expect, test } from 'vitest'
import { findNearest } from './nearest.ts'

test.each([
  ['tagret', ['measure', 'target', 'floor'], 'target'],
  ['RATIO', ['ratio'], 'ratio'],
  ['publish_on_time', ['publish_on_time_num', 'publish_on_time_den'], 'publish_on_time_num'],
  ['abcdef', ['ghijkl'], undefined],
  ['xy', ['xz'], undefined],
  ['due', ['dues', 'duo'], 'dues'],
  ['due', [], undefined],
  ['', ['a'], undefined],
])('%j is nearest to, of %j, %j', (word, candidates, nearest) => {
  expect(findNearest(word, candidates)).toBe(nearest)
})
