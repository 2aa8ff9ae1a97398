import { ChangeGrant, mayGrant, NewGrant, PersonAccount, type Role } from '@openpar/domain/people'
import { z } from 'zod'
import { unitResource } from '../../organisation/unit-resource.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { staleEdit } from '../../platform/errors/stale-edit.ts'
import { route } from '../../platform/http/route.ts'
import { requireSession } from '../own-transaction.ts'
import { personPlace } from '../person/person-place.ts'
import { PersonParams } from '../person/person-routes.ts'
import { readAccount } from '../person/read-account.ts'
import { giveGrant } from './give-grant.ts'
import { tellRights } from './tell-rights.ts'

export const giveRole = route({
  method: 'POST',
  path: '/api/people/:person/grants',
  summary: { vi: 'Cấp quyền cho người dùng', en: 'Give a person a role' },
  right: 'grant.change',
  params: PersonParams,
  body: NewGrant,
  answer: PersonAccount,
  on: async ({ body }, { db, today }) => unitResource(db, body.unit, today),
  act: async ({ params, body }, context) => {
    const { db, today } = context
    requireSession(context)
    const person = await db
      .selectFrom('person')
      .select('deactivatedAt')
      .where('id', '=', params.person)
      .executeTakeFirst()
    if (person === undefined) throw new Problem('person-not-found')
    if (person.deactivatedAt !== null) throw new Problem('person-closed')
    const { units, ...given } = await giveGrant(context, db, params.person, body)
    await context.record({
      action: 'grant.given',
      subject: { kind: 'person', id: params.person },
      unit: given.unit,
      after: given,
    })
    await context.announce({ topic: 'me', person: params.person })
    await tellRights(context, params.person, { ...given, change: 'given' }, today)
    return readAccount(context, await personPlace(db, params.person, today))
  },
})

export const changeGrant = route({
  method: 'POST',
  path: '/api/grants/:grant/change',
  summary: { vi: 'Gia hạn, thu hồi quyền', en: 'Extend or end a grant' },
  right: 'grant.change',
  params: z.strictObject({ grant: z.uuid() }),
  body: ChangeGrant,
  answer: PersonAccount,
  on: async ({ params }, { db, today }) => {
    const grant = await db
      .selectFrom('grantOfRole')
      .select('unitId')
      .where('id', '=', params.grant)
      .executeTakeFirst()
    if (grant === undefined) throw new Problem('grant-not-found')
    return unitResource(db, grant.unitId, today)
  },
  act: async ({ params, body }, context) => {
    const { db, today } = context
    requireSession(context)
    const grant = await db
      .selectFrom('grantOfRole')
      .selectAll()
      .where('id', '=', params.grant)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const { units } = await unitResource(db, grant.unitId, today)
    if (!mayGrant(context.actor, grant.role as Role, units, grant.personId))
      throw new Problem('beyond-own-rights')
    if (grant.version !== body.version) throw staleEdit(body.version, grant)
    if (grant.validTo !== null && grant.validTo <= today) throw new Problem('period-past')
    // A grant ended before it began never held; ended today it holds no more.
    const before = body.to !== null && body.to < grant.validFrom
    const to = before ? grant.validFrom : body.to
    if (to !== null && to < today && to !== grant.validFrom) throw new Problem('period-past')
    await db
      .updateTable('grantOfRole')
      .set({ validTo: to, version: grant.version + 1 })
      .where('id', '=', params.grant)
      .execute()
    await context.record({
      action: to !== null && to <= today ? 'grant.ended' : 'grant.changed',
      subject: { kind: 'person', id: grant.personId },
      unit: grant.unitId,
      before: {
        id: grant.id,
        role: grant.role,
        unit: grant.unitId,
        from: grant.validFrom,
        to: grant.validTo,
      },
      after: { id: grant.id, role: grant.role, unit: grant.unitId, from: grant.validFrom, to },
      why: body.why,
    })
    await context.announce({ topic: 'me', person: grant.personId })
    const change = to !== null && to <= today ? 'ended' : 'given'
    await tellRights(context, grant.personId, { change, role: grant.role, unit: grant.unitId, to }, today)
    return readAccount(context, await personPlace(db, grant.personId, today))
  },
})
