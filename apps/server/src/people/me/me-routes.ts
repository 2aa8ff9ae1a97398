import { actionsOf, Me, PersonLanguage, type Role } from '@openpar/domain/people'
import { sql } from 'kysely'
import { z } from 'zod'
import { namedUnit } from '../../organisation/unit-name.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { isSample } from '../../sample/is-sample.ts'
import { secondFactorRequired } from '../create-authenticate.ts'
import { requireSession } from '../own-transaction.ts'
import { auditPlace, personPlace } from '../person/person-place.ts'
import { callLibrary } from '../sign-in/call-library.ts'

async function readMe(context: Context): Promise<z.input<typeof Me>> {
  const { db, actor, today, configuration } = context
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language', 'twoFactorEnabled'])
    .where('id', '=', actor.person)
    .executeTakeFirstOrThrow()
  const { rows: units } = await sql<{ unit: { id: string; name: string } }>`
    select ${namedUnit(sql`held.unit`, today)} as unit
    from unnest(${actor.grants.map(({ unit }) => unit)}::uuid[]) as held (unit)`.execute(db)
  const lenders = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [actor.person, ...actor.grants.flatMap(({ delegatedBy }) => delegatedBy ?? [])])
    .execute()
  const held = await db
    .selectFrom('heldGrant')
    .select('role')
    .where('personId', '=', actor.person)
    .where('validFrom', '<=', today)
    .where((is) => is.or([is('validTo', 'is', null), is('validTo', '>', today)]))
    .execute()
  const { twoFactorEnabled, language, ...named } = person
  const required = secondFactorRequired(
    configuration,
    held.map(({ role }) => role as Role),
  )
  return {
    person: { ...named, language: PersonLanguage.parse(language) },
    grants: actor.grants.map(({ role, unit, from, to, delegatedBy }, place) => ({
      role,
      unit: units[place]?.unit ?? { id: unit, name: '' },
      from,
      to,
      ...(delegatedBy === undefined
        ? {}
        : { delegatedBy, lender: lenders.find(({ id }) => id === delegatedBy)!.name }),
    })),
    actions: [...actionsOf(actor)],
    sample: await isSample(db),
    setUp: false,
    secondFactor: { set: twoFactorEnabled, required },
  }
}

export const me = route({
  method: 'GET',
  path: '/api/me',
  summary: { vi: 'Tôi là ai, được làm gì', en: 'Who I am and what I may do' },
  right: 'signed-in',
  answer: Me,
  act: async (_, context) => {
    // Opening a page keeps the session alive; machines have none.
    if (context.actor.token === undefined && context.request.headers.cookie !== undefined) {
      await callLibrary(context, (api, headers) => api.getSession({ headers, asResponse: true }))
    }
    return readMe(context)
  },
})

export const changeLanguage = route({
  method: 'PATCH',
  path: '/api/me',
  summary: { vi: 'Đổi ngôn ngữ của tôi', en: 'Change my language' },
  right: 'signed-in',
  body: z.strictObject({ language: PersonLanguage }),
  answer: Me,
  act: async ({ body }, context) => {
    const { person } = requireSession(context)
    await context.db
      .updateTable('person')
      .set({ language: body.language, updatedAt: context.now })
      .where('id', '=', person)
      .execute()
    await context.record({
      action: 'person.language-changed',
      subject: { kind: 'person', id: person },
      after: body,
      ...auditPlace(await personPlace(context.db, person, context.today)),
    })
    return readMe(context)
  },
})
