import { expect, test } from 'vitest'
import { bandOf, changeOf, differenceOf } from './cell-look.ts'

test('bands begin at 90, 70 and 50 per cent of the maximum', () => {
  expect([1.8, 1.79, 1.4, 1, 0.99, 0].map((points) => bandOf(points, 2))).toEqual([
    'full',
    'good',
    'good',
    'half',
    'low',
    'low',
  ])
  expect([bandOf(null, 2), bandOf(1, null), bandOf(1, 0)]).toEqual(['none', 'none', 'none'])
})

test('a difference is that of the last layer, to four decimals; missing on either side is none', () => {
  const unit = {
    self: [0.3, 1, null, 2],
    appraised: [0.1, 1, 1, null],
    final: [null, 1.5, null, null],
  } as never
  expect([0, 1, 2, 3].map((at) => differenceOf(unit, at))).toEqual([-0.2, 0.5, null, null])
  expect([-0.2, 0, 0.5, null].map(changeOf)).toEqual(['less', 'same', 'more', 'none'])
})
