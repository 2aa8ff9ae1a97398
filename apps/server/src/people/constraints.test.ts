import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleServer, startPeopleServer, type TestPerson } from './testing/people-server.ts'

let system: PeopleServer
let person: TestPerson
let other: TestPerson
beforeAll(async () => {
  system = await startPeopleServer()
  person = await system.person('Một', [`unit-officer@${system.units.finance}`])
  other = await system.person('Hai', [])
})
afterAll(() => system.close())

const refused = (work: Promise<unknown>, constraint: string) =>
  expect(work).rejects.toMatchObject({ constraint })

const denied = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: '42501' })

const insertPerson = (more: object) =>
  system.owner
    .insertInto('person')
    .values({ id: randomUUID(), name: 'Tên', email: `${randomUUID()}@example.test`, ...more })
    .execute()

const insertGrant = (more: object) =>
  system.owner
    .insertInto('grantOfRole')
    .values({
      id: randomUUID(),
      personId: other.id,
      role: 'unit-officer',
      unitId: system.units.finance,
      validFrom: '2026-01-01',
      ...more,
    })
    .execute()

describe('the table person refuses', () => {
  test.each([
    ['a name of spaces', { name: ' ' }, 'person_name_written'],
    ['an address in capitals', { email: 'A@b.vn' }, 'person_email_is_an_address'],
    ['what is no address', { email: 'nobody' }, 'person_email_is_an_address'],
    ['an unknown language', { language: 'fr' }, 'person_language_known'],
    ['an empty position', { position: '' }, 'person_position_not_empty'],
    ['a version below one', { version: 0 }, 'person_version_counts_from_one'],
    ['a unit that does not exist', { unitId: randomUUID() }, 'person_unit_id_fkey'],
  ])('%s', (_, more, constraint) => refused(insertPerson(more), constraint))

  test('an address twice', () => refused(insertPerson({ email: person.email }), 'person_email_held_once'))
})

describe('the table grant_of_role refuses', () => {
  test.each([
    ['an unknown role', { role: 'king' }, 'grant_of_role_known'],
    ['an end before the beginning', { validTo: '2025-12-31' }, 'grant_of_role_ends_after_it_begins'],
    ['a day without end', { validTo: 'infinity' }, 'grant_of_role_dates_finite'],
    ['a unit that does not exist', { unitId: randomUUID() }, 'grant_of_role_unit_id_fkey'],
  ])('%s', (_, more, constraint) => refused(insertGrant(more), constraint))

  test('a grant to oneself', () =>
    refused(insertGrant({ givenBy: other.id }), 'grant_of_role_not_to_oneself'))

  test('the same role on the same unit over the same day, but not one after the other', async () => {
    await insertGrant({ role: 'appraiser', validTo: '2026-06-01' })
    await insertGrant({ role: 'appraiser', validFrom: '2026-06-01' })
    await refused(insertGrant({ role: 'appraiser', validFrom: '2030-01-01' }), 'grant_of_role_once_at_a_time')
  })
})

describe('the table delegation refuses', () => {
  const insert = async (more: object) => {
    const grant = await system.owner
      .selectFrom('grantOfRole')
      .select('id')
      .where('personId', '=', person.id)
      .executeTakeFirstOrThrow()
    await system.owner
      .insertInto('delegation')
      .values({
        id: randomUUID(),
        grantId: grant.id,
        fromPersonId: person.id,
        toPersonId: other.id,
        validFrom: '2026-12-01',
        validTo: '2026-12-10',
        reason: 'Nghỉ phép',
        ...more,
      })
      .execute()
  }

  test('a grant of somebody else', () =>
    refused(insert({ fromPersonId: other.id, toPersonId: person.id }), 'delegation_of_own_grant'))
  test('a loan to oneself', () => refused(insert({ toPersonId: person.id }), 'delegation_not_to_oneself'))
  test('a loan without reason', () => refused(insert({ reason: ' ' }), 'delegation_has_reason'))
  test('days backwards', () => refused(insert({ validTo: '2026-11-30' }), 'delegation_ends_after_it_begins'))
  test('the same loan twice over a day', async () => {
    await insert({})
    await refused(insert({ validFrom: '2026-12-09', validTo: '2026-12-20' }), 'delegation_once_at_a_time')
  })
})

describe('secrets', () => {
  test('are no password in the clear, and no tokens of the single sign-on', async () => {
    const insert = (more: object) =>
      system.owner
        .insertInto('credential')
        .values({ id: randomUUID(), personId: other.id, providerId: 'credential', accountId: 'x', ...more })
        .execute()
    await refused(insert({ password: 'con trâu đi trước' }), 'credential_password_is_hashed')
    await refused(insert({ providerId: 'sign-on', idToken: 'x' }), 'credential_keeps_no_tokens')
    await refused(
      insert({ providerId: 'sign-on', password: 'x'.repeat(100) }),
      'credential_password_is_hashed',
    )
  })

  test('of machines and invitations are hashes, expire and name their scopes', async () => {
    const token = (more: object) =>
      system.owner
        .insertInto('accessToken')
        .values({
          id: randomUUID(),
          personId: person.id,
          name: 'Máy',
          hint: 'openpar_x',
          hash: Buffer.alloc(32, 1),
          scopes: ['unit.read'],
          expiresAt: new Date('2027-01-01'),
          createdAt: new Date('2026-01-01'),
          ...more,
        })
        .execute()
    await refused(token({ hash: Buffer.from('openpar_plain') }), 'access_token_hash_is_sha256')
    await refused(token({ scopes: [] }), 'access_token_has_scopes')
    await refused(token({ expiresAt: new Date('2030-01-01') }), 'access_token_expires_within_two_years')
    const invitation = (more: object) =>
      system.owner
        .insertInto('invitation')
        .values({
          id: randomUUID(),
          personId: person.id,
          purpose: 'join',
          codeHash: Buffer.alloc(32, 2),
          expiresAt: new Date('2027-01-01'),
          ...more,
        })
        .execute()
    await refused(invitation({ codeHash: Buffer.from('0000') }), 'invitation_hash_is_sha256')
    await refused(invitation({ purpose: 'fun' }), 'invitation_purpose_known')
    await refused(invitation({ expiresAt: new Date('2000-01-01') }), 'invitation_expires_after_it_is_made')
    const both = { usedAt: new Date(), revokedAt: new Date() }
    await refused(invitation(both), 'invitation_used_or_revoked')
  })
})

describe('the application may not', () => {
  test('delete people, grants, loans, invitations or tokens', async () => {
    for (const table of ['person', 'grant_of_role', 'delegation', 'invitation', 'access_token'])
      await denied(sql`delete from ${sql.table(table)}`.execute(system.db))
  })

  test('rewrite whose grant it was, what was lent, or what a token may do', async () => {
    await denied(sql`update grant_of_role set role = 'administrator'`.execute(system.db))
    await denied(sql`update grant_of_role set person_id = ${other.id}`.execute(system.db))
    await denied(sql`update delegation set to_person_id = ${other.id}`.execute(system.db))
    await denied(sql`update access_token set scopes = '{system.change}'`.execute(system.db))
    await denied(sql`update invitation set expires_at = now()`.execute(system.db))
  })
})
