import { randomBytes } from 'node:crypto'
import { AccessToken, actionsOf, MadeAccessToken, NewAccessToken } from '@openpar/domain/people'
import { type RawBuilder, sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { route } from '../../platform/http/route.ts'
import { HOLDS_SECRETS, inOwnTransaction, requireSession } from '../own-transaction.ts'
import { withinScope } from '../person/list-people.ts'
import { auditPlace, personPlace } from '../person/person-place.ts'
import { hashOfKey, KEY_PREFIX } from './find-token-actor.ts'

const HINT = KEY_PREFIX.length + 6

interface Row {
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

async function readTokens(db: Database, condition: RawBuilder<unknown>): Promise<AccessToken[]> {
  const { rows } = await sql<Omit<AccessToken, keyof Row> & Row>`
    select access_token.id, access_token.name, jsonb_build_object('id', person.id, 'name', person.name) as person,
      access_token.hint, access_token.scopes, access_token.created_at, access_token.expires_at,
      access_token.last_used_at, access_token.revoked_at
    from access_token join person on person.id = access_token.person_id
    where ${condition} order by access_token.created_at desc, access_token.id limit 500`.execute(db)
  return rows.map(({ createdAt, expiresAt, lastUsedAt, revokedAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }))
}

export const listTokens = route({
  method: 'GET',
  path: '/api/access-tokens',
  summary: { vi: 'Mã truy cập của máy', en: 'Access tokens' },
  right: 'token.read',
  answer: z.array(AccessToken),
  act: async (_, context) => readTokens(context.db, await withinScope(context, 'token.read')),
})

export const makeToken = route({
  method: 'POST',
  path: '/api/access-tokens',
  summary: { vi: 'Tạo mã truy cập cho máy', en: 'Make an access token' },
  right: 'token.change',
  traceless: HOLDS_SECRETS,
  body: NewAccessToken,
  answer: MadeAccessToken,
  act: async ({ body }, context) => {
    const actor = requireSession(context)
    // What the person may do by own grants and a machine may do at all.
    const own = actor.grants.filter(({ delegatedBy }) => delegatedBy === undefined)
    const usable = actionsOf({ ...actor, grants: own, scopes: body.scopes })
    if (body.scopes.some((scope) => !usable.includes(scope))) throw new Problem('scope-not-held')
    const key = `${KEY_PREFIX}${randomBytes(32).toString('base64url')}`
    const id = newId()
    const expiresAt = new Date(context.now.getTime() + body.days * 86_400_000)
    const scopes = [...new Set(body.scopes)]
    return inOwnTransaction(context, async ({ db, record }) => {
      await db
        .insertInto('accessToken')
        .values({
          id,
          personId: actor.person,
          name: body.name,
          hint: key.slice(0, HINT),
          hash: hashOfKey(key),
          scopes,
          expiresAt,
          createdAt: context.now,
        })
        .execute()
      await record({
        action: 'token.made',
        subject: { kind: 'access-token', id },
        after: { name: body.name, scopes, expiresAt: expiresAt.toISOString() },
        ...auditPlace(await personPlace(db, actor.person, context.today)),
      })
      const [token] = await readTokens(db, sql`access_token.id = ${id}`)
      return { token: token!, key }
    })
  },
})

export const revokeToken = route({
  method: 'POST',
  path: '/api/access-tokens/:token/revoke',
  summary: { vi: 'Thu hồi mã truy cập', en: 'Revoke an access token' },
  right: 'token.change',
  params: z.strictObject({ token: z.uuid() }),
  answer: AccessToken,
  act: async ({ params }, context) => {
    const { db } = context
    requireSession(context)
    const [token] = await readTokens(
      db,
      sql`access_token.id = ${params.token} and access_token.revoked_at is null and ${await withinScope(context, 'token.change')}`,
    )
    if (token === undefined) throw new Problem('token-not-found')
    await db
      .updateTable('accessToken')
      .set({ revokedAt: context.now })
      .where('id', '=', params.token)
      .execute()
    await context.record({
      action: 'token.revoked',
      subject: { kind: 'access-token', id: params.token },
      before: { name: token.name, scopes: token.scopes },
      ...auditPlace(await personPlace(db, token.person.id, context.today)),
    })
    return { ...token, revokedAt: context.now.toISOString() }
  },
})
