import { type RawBuilder, sql } from 'kysely'
import type { Database } from './connect.ts'

/** Answers kept of each reader. */
const KEPT = 4

/**
 * A reader that keeps its last answers: for what nearly every request reads and hardly any changes. Each reading asks
 * the database for the version, so that an answer is never older than the transaction that reads it.
 * @param version an expression of SQL, cheap, that changes with everything the answer depends on, `words` included
 */
export function keepByVersion<Words extends readonly unknown[], Answer>(
  version: (...words: Words) => RawBuilder<unknown>,
  read: (db: Database, ...words: Words) => Promise<Answer>,
): (db: Database, ...words: Words) => Promise<Answer> {
  const kept = new Map<string, Answer>()
  return async (db, ...words) => {
    const { rows } = await sql<{ readonly version: string }>`
      select concat_ws(' ', current_database(), ${version(...words)}) as version`.execute(db)
    const key = rows[0]!.version
    const known = kept.get(key)
    if (known !== undefined) return known
    const answer = await read(db, ...words)
    kept.set(key, answer)
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest)
    return answer
  }
}
