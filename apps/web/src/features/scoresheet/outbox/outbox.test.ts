import type { SheetAction, SheetChange } from '@openpar/domain/rounds'
import { emptySheet, sheetContents, type TakenAction, takeAction } from '@openpar/domain/rounds'
import { expect, test } from 'vitest'
import { ProblemError, unreachable } from '../../../platform/api/problem-error.ts'
import { Outbox, scopeOf } from './outbox.ts'
import { memoryStore } from './outbox-store.ts'

const OWNER = { person: 'p', round: 'r', unit: 'u' }
const set = (value: string, measure = 'm1'): SheetAction => ({
  type: 'set-fact',
  measure,
  figure: { value, missing: null },
})

type Sent = { readonly value: string; readonly seen: number | undefined; readonly key: string }

/** A server that knows one sheet and refuses stale edits; `down` while it cannot be reached. */
function server() {
  let sheet = emptySheet
  const answers = new Map<string, SheetChange>()
  const received: Sent[] = []
  const world = { down: false, answerLost: false, received, sheet: () => sheet, take }
  function take(action: SheetAction) {
    const sequence = sheet.sequence + 1
    const taken: TakenAction = {
      sequence,
      at: '2026-12-01T00:00:00.000Z',
      by: null,
      phase: 'self-scoring',
      action,
    }
    const before = sheet
    sheet = takeAction(sheet, taken)
    return sheetContents(sheet, false, before) as SheetChange
  }
  const send = async (action: SheetAction, seen: number | undefined, key: string): Promise<SheetChange> => {
    await Promise.resolve()
    if (world.down) throw unreachable()
    const known = answers.get(key)
    if (known) return known
    if (action.type !== 'set-fact') throw new Error('set-fact only')
    received.push({ value: action.figure.value!, seen, key })
    if (action.figure.value === '-1')
      throw new ProblemError('figure-refused', 422, { vi: 'Sai', en: 'Wrong' })
    const standing = sheet.facts.get(action.measure)?.declared
    if (seen !== undefined && seen !== (standing?.sequence ?? 0))
      throw new ProblemError(
        'stale-edit',
        409,
        { vi: '', en: '' },
        { current: { version: standing?.sequence } },
      )
    const change = take(action)
    answers.set(key, change)
    if (world.answerLost) throw unreachable()
    return change
  }
  return { ...world, world, send }
}

function outboxOn({ send }: ReturnType<typeof server>, store = memoryStore()) {
  return new Outbox(OWNER, { store, send, applied: () => {}, unseen: () => {}, pause: () => 2 })
}
const settled = async (outbox: Outbox, until: () => boolean) => {
  for (let k = 0; k < 500 && !until(); k++) await new Promise((resolve) => setTimeout(resolve, 1))
  expect(until(), JSON.stringify(outbox.state())).toBe(true)
}
const values = ({ received }: ReturnType<typeof server>) => received.map(({ value }) => value)

test('what is done is sent in its order, each once', async () => {
  const one = server()
  const outbox = outboxOn(one)
  await outbox.open()
  for (const k of [1, 2, 3]) outbox.add(set(String(k), `m${k}`), 0)
  await settled(outbox, () => outbox.state().items.length === 0)
  expect(values(one)).toEqual(['1', '2', '3'])
})

test('while the server is away only the last word at a place waits, and outlives the page', async () => {
  const one = server()
  one.world.down = true
  const store = memoryStore()
  const first = outboxOn(one, store)
  first.add(set('1'), 0)
  first.close()
  await new Promise((resolve) => setTimeout(resolve, 5))
  const left = await store.list(scopeOf(OWNER))
  expect(left).toHaveLength(1)
  expect(await store.list(scopeOf({ ...OWNER, person: 'other' }))).toEqual([])
  one.world.down = false
  const second = outboxOn(one, store)
  await second.open()
  await settled(second, () => second.state().items.length === 0)
  expect(values(one)).toEqual(['1'])
})

test('an action whose answer was lost is not done twice', async () => {
  const one = server()
  one.world.answerLost = true
  const outbox = outboxOn(one)
  outbox.add(set('1'), 0)
  await settled(outbox, () => outbox.state().waiting)
  outbox.add(set('2'), 0)
  one.world.answerLost = false
  await settled(outbox, () => outbox.state().items.length === 0)
  expect(values(one)).toEqual(['1', '2'])
  expect(one.sheet().facts.get('m1')?.declared?.value.figure.value).toBe('2')
})

test('what somebody else wrote meanwhile is not written over before the person chose', async () => {
  const one = server()
  const outbox = outboxOn(one)
  one.take(set('9'))
  outbox.add(set('1'), 0)
  outbox.add(set('5', 'm2'), 0)
  await settled(outbox, () => outbox.state().items.length === 1 && !outbox.state().sending)
  const [held] = outbox.state().items
  expect(held?.held).toEqual({ kind: 'stale', current: { version: 1 } })
  outbox.repeat(held!.id, 1)
  await settled(outbox, () => outbox.state().items.length === 0)
  expect(one.sheet().facts.get('m1')?.declared?.value.figure.value).toBe('1')
})

test('what was refused stays with its sentence, and goes when the person gives it up or writes anew', async () => {
  const one = server()
  const outbox = outboxOn(one)
  outbox.add(set('-1'), 0)
  await settled(outbox, () => outbox.state().items[0]?.held !== undefined)
  expect(outbox.state().items[0]?.held).toEqual({ kind: 'refused', vi: 'Sai', en: 'Wrong' })
  outbox.add(set('3'), 0)
  await settled(outbox, () => outbox.state().items.length === 0)
  outbox.add(set('-1', 'm2'), 0)
  await settled(outbox, () => outbox.state().items[0]?.held !== undefined)
  outbox.drop(outbox.state().items[0]!.id)
  expect(outbox.state().items).toEqual([])
})

test('the own last word at a place is no stranger’s: typing on after it was saved is no conflict', async () => {
  const one = server()
  const outbox = outboxOn(one)
  outbox.add(set('1'), 0)
  await settled(outbox, () => outbox.state().items.length === 0)
  outbox.add(set('12'), 0)
  await settled(outbox, () => outbox.state().items.length === 0)
  expect(one.received.map(({ seen }) => seen)).toEqual([0, 1])
})
