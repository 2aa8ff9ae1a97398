import { ChangePerson, PersonAccount, Why } from '@openpar/domain/people'
import { z } from 'zod'
import { unitResource } from '../../organisation/unit-resource.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { staleEdit } from '../../platform/errors/stale-edit.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { revokeCodes } from '../join/issued-code.ts'
import { tellAccount } from '../me/tell-account.ts'
import { requireSession } from '../own-transaction.ts'
import { endSessions } from '../session/end-sessions.ts'
import { auditPlace, type PersonPlace, personPlace, readingOf, requireAll } from './person-place.ts'
import { readAccount } from './read-account.ts'

export const PersonParams = z.strictObject({ person: z.uuid() })

/** The person of the address as a resource. */
export const onPerson = async ({ params }: { params: { person: string } }, { db, today }: Context) =>
  readingOf(await personPlace(db, params.person, today))

/** The person's place, where the actor may change the whole of an account that is not the own. */
export async function placeToChange(context: Context, person: string): Promise<PersonPlace> {
  if (requireSession(context).person === person) throw new Problem('not-oneself')
  const place = await personPlace(context.db, person, context.today)
  requireAll(context, 'person.change', place)
  return place
}

export const readPerson = route({
  method: 'GET',
  path: '/api/people/:person',
  summary: { vi: 'Một người dùng', en: 'One person' },
  right: 'person.read',
  params: PersonParams,
  answer: PersonAccount,
  on: onPerson,
  act: async ({ params }, context) =>
    readAccount(context, await personPlace(context.db, params.person, context.today)),
})

export const changePerson = route({
  method: 'POST',
  path: '/api/people/:person/change',
  summary: { vi: 'Sửa thông tin người dùng', en: 'Change a person' },
  right: 'person.change',
  params: PersonParams,
  body: ChangePerson,
  answer: PersonAccount,
  on: onPerson,
  act: async ({ params, body }, context) => {
    const { db, today } = context
    const place = await placeToChange(context, params.person)
    if (body.unit !== null) context.require('person.change', await unitResource(db, body.unit, today))
    const before = await db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', params.person)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (before.version !== body.version) throw staleEdit(body.version, await readAccount(context, place))
    const taken = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', body.email)
      .where('id', '!=', params.person)
      .executeTakeFirst()
    if (taken !== undefined) throw new Problem('email-taken')
    const { name, email, position, unit } = body
    await db
      .updateTable('person')
      .set({ name, email, position, unitId: unit, version: before.version + 1, updatedAt: context.now })
      .where('id', '=', params.person)
      .execute()
    // An address that changes hands must not carry codes sent to the old one.
    if (email !== before.email) await revokeCodes(db, params.person, context.now)
    await context.record({
      action: 'person.changed',
      subject: { kind: 'person', id: params.person },
      before: { name: before.name, email: before.email, position: before.position, unit: before.unitId },
      after: { name, email, position, unit },
      ...auditPlace(place),
    })
    return readAccount(context, await personPlace(db, params.person, today))
  },
})

export const closePerson = route({
  method: 'POST',
  path: '/api/people/:person/close',
  summary: { vi: 'Khoá tài khoản', en: 'Close an account' },
  right: 'person.change',
  params: PersonParams,
  body: Why,
  answer: PersonAccount,
  on: onPerson,
  act: async ({ params, body }, context) => {
    const { db, now, today } = context
    const place = await placeToChange(context, params.person)
    const closed = await db
      .updateTable('person')
      .set({ deactivatedAt: now, updatedAt: now })
      .where('id', '=', params.person)
      .where('deactivatedAt', 'is', null)
      .executeTakeFirst()
    if (closed.numUpdatedRows === 0n) throw new Problem('person-closed')
    await endSessions(db, params.person)
    await revokeCodes(db, params.person, now)
    await db
      .updateTable('accessToken')
      .set({ revokedAt: now })
      .where('personId', '=', params.person)
      .where('revokedAt', 'is', null)
      .execute()
    await context.record({
      action: 'person.closed',
      subject: { kind: 'person', id: params.person },
      why: body.why,
      ...auditPlace(place),
    })
    return readAccount(context, await personPlace(db, params.person, today))
  },
})

export const reopenPerson = route({
  method: 'POST',
  path: '/api/people/:person/reopen',
  summary: { vi: 'Mở lại tài khoản', en: 'Open an account again' },
  right: 'person.change',
  params: PersonParams,
  body: Why,
  answer: PersonAccount,
  on: onPerson,
  act: async ({ params, body }, context) => {
    const place = await placeToChange(context, params.person)
    const opened = await context.db
      .updateTable('person')
      .set({ deactivatedAt: null, updatedAt: context.now })
      .where('id', '=', params.person)
      .where('deactivatedAt', 'is not', null)
      .executeTakeFirst()
    if (opened.numUpdatedRows === 0n) throw new Problem('person-not-closed')
    await context.record({
      action: 'person.reopened',
      subject: { kind: 'person', id: params.person },
      why: body.why,
      ...auditPlace(place),
    })
    return readAccount(context, place)
  },
})

export const removeSecondFactor = route({
  method: 'POST',
  path: '/api/people/:person/second-factor/remove',
  summary: { vi: 'Gỡ xác thực hai lớp của người dùng', en: 'Remove a person’s second factor' },
  right: 'person.change',
  params: PersonParams,
  body: Why,
  answer: PersonAccount,
  on: onPerson,
  act: async ({ params, body }, context) => {
    const { db } = context
    const place = await placeToChange(context, params.person)
    const removed = await db
      .deleteFrom('secondFactor')
      .where('personId', '=', params.person)
      .executeTakeFirst()
    if (removed.numDeletedRows === 0n) throw new Problem('second-factor-not-set')
    await db.updateTable('person').set({ twoFactorEnabled: false }).where('id', '=', params.person).execute()
    await endSessions(db, params.person)
    await context.record({
      action: 'person.second-factor-removed',
      subject: { kind: 'person', id: params.person },
      why: body.why,
      ...auditPlace(place),
    })
    await tellAccount(context, params.person, 'second-factor-removed')
    return readAccount(context, place)
  },
})

export const endSessionsOf = route({
  method: 'POST',
  path: '/api/people/:person/sessions/end',
  summary: { vi: 'Đóng phiên đăng nhập của người dùng', en: 'End sessions of a person' },
  right: 'session.revoke',
  params: PersonParams,
  body: z.strictObject({ session: z.uuid().nullable() }),
  answer: PersonAccount,
  on: onPerson,
  act: async ({ params, body }, context) => {
    const { db } = context
    const place = await personPlace(db, params.person, context.today)
    requireAll(context, 'session.revoke', place)
    const ended =
      body.session === null
        ? await endSessions(db, params.person)
        : Number(
            (
              await db
                .deleteFrom('personSession')
                .where('personId', '=', params.person)
                .where('id', '=', body.session)
                .executeTakeFirst()
            ).numDeletedRows,
          )
    if (ended === 0) throw new Problem('session-not-found')
    await context.record({
      action: 'session.revoked',
      subject: { kind: 'person', id: params.person },
      after: { ended },
      ...auditPlace(place),
    })
    return readAccount(context, place)
  },
})
