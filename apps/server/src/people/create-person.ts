import type { PersonLanguage, Role } from '@openpar/domain/people'
import { v7 as newId } from 'uuid'
import type { Database } from '../platform/database/connect.ts'
import { hashOf } from './sign-in/sign-in-library.ts'

/** A person to be stored as they are, without invitation: for the sample province, for set-up and for tests. */
export interface NewPerson {
  readonly id?: string
  readonly name: string
  readonly email: string
  readonly position?: string | null
  /** Where the person works; by default the unit of the first grant. */
  readonly unit?: string | null
  readonly language?: PersonLanguage
  /** `from` by default long ago, `to` open. */
  readonly grants?: readonly {
    readonly role: Role
    readonly unit: string
    readonly from?: string
    readonly to?: string | null
  }[]
  /** Stored hashed and not judged by `passwordFault`; without it the person cannot sign in yet. */
  readonly password?: string
}

const LONG_AGO = '2000-01-01'

/** Stores a person with grants and password. Asks nobody for rights and records nothing: callers with an actor do. */
export async function createPerson(db: Database, person: NewPerson): Promise<{ readonly id: string }> {
  const { id = newId(), name, email, position = null, language = 'vi', grants = [], password } = person
  const unitId = person.unit === undefined ? (grants[0]?.unit ?? null) : person.unit
  await db
    .insertInto('person')
    .values({ id, name, email: email.toLowerCase(), position, language, unitId })
    .execute()
  if (grants.length > 0) {
    const rows = grants.map(({ role, unit, from = LONG_AGO, to = null }) => ({
      id: newId(),
      personId: id,
      role,
      unitId: unit,
      validFrom: from,
      validTo: to,
    }))
    await db.insertInto('grantOfRole').values(rows).execute()
  }
  if (password !== undefined) await setPassword(db, id, password)
  return { id }
}

/** Gives a person a password, or another one. */
export async function setPassword(db: Database, person: string, password: string): Promise<void> {
  const hash = await hashOf(password)
  await db
    .insertInto('credential')
    .values({ id: newId(), personId: person, providerId: 'credential', accountId: person, password: hash })
    .onConflict((conflict) =>
      conflict.columns(['personId', 'providerId']).doUpdateSet({ password: hash, updatedAt: new Date() }),
    )
    .execute()
}
