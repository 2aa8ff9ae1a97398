import { fold } from '@openpar/domain/organisation'
import { Delegate, DelegationRecord, Named, Role } from '@openpar/domain/people'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { namedUnit } from '../../organisation/unit-name.ts'
import { unitResource } from '../../organisation/unit-resource.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { tellRights } from '../grant/tell-rights.ts'
import { requireSession } from '../own-transaction.ts'
import { readDelegations } from '../person/read-account.ts'

const Lendable = z.object({
  id: z.uuid(),
  role: Role,
  unit: Named,
  from: z.iso.date(),
  to: z.iso.date().nullable(),
})

const MyDelegations = z.object({
  /** Own grants that can be lent. */
  lendable: z.array(Lendable),
  given: z.array(DelegationRecord),
  received: z.array(DelegationRecord),
})

async function myDelegations({ db, actor, today }: Context) {
  const { rows } = await sql<z.input<typeof Lendable>>`
    select id, role, ${namedUnit(sql`grant_of_role.unit_id`, today)} as unit, valid_from as "from", valid_to as "to"
    from grant_of_role
    where person_id = ${actor.person} and role <> 'interviewer' and (valid_to is null or valid_to > ${today}::date)
    order by role, valid_from`.execute(db)
  return {
    lendable: [...rows],
    given: await readDelegations(db, today, sql`delegation.from_person_id = ${actor.person}`),
    received: await readDelegations(db, today, sql`delegation.to_person_id = ${actor.person}`),
  }
}

export const listMyDelegations = route({
  method: 'GET',
  path: '/api/me/delegations',
  summary: { vi: 'Uỷ quyền của tôi', en: 'My loans of rights' },
  right: 'signed-in',
  answer: MyDelegations,
  act: async (_, context) => myDelegations(context),
})

export const findDelegates = route({
  method: 'GET',
  path: '/api/me/delegates',
  summary: { vi: 'Tìm người nhận uỷ quyền', en: 'Find somebody to lend rights to' },
  right: 'grant.delegate',
  query: z.strictObject({ search: z.string().trim().min(2).max(100) }),
  answer: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      position: z.string().nullable(),
      unit: z.string().nullable(),
    }),
  ),
  act: async ({ query }, { db, actor, today }) => {
    const plain = fold(query.search)
    const { rows } = await sql<{
      id: string
      name: string
      position: string | null
      unit: { name: string } | null
    }>`
      select id, name, position, ${namedUnit(sql`person.unit_id`, today)} as unit from person
      where folded like ${`%${plain.replace(/[\\%_]/g, '\\$&')}%`} and deactivated_at is null and id <> ${actor.person}
      order by name, id limit 10`.execute(db)
    return rows.map((row) => ({ ...row, unit: row.unit?.name ?? null }))
  },
})

export const delegate = route({
  method: 'POST',
  path: '/api/me/delegations',
  summary: { vi: 'Uỷ quyền khi vắng mặt', en: 'Lend rights during an absence' },
  right: 'grant.delegate',
  body: Delegate,
  answer: MyDelegations,
  act: async ({ body }, context) => {
    const { db, today } = context
    const { person, name } = requireSession(context)
    const { to, from, until, reason } = body
    if (from < today) throw new Problem('period-past')
    if (until <= from) throw new Problem('period-backwards')
    const taker = await db
      .selectFrom('person')
      .select('id')
      .where('id', '=', to)
      .where('id', '!=', person)
      .where('deactivatedAt', 'is', null)
      .executeTakeFirst()
    if (taker === undefined) throw new Problem('person-not-found')
    for (const id of new Set(body.grants)) {
      const grant = await db
        .selectFrom('grantOfRole')
        .select(['role', 'unitId'])
        .where('id', '=', id)
        .where('personId', '=', person)
        .where('role', '!=', 'interviewer')
        .where((is) => is.or([is('validTo', 'is', null), is('validTo', '>', from)]))
        .executeTakeFirst()
      if (grant === undefined) throw new Problem('grant-not-lendable')
      const { units } = await unitResource(db, grant.unitId, today)
      const loan = newId()
      await db
        .insertInto('delegation')
        .values({
          id: loan,
          grantId: id,
          fromPersonId: person,
          toPersonId: to,
          validFrom: from,
          validTo: until,
          reason,
        })
        .execute()
      const province = units.at(-1)
      await context.record({
        action: 'grant.delegated',
        subject: { kind: 'person', id: person },
        unit: grant.unitId,
        ...(province === undefined ? {} : { province }),
        after: { loan, grant: id, role: grant.role, unit: grant.unitId, to, from, until },
        why: reason,
      })
      const lent = { change: 'lent', role: grant.role, unit: grant.unitId, to: until, by: name } as const
      await tellRights(context, to, lent, today)
    }
    await context.announce({ topic: 'me', person: to })
    return myDelegations(context)
  },
})

export const endDelegation = route({
  method: 'POST',
  path: '/api/me/delegations/:delegation/end',
  summary: { vi: 'Kết thúc uỷ quyền', en: 'End a loan' },
  right: 'signed-in',
  params: z.strictObject({ delegation: z.uuid() }),
  answer: MyDelegations,
  act: async ({ params }, context) => {
    const { db, today } = context
    const { person, name } = requireSession(context)
    // Either side may end it: who lent takes back, who took gives back.
    const loan = await db
      .selectFrom('delegation')
      .innerJoin('grantOfRole', 'grantOfRole.id', 'delegation.grantId')
      .select([
        'delegation.id',
        'delegation.validFrom',
        'delegation.validTo',
        'grantOfRole.unitId',
        'grantOfRole.role',
        'fromPersonId',
        'toPersonId',
      ])
      .where('delegation.id', '=', params.delegation)
      .where((is) => is.or([is('fromPersonId', '=', person), is('toPersonId', '=', person)]))
      .where('delegation.validTo', '>', today)
      .forUpdate('delegation')
      .executeTakeFirst()
    if (loan === undefined) throw new Problem('delegation-not-found')
    // A loan ended before it began never held.
    const begun = loan.validFrom <= today
    const to = begun ? today : loan.validFrom
    await db.updateTable('delegation').set({ validTo: to }).where('id', '=', loan.id).execute()
    const province = (await unitResource(db, loan.unitId, today)).units.at(-1)
    await context.record({
      action: 'grant.delegation-ended',
      subject: { kind: 'person', id: loan.fromPersonId },
      unit: loan.unitId,
      ...(province === undefined ? {} : { province }),
      before: { loan: loan.id, to: loan.validTo },
      after: { loan: loan.id, to },
    })
    await context.announce({ topic: 'me', person: loan.toPersonId })
    const other = person === loan.toPersonId ? loan.fromPersonId : loan.toPersonId
    await tellRights(
      context,
      other,
      { change: 'returned', role: loan.role, unit: loan.unitId, by: name },
      today,
    )
    return myDelegations(context)
  },
})
