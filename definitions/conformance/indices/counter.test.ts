import { classOf, columnOf } from '@openpar/engine'
import { expect, test } from 'vitest'
import { type CsvRow, tableOf } from '../testing/read-records.ts'
import { compileShipped, evaluateTables, pointsAt } from '../testing/shipped-index.ts'

/** For each of the nine indices, the facts that give 0, 1 and 2 points. */
const FACTS: readonly (readonly [measure: string, nothing: string, one: string, two: string])[] = [
  ['total_time_score', '0', '1', '2'],
  ['agency_time_score', '0', '1', '2'],
  ['extra_contacts', '2', '1', '0'],
  ['agencies_to_contact', '2', '1', '0'],
  ['one_stop_score', '0', '1', '2'],
  ['publicity', 'none', 'one', 'both'],
  ['attitude_score', '0', '1', '2'],
  ['petitions_on_time_num', '89', '90', '100'],
  ['online_cases_num', '14', '15', '30'],
]

/** An office with so many points: the first indices full, the next one with what is left. */
function officeWith(points: number, more: CsvRow = {}): CsvRow {
  const levels = FACTS.map(([measure, ...given], k) => [
    measure,
    given[Math.min(2, Math.max(0, points - 2 * k))]!,
  ])
  return {
    unit: `${points}`,
    group: 'department',
    petitions_on_time_den: '100',
    online_services_num: '20',
    online_services_den: '100',
    online_cases_den: '100',
    online_cases_late: '0',
    ...Object.fromEntries(levels),
    ...more,
  }
}

test.each([
  [18, 'Xuất sắc'],
  [16, 'Xuất sắc'],
  [15, 'Tốt'],
  [12, 'Tốt'],
  [11, 'Khá'],
  [9, 'Khá'],
  [8, 'Trung bình'],
  [6, 'Trung bình'],
  [5, 'Yếu'],
  [0, 'Yếu'],
])('an office with %i points is in the class %s: 15 itself is not above 15', (points, name) => {
  const index = compileShipped('counter/2018')
  const total = columnOf(evaluateTables(index, tableOf('counter', [officeWith(points)])), 'total').points[0]!
  expect(total).toBe(points * 10_000)
  expect(classOf(index.definition, total)?.name).toMatchObject({ vi: name })
})

test.each([
  [{}, 2, 18],
  [{ 'no-petition': 'exclude' }, 0, 18],
  [{ 'no-petition': 'zero' }, 0, 16],
])(
  'without any petition, with the options %j, index 8 gives %d and the total is %d',
  (chosen, eighth, total) => {
    const office = officeWith(18, { petitions_on_time_num: '0', petitions_on_time_den: '0' })
    const evaluation = evaluateTables(compileShipped('counter/2018', chosen), tableOf('counter', [office]))
    expect([pointsAt(evaluation, '18', '8'), pointsAt(evaluation, '18', 'total')]).toEqual([eighth, total])
  },
)

test('one online case overdue takes index 9 from 2 points to 1', () => {
  const evaluation = evaluateTables(
    compileShipped('counter/2018'),
    tableOf('counter', [officeWith(18, { online_cases_late: '1' })]),
  )
  expect(pointsAt(evaluation, '18', '9')).toBe(1)
})
