import type { WorkItem } from '@openpar/domain/workspace'
import { expect, test } from 'vitest'
import { groupWork, urgencyOf } from './group-work.ts'

const today = '2026-11-22'
const item = (title: string, deadline?: string): WorkItem => ({
  kind: 'collection',
  title,
  deadline,
  path: '/',
  state: 'open',
})

test.each([
  ['2026-11-21', 'overdue'],
  ['2026-11-22', 'week'],
  ['2026-11-29', 'week'],
  ['2026-11-30', 'later'],
  [undefined, 'undated'],
  [null, 'undated'],
])('a deadline of %s is %s on 2026-11-22', (deadline, urgency) => {
  expect(urgencyOf(deadline, today)).toBe(urgency)
})

test('groups come by urgency, work in them by deadline, ties as they came', () => {
  const groups = groupWork(
    [
      item('d'),
      item('c', '2027-01-01'),
      item('b2', '2026-11-25'),
      item('b1', '2026-11-24'),
      item('b3', '2026-11-25'),
    ],
    today,
  )
  expect(groups.map(({ urgency, items }) => [urgency, ...items.map(({ title }) => title)])).toEqual([
    ['week', 'b1', 'b2', 'b3'],
    ['later', 'c'],
    ['undated', 'd'],
  ])
})

test('no work gives no group', () => {
  expect(groupWork([], today)).toEqual([])
})
