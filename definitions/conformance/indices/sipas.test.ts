import { expect, test } from 'vitest'
import { tableOf } from '../testing/read-records.ts'
import { compileShipped, evaluateTables, pointsAt, readShipped } from '../testing/shipped-index.ts'

const FACTORS = ['access', 'procedure', 'officer', 'result', 'feedback']
const ANSWERS = ['very_dissatisfied', 'dissatisfied', 'neutral', 'satisfied', 'very_satisfied']

/** The same answers on all five factors. */
const factsWith = (counts: readonly number[]) => ({
  unit: 'U',
  group: readShipped('sipas/factors').groups[0]!.code,
  ...Object.fromEntries(
    FACTORS.flatMap((factor) => ANSWERS.map((answer, k) => [`${factor}_${answer}`, String(counts[k])])),
  ),
})

test.each([
  ['top-two', [2, 5, 13, 60, 20], 80],
  ['mean', [2, 5, 13, 60, 20], 72.75],
  ['top-two', [0, 0, 0, 0, 7], 100],
  ['top-two', [0, 0, 3, 0, 0], 0],
  ['mean', [0, 0, 3, 0, 0], 50],
])('with answers worth "%s", the counts %j give %d of 100', (worth, counts, total) => {
  const index = compileShipped('sipas/factors', { 'answer-worth': worth })
  const evaluation = evaluateTables(index, tableOf('answers', [factsWith(counts)]))
  expect(pointsAt(evaluation, 'U', 'total')).toBe(total)
  expect(['ACCESS', 'FEEDBACK'].map((code) => pointsAt(evaluation, 'U', code))).toEqual([
    total / 5,
    total / 5,
  ])
})
