import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../database/connect.ts'
import type { JsonValue } from '../database/schema.ts'
import { Problem } from '../errors/problem.ts'

const KEY = z.uuid()

/** What identifies a changing request: the id its client gave, who sent it, where to, with what. */
export interface RequestKey {
  readonly id: string
  readonly person: string | null
  readonly route: string
  readonly digest: Buffer
}

/** Reads the header `Idempotency-Key`; throws `request-id-missing` where it is absent or no UUID. */
export function requestKey(
  header: unknown,
  person: string | null,
  route: string,
  input: unknown,
): RequestKey {
  const id = KEY.safeParse(header)
  if (!id.success) throw new Problem('request-id-missing')
  return {
    id: id.data,
    person,
    route,
    digest: createHash('sha256')
      .update(JSON.stringify(input) ?? '')
      .digest(),
  }
}

/**
 * Claims the id inside the transaction of the change, waiting for another request with it that is still running.
 * Answers the stored answer of a repeated request, or `undefined` when this is the first.
 * Throws `request-id-reused` when the id came with another request.
 */
export async function claim(
  db: Database,
  key: RequestKey,
  now: Date,
): Promise<{ readonly status: number; readonly answer: unknown } | undefined> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('clientRequest')
    .values({ id: key.id, personId: key.person, route: key.route, digest: key.digest, at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) return undefined
  const first = await db
    .selectFrom('clientRequest')
    .selectAll()
    .where('id', '=', key.id)
    .executeTakeFirstOrThrow()
  const same =
    first.personId === key.person &&
    first.route === key.route &&
    first.digest.equals(key.digest) &&
    first.status
  if (!same) throw new Problem('request-id-reused')
  return { status: first.status as number, answer: first.answer }
}

/** Keeps the answer with the change. */
export async function remember(
  db: Database,
  key: RequestKey,
  status: number,
  answer: unknown,
): Promise<void> {
  await db
    .updateTable('clientRequest')
    .set({ status, answer: answer === undefined ? null : sql<JsonValue>`${JSON.stringify(answer)}::jsonb` })
    .where('id', '=', key.id)
    .execute()
}
