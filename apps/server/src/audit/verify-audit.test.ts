import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { recordChange } from './record-change.ts'
import { verifyAudit } from './verify-audit.ts'

const PROVINCE = '11111111-1111-4111-8111-111111111111'
let system: TestServer

beforeAll(async () => {
  system = await startTestServer()
  for (let n = 1; n <= 5; n++) {
    const change = { action: 'thing.changed', subject: { kind: 'thing', id: String(n) }, province: PROVINCE }
    await recordChange(
      system.db,
      { ...change, after: { n }, why: 'thử' },
      undefined,
      new Date(`2026-11-0${n}T00:00:00Z`),
    )
  }
})
afterAll(() => system.close())

/** Does what only somebody with the keys of the database could do, looks, and takes it back. */
async function tampered(...statements: string[]) {
  let verdict: Awaited<ReturnType<typeof verifyAudit>> | undefined
  await system.owner
    .transaction()
    .execute(async (db) => {
      await sql`alter table audit_entry disable trigger user`.execute(db)
      for (const statement of statements) await sql.raw(statement).execute(db)
      verdict = await verifyAudit(db)
      throw new Error('take back')
    })
    .catch((error: Error) => {
      if (error.message !== 'take back') throw error
    })
  return verdict
}

describe('verifyAudit', () => {
  test('finds five untouched entries in order', async () => {
    const { entries, faults, heads } = await verifyAudit(system.db)
    expect({ entries, faults }).toEqual({ entries: 5, faults: [] })
    expect(heads[PROVINCE]).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    [
      'the content of entry 3 changed',
      `update audit_entry set after = '{"n": 4}' where position = 3`,
      3,
      'changed',
    ],
    ['the reason of entry 1 changed', `update audit_entry set reason = '' where position = 1`, 1, 'changed'],
    [
      'the instant of entry 2 moved',
      `update audit_entry set at = at + interval '1 microsecond' where position = 2`,
      2,
      'changed',
    ],
    ['entry 4 deleted', 'delete from audit_entry where position = 4', 5, 'gap'],
    ['the last entry deleted', 'delete from audit_entry where position = 5', 5, 'cut-off'],
    [
      'entry 2 rewritten with a hash that fits it',
      `update audit_entry e set reason = 'khác' where position = 2;
       update audit_entry e set hash = audit_entry_digest(e) where position = 2`,
      3,
      'unlinked',
    ],
  ])('tells %s', async (_, statement, position, fault) => {
    const verdict = await tampered(...statement.split(';'))
    expect(verdict?.faults).toEqual([{ province: PROVINCE, position, fault }])
  })
})

describe('the table audit_entry', () => {
  test.each(['update audit_entry set reason = null', 'delete from audit_entry', 'truncate audit_entry'])(
    'refuses "%s" to the application and to the owner',
    async (statement) => {
      await expect(sql.raw(statement).execute(system.db)).rejects.toThrow(/permission denied|append-only/)
      await expect(sql.raw(statement).execute(system.owner)).rejects.toThrow(/append-only/)
    },
  )

  test('refuses the application a place in the chain of its own choosing', async () => {
    await expect(sql`update audit_head set position = 0`.execute(system.db)).rejects.toThrow(
      /permission denied/,
    )
    await expect(
      sql`insert into audit_head values (gen_random_uuid(), 0, sha256(''))`.execute(system.db),
    ).rejects.toThrow(/permission denied/)
  })
})
