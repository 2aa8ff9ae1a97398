import type { Actor } from '@openpar/domain/people'
import type { Database } from '../../platform/database/connect.ts'

/** The person who sent an upload, as the audit trail names who acted. Rights were checked when the bytes came. */
export async function getSender(db: Database, person: string): Promise<Actor> {
  const { name } = await db
    .selectFrom('person')
    .select('name')
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  return { person, name, grants: [] }
}
