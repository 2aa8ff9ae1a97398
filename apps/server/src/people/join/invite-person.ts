import type { CodeWay, InvitePerson, IssuedCode } from '@openpar/domain/people'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { namedUnit } from '../../organisation/unit-name.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { giveGrant } from '../grant/give-grant.ts'
import { tellAccount } from '../me/tell-account.ts'
import type { Recorded } from '../own-transaction.ts'
import { auditPlace, personPlace } from '../person/person-place.ts'
import { type CodePurpose, issueCode } from './issued-code.ts'
import { sendCode } from './send-code.ts'

/**
 * Stores a person who has yet to join, with grants, and issues the code.
 * @throws Problem `email-taken`, and what `giveGrant` and `handOver` refuse
 */
export async function invitePerson(
  context: Context,
  recorded: Recorded,
  { name, email, position = null, unit, language, grants, way }: InvitePerson,
): Promise<IssuedCode> {
  const { db } = recorded
  const id = newId()
  const stored = await db
    .insertInto('person')
    .values({ id, name, email, position, unitId: unit, language, createdAt: context.now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  if (stored.numInsertedOrUpdatedRows !== 1n) throw new Problem('email-taken')
  for (const grant of grants) {
    const { units, ...given } = await giveGrant(context, db, id, grant)
    const province = units.at(-1)
    await recorded.record({
      action: 'grant.given',
      subject: { kind: 'person', id },
      unit: grant.unit,
      ...(province === undefined ? {} : { province }),
      after: given,
    })
  }
  return handOver(context, recorded, id, 'join', way, { name, email, position, unit })
}

/**
 * Issues a person a code and sends it, or answers it for printing; records it.
 * @throws Problem `no-mail-server` where it should be sent and cannot
 */
export async function handOver(
  context: Context,
  recorded: Recorded,
  id: string,
  purpose: CodePurpose,
  way: CodeWay,
  after: object = {},
): Promise<IssuedCode> {
  const { db, record } = recorded
  const { now, today, configuration } = context
  const code = await issueCode(db, id, purpose, { now, by: context.actor.person })
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language', namedUnit(sql`person.unit_id`, today).as('unit')])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await record({
    action: purpose === 'join' ? 'person.invited' : 'person.reset-issued',
    subject: { kind: 'person', id },
    after: { ...after, way, expiresAt: code.expiresAt.toISOString() },
    ...auditPlace(await personPlace(db, id, today)),
  })
  if (purpose === 'reset') await tellAccount(recorded, id, 'reset')
  if (way === 'mail' && (await sendCode(configuration, person, purpose, code)) === 'not-configured') {
    throw new Problem('no-mail-server')
  }
  return {
    person: { id, name: person.name },
    unit: person.unit?.name ?? null,
    email: person.email,
    purpose,
    code: way === 'print' ? code.code : null,
    expiresAt: code.expiresAt.toISOString(),
  }
}
