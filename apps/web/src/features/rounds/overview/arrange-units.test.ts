import type { UnitOfRound } from '@openpar/domain/rounds'
import { expect, test } from 'vitest'
import { arrangeUnits } from './arrange-units.ts'

const unit = (name: string, more: Partial<UnitOfRound> = {}, appeals = 0): UnitOfRound => ({
  unit: { id: name, code: name, name },
  group: 'so',
  stage: 'open',
  sent: null,
  due: null,
  late: false,
  counts: { components: 1, finished: 0, lacking: 1, returned: 0, asked: 0, awaiting: 0, appeals },
  totals: { self: null, appraised: null, final: null },
  states: [1],
  self: [null],
  appraised: [null],
  final: [null],
  ...more,
})
const units = [
  unit('Sở Y tế', { late: true }),
  unit('Sở Tài chính', { stage: 'sent', totals: { self: 80, appraised: 70, final: null } }, 1),
  unit('Xã 10', { group: 'xa', totals: { self: 75, appraised: null, final: null } }),
  unit('Xã 9', { group: 'xa' }),
]
const names = (how: Partial<Parameters<typeof arrangeUnits>[1]>) =>
  arrangeUnits(units, { show: 'all', group: undefined, sort: 'name', ...how }).map((one) => one.unit.name)

test('names are sorted as Vietnamese does, with their numbers as numbers', () => {
  expect(names({})).toEqual(['Sở Tài chính', 'Sở Y tế', 'Xã 9', 'Xã 10'])
})

test('the points that count most by now decide, those without any come last', () => {
  expect(names({ sort: 'points' })).toEqual(['Xã 10', 'Sở Tài chính', 'Sở Y tế', 'Xã 9'])
})

test('who is late comes first, then who has not sent', () => {
  expect(names({ sort: 'late' })).toEqual(['Sở Y tế', 'Xã 9', 'Xã 10', 'Sở Tài chính'])
})

test('filters leave those not sent, late, with appeals, or of a group', () => {
  expect(names({ show: 'not-sent' })).toEqual(['Sở Y tế', 'Xã 9', 'Xã 10'])
  expect(names({ show: 'late' })).toEqual(['Sở Y tế'])
  expect(names({ show: 'appeals' })).toEqual(['Sở Tài chính'])
  expect(names({ group: 'xa' })).toEqual(['Xã 9', 'Xã 10'])
})
