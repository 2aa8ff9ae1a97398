import { CodeWay, InvitePerson, IssuedCode } from '@openpar/domain/people'
import { z } from 'zod'
import { unitResource } from '../../organisation/unit-resource.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { route } from '../../platform/http/route.ts'
import { HOLDS_SECRETS, inOwnTransaction, requireSession } from '../own-transaction.ts'
import { mayOpen, personPlace } from '../person/person-place.ts'
import { onPerson, PersonParams, placeToChange } from '../person/person-routes.ts'
import { handOver, invitePerson } from './invite-person.ts'

export const invite = route({
  method: 'POST',
  path: '/api/people/invitations',
  summary: { vi: 'Mời một người dùng', en: 'Invite a person' },
  right: 'person.invite',
  traceless: HOLDS_SECRETS,
  body: InvitePerson,
  answer: IssuedCode,
  on: async ({ body }, { db, today }) => unitResource(db, body.unit, today),
  act: async ({ body }, context) => {
    requireSession(context)
    return inOwnTransaction(context, (recorded) => invitePerson(context, recorded, body))
  },
})

/** @throws Problem unless the account is open and waits for its person to join */
async function requireInvited(db: Database, person: string): Promise<void> {
  const found = await db
    .selectFrom('person')
    .select('deactivatedAt')
    .where('id', '=', person)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('person-not-found')
  if (found.deactivatedAt !== null) throw new Problem('person-closed')
  const credential = await db
    .selectFrom('credential')
    .select('id')
    .where('personId', '=', person)
    .executeTakeFirst()
  if (credential !== undefined) throw new Problem('person-already-joined')
}

export const issueInvitations = route({
  method: 'POST',
  path: '/api/people/invitation-codes',
  summary: {
    vi: 'Cấp mã mời mới cho người chưa kích hoạt',
    en: 'Issue new invitation codes to people yet to join',
  },
  right: 'person.invite',
  traceless: HOLDS_SECRETS,
  body: z.strictObject({ people: z.array(z.uuid()).min(1).max(500), way: CodeWay }),
  answer: z.array(IssuedCode),
  act: async ({ body }, context) => {
    requireSession(context)
    return inOwnTransaction(context, async (recorded) => {
      const codes: IssuedCode[] = []
      for (const person of new Set(body.people)) {
        const place = await personPlace(recorded.db, person, context.today)
        if (!(await mayOpen(context, recorded.db, place))) throw new Problem('beyond-own-rights')
        await requireInvited(recorded.db, person)
        codes.push(await handOver(context, recorded, person, 'join', body.way))
      }
      return codes
    })
  },
})

export const resetPassword = route({
  method: 'POST',
  path: '/api/people/:person/reset',
  summary: { vi: 'Cấp mã đặt lại mật khẩu', en: 'Issue a code to reset a password' },
  right: 'person.change',
  traceless: HOLDS_SECRETS,
  params: PersonParams,
  body: z.strictObject({ way: CodeWay }),
  answer: IssuedCode,
  on: onPerson,
  act: async ({ params, body }, context) => {
    await placeToChange(context, params.person)
    return inOwnTransaction(context, async (recorded) => {
      const person = await recorded.db
        .selectFrom('person')
        .select('deactivatedAt')
        .where('id', '=', params.person)
        .executeTakeFirstOrThrow()
      if (person.deactivatedAt !== null) throw new Problem('person-closed')
      return handOver(context, recorded, params.person, 'reset', body.way)
    })
  },
})
