import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { readSheets } from '../sheet/sheet-store.ts'
import { setFact } from '../testing/small-plan.ts'
import { openSmallRound, type SmallRound } from '../testing/small-round.ts'
import { keptSheets } from './kept-sheets.ts'

let system: TestServer
let round: SmallRound
let key: { province: string; round: string }

beforeAll(async () => {
  system = await startTestServer({ now: () => new Date('2026-12-01T03:00:00Z') })
  round = await openSmallRound(system)
  key = { province: round.units.province, round: round.id }
})
afterAll(() => system.close())

test('sheets that did not change are the very same, those that did are read again', async () => {
  const before = await keptSheets(system.db, key)
  expect(await keptSheets(system.db, key)).toBe(before)
  await round.must(round.officer, setFact('dat', '80'))
  const after = await keptSheets(system.db, key)
  expect(after).toEqual(await readSheets(system.db, key))
  expect(after.get(round.units.health)).toBe(before.get(round.units.health))
  expect(after.get(round.units.finance)?.sheet.facts.get('dat')?.declared?.value.figure.value).toBe('80')
})

test('what a transaction takes back is not kept', async () => {
  const before = await keptSheets(system.db, key)
  await system.db
    .transaction()
    .execute(async (db) => {
      await db.updateTable('scoresheet').set({ sequence: 99 }).where('roundId', '=', round.id).execute()
      expect((await keptSheets(db, key)).get(round.units.finance)?.sheet.sequence).toBe(99)
      throw new Error('take back')
    })
    .catch(() => {})
  expect(await keptSheets(system.db, key)).toBe(before)
})

test('the overview follows every change', async () => {
  const total = async () => {
    const { body } = await round.manager.get(`/api/rounds/${round.id}/overview`)
    return body.units.find((one: { unit: { id: string } }) => one.unit.id === round.units.finance).totals.self
  }
  await round.must(round.officer, setFact('tong', '100'))
  expect(await total()).toBe(8.8)
  await round.must(round.officer, setFact('dat', '90'))
  expect(await total()).toBe(9.4)
})
