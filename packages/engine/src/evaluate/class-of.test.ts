import { expect, test } from 'vitest'
import type { Definition } from '../definition/definition.ts'
import { classOf } from './class-of.ts'

/** The classes of the counter evaluation of circular 01/2018: above 15, 12, 9, 6, and the rest. */
const COUNTER = {
  classes: [
    { code: 'excellent', name: 'Xuất sắc', above: 15 },
    { code: 'good', name: 'Tốt', from: 12 },
    { code: 'fair', name: 'Khá', from: 9 },
    { code: 'average', name: 'Trung bình', from: 6 },
    { code: 'weak', name: 'Yếu' },
  ],
} as unknown as Definition

test.each([
  [18, 'excellent'],
  [15.0001, 'excellent'],
  [15, 'good'],
  [12, 'good'],
  [11.9999, 'fair'],
  [6, 'average'],
  [5.9999, 'weak'],
  [0, 'weak'],
])('%d points are in the class %s', (points, code) => {
  expect(classOf(COUNTER, Math.round(points * 10_000))?.code).toBe(code)
})

test('a missing total has no class, nor has a definition without classes', () => {
  expect(classOf(COUNTER, Number.NaN)).toBeUndefined()
  expect(classOf({} as Definition, 100_000)).toBeUndefined()
})

test('of two classes with one bound, the one to be passed is the higher', () => {
  const classes = [
    { code: 'from', name: 'F', from: 9 },
    { code: 'above', name: 'A', above: 9 },
  ]
  expect(classOf({ classes } as unknown as Definition, 90_000)?.code).toBe('from')
  expect(classOf({ classes } as unknown as Definition, 90_001)?.code).toBe('above')
})
