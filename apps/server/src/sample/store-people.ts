import { randomUUID } from 'node:crypto'
import type { Role } from '@openpar/domain/people'
import type { SamplePerson } from '@openpar/domain/sample'
import { hashOf } from '../people/sign-in/sign-in-library.ts'
import type { Database } from '../platform/database/connect.ts'
import { insertRows } from '../results/sets/insert-rows.ts'
import { samplePassword } from './sample-password.ts'

const SINCE = '2000-01-01'

/**
 * Stores the people with their grants and passwords. A password is hashed once for each role and the hash shared: the
 * passwords are printed at start, so that a salt for each account would protect nothing and cost minutes.
 */
export async function storePeople(db: Database, people: readonly SamplePerson[]): Promise<void> {
  const roles = [...new Set(people.map(({ role }) => role))]
  const hashes = new Map<Role, string>(
    await Promise.all(roles.map(async (role) => [role, await hashOf(samplePassword(role))] as const)),
  )
  await insertRows(
    db,
    'person',
    { id: 'uuid', name: 'text', email: 'text', position: 'text', unit_id: 'uuid' },
    people.map(({ id, name, email, position, unit }) => [id, name, email, position, unit]),
  )
  await insertRows(
    db,
    'grant_of_role',
    { id: 'uuid', person_id: 'uuid', role: 'text', unit_id: 'uuid', valid_from: 'date' },
    people.map(({ id, role, unit }) => [randomUUID(), id, role, unit, SINCE]),
  )
  await insertRows(
    db,
    'credential',
    { id: 'uuid', person_id: 'uuid', provider_id: 'text', account_id: 'text', password: 'text' },
    people.map(({ id, role }) => [randomUUID(), id, 'credential', id, hashes.get(role)]),
  )
}
