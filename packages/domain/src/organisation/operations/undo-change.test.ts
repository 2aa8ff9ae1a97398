import { expect, test } from 'vitest'
import { applyChange } from '../organisation-change.ts'
import { after, changeOf, mapOf, merge, said, shown } from '../testing/map-of.ts'
import { carryOut } from './carry-out.ts'
import type { UnitCommand } from './command.ts'
import { undoChange } from './undo-change.ts'

const codes = (outcome: ReturnType<typeof undoChange>) =>
  'faults' in outcome ? outcome.faults.map(({ code }) => code) : []

test('undoing a merger gives back the map as it was', () => {
  const before = mapOf('P(A(X) B)')
  const done = changeOf(carryOut(before, merge('2025-07-01', 'A B', 'N', 'P')))
  const undone = applyChange(applyChange(before, done), changeOf(undoChange(applyChange(before, done), done)))
  expect(shown(undone, '2025-07-01')).toBe('P(A(X) B)')
  expect(undone.successions).toEqual([])
  expect([...undone.states.keys()].sort()).toEqual(['A', 'B', 'P', 'X'])
})

test('undoing a second change of the same day gives back the first', () => {
  const name = (unit: string, words: string): UnitCommand => ({
    operation: 'rename',
    on: '2025-07-01',
    basis: '',
    unit,
    name: words,
    kind: 'commune',
  })
  const once = after(mapOf('A'), name('A', 'Một'))
  const done = changeOf(carryOut(once, name('A', 'Hai')))
  const twice = applyChange(once, done)
  const undone = applyChange(twice, changeOf(undoChange(twice, done)))
  expect(undone.states.get('A')?.map((state) => state.name)).toEqual(['Xã A', 'Một'])
})

test('undoing is refused when something was built on the operation since', () => {
  const before = mapOf('A B C')
  const done = changeOf(carryOut(before, merge('2025-07-01', 'A B', 'N')))
  const merged = applyChange(before, done)
  const again = after(merged, merge('2026-07-01', 'N C', 'M'))
  expect(codes(undoChange(again, done))).toContain('built-upon')
  const withChild = after(merged, {
    operation: 'found',
    on: '2026-01-01',
    basis: '',
    unit: 'X',
    said: said('X', 'N'),
  })
  expect(codes(undoChange(withChild, done))).toEqual(['children-left'])
})

test('undoing is refused when an ended unit has lent its code to another since', () => {
  const before = mapOf('A B')
  const done = changeOf(carryOut(before, { operation: 'close', on: '2025-07-01', basis: '', unit: 'A' }))
  const reused = after(applyChange(before, done), {
    operation: 'found',
    on: '2025-07-01',
    basis: '',
    unit: 'N',
    said: { ...said('N'), code: 'a' },
  })
  expect(codes(undoChange(reused, done))).toEqual(['code-taken'])
})
