import type { Database } from '../../platform/database/connect.ts'

/** Ends the sessions of a person, but for the one kept, if any; answers how many. */
export async function endSessions(db: Database, person: string, kept?: string): Promise<number> {
  const ended = await db
    .deleteFrom('personSession')
    .where('personId', '=', person)
    .$if(kept !== undefined, (query) => query.where('token', '!=', kept!))
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}
