import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edit, redo, startHistory, undo } from './edit-history.ts'
import type { EditOperation } from './operation.ts'

const START = `nodes:
  - { code: '1', name: A, max: 5 }   # một
  - { code: '2', name: B, max: 5 }
`

const max = (position: number, value: number): EditOperation => ({
  kind: 'set',
  path: ['nodes', position, 'max'],
  value,
})

test('undo gives back the text to the letter, redo makes the operation again', () => {
  const first = edit(startHistory(START), max(0, 4))
  const second = edit(first, max(1, 6))
  expect(undo(second).source).toBe(first.source)
  expect(undo(undo(second)).source).toBe(START)
  expect(redo(undo(second))).toEqual(second)
  expect(redo(redo(undo(undo(second))))).toEqual(second)
})

test('an operation that changes nothing is not remembered', () => {
  const history = startHistory(START)
  expect(edit(history, max(0, 5))).toBe(history)
})

test('a new operation forgets what was taken back', () => {
  const history = edit(undo(edit(startHistory(START), max(0, 4))), max(1, 7))
  expect(history.undone).toEqual([])
  expect(history.done).toHaveLength(1)
})

test('where there is nothing to undo or redo the history stays', () => {
  const history = startHistory(START)
  expect(undo(history)).toBe(history)
  expect(redo(history)).toBe(history)
})

test('of more than 200 steps the last 200 can be taken back', () => {
  let history = startHistory(START)
  for (let k = 0; k < 205; k++) history = edit(history, { kind: 'write', source: `# ${k}` })
  expect(history.done).toHaveLength(200)
  for (let k = 0; k < 300; k++) history = undo(history)
  expect(history.source).toBe('# 4')
})

test('any walk of edits, undos and redos ends where its list of operations leads', () => {
  const step = fc.oneof(
    fc.record({ at: fc.integer({ min: 0, max: 1 }), value: fc.integer({ min: 0, max: 99 }) }),
    fc.constant('undo' as const),
    fc.constant('redo' as const),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let history = startHistory(START)
      for (const one of steps) {
        if (one === 'undo') history = undo(history)
        else if (one === 'redo') history = redo(history)
        else history = edit(history, max(one.at, one.value))
      }
      let replayed = startHistory(START)
      for (const { operation } of history.done) replayed = edit(replayed, operation)
      expect(replayed.source).toBe(history.source)
    }),
    { numRuns: 40 },
  )
})
