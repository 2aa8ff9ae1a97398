import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { plantUnits } from './testing/plant-units.ts'

let system: TestServer
let ids: Readonly<Record<string, string>>

beforeAll(async () => {
  system = await startTestServer()
  ids = await plantUnits(system.db, 'P(A B)')
})
afterAll(() => system.close())

const state = (unit: string, words: Record<string, string | null>) => {
  const row = {
    valid_from: '2030-01-01',
    kind: 'commune',
    code: v7(),
    name: 'Xã',
    folded: 'xa',
    ...words,
    unit_id: unit,
  }
  return sql`insert into unit_state (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
    values (${sql.join(Object.values(row))})`.execute(system.owner)
}
const newUnit = async () => {
  const id = v7()
  await sql`insert into unit (id) values (${id})`.execute(system.owner)
  return id
}

test('no two states of a unit meet on a day', async () => {
  await expect(state(ids.A!, {})).rejects.toThrow('unit_state_one_at_a_time')
  await expect(state(ids.A!, { valid_from: '1990-01-01', valid_to: '2000-01-02' })).rejects.toThrow(
    'unit_state_one_at_a_time',
  )
  await state(ids.A!, { valid_from: '1990-01-01', valid_to: '2000-01-01' })
})

test('no two units hold a code on a day within a scheme', async () => {
  await expect(state(await newUnit(), { code: 'A' })).rejects.toThrow('unit_state_code_held_once')
  await state(await newUnit(), { code: 'A', kind: 'department' })
})

test.each([
  ['unit_state_kind_known', { kind: 'kingdom' }],
  ['unit_state_lasts_a_day', { valid_to: '2030-01-01' }],
  ['unit_state_dates_finite', { valid_to: 'infinity' }],
  ['unit_state_code_written', { code: '' }],
  ['unit_state_code_written', { code: ' x' }],
  ['unit_state_name_written', { name: '' }],
  ['unit_state_texts_not_empty', { label: '' }],
])('%s refuses %j', async (constraint, words) => {
  await expect(state(await newUnit(), words)).rejects.toThrow(constraint)
})

test('a unit never stands under itself', async () => {
  const unit = await newUnit()
  await expect(state(unit, { parent_id: unit })).rejects.toThrow('unit_state_not_own_parent')
})

test('shares of one unit add up to exactly 1, each above 0 and at most 1', async () => {
  const pass = (shares: readonly string[]) =>
    system.owner.transaction().execute(async (transaction) => {
      const operation = v7()
      await sql`insert into unit_operation (id, kind, effective_on, basis, touched)
        values (${operation}, 'split', '2030-01-01', '', ${[ids.A!]}::uuid[])`.execute(transaction)
      for (const share of shares) {
        const to = v7()
        await sql`insert into unit (id) values (${to})`.execute(transaction)
        await sql`insert into succession (from_unit_id, to_unit_id, effective_on, share, kind, basis, operation_id)
          values (${ids.A!}, ${to}, '2030-01-01', ${share}, 'split', '', ${operation})`.execute(transaction)
      }
    })
  await pass(['0.333333', '0.666667'])
  await expect(pass(['0.333333', '0.666666'])).rejects.toThrow('add up to 0.999999')
  await expect(pass(['1.000001'])).rejects.toThrow('succession_share_is_a_fraction')
  await expect(pass(['0', '1'])).rejects.toThrow('succession_share_is_a_fraction')
})

test('operations and successions are never changed or deleted, not even by the owner', async () => {
  for (const table of ['unit_operation', 'succession']) {
    await expect(sql`delete from ${sql.table(table)}`.execute(system.owner)).rejects.toThrow('append-only')
  }
  await expect(sql`update unit_operation set basis = 'x'`.execute(system.owner)).rejects.toThrow(
    'append-only',
  )
})

test('the application never deletes a state and never rewrites what it said', async () => {
  await expect(sql`delete from unit_state`.execute(system.db)).rejects.toThrow('permission denied')
  await expect(sql`update unit_state set name = 'x'`.execute(system.db)).rejects.toThrow('permission denied')
  await expect(sql`delete from unit`.execute(system.db)).rejects.toThrow('permission denied')
})

test('an operation is undone at most once', async () => {
  const undo = (undoes: string | null, kind = 'undo') =>
    sql`insert into unit_operation (id, kind, effective_on, basis, touched, undoes)
      values (${v7()}, ${kind}, '2030-01-01', '', ${[ids.A!]}::uuid[], ${undoes})`.execute(system.owner)
  const { id } = await system.owner
    .selectFrom('unitOperation')
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  await expect(undo(null)).rejects.toThrow('unit_operation_undo_names_what')
  await undo(id)
  await expect(undo(id)).rejects.toThrow('unit_operation_undone_once')
})
