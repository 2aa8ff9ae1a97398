import { fold } from '@openpar/domain/organisation'
import { CodeOwner, readPrintedCode, SetUp } from '@openpar/domain/people'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { createPerson } from '../create-person.ts'
import { asPerson, HOLDS_SECRETS, inOwnTransaction } from '../own-transaction.ts'
import { beginAttempt } from '../sign-in/sign-in-limit.ts'
import { checkPassword } from './check-password.ts'
import { hashOfCode } from './issued-code.ts'
import { isEmpty } from './set-up-code.ts'

/** Any number nobody else locks on: two who set up at once go one after the other. */
const LOCK = 7_166_011_068

export const setUp = route({
  method: 'POST',
  path: '/api/set-up',
  summary: { vi: 'Thiết lập hệ thống trống', en: 'Set up an empty system' },
  right: 'public',
  traceless: HOLDS_SECRETS,
  body: SetUp,
  answer: CodeOwner,
  act: async ({ body }, context) => {
    if (!(await isEmpty(context.db))) throw new Problem('already-set-up')
    const attempt = await beginAttempt(context, 'set-up')
    checkPassword(body.person.password, body.person)
    const id = newId()
    await inOwnTransaction(
      context,
      async ({ db, record }) => {
        await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db)
        if (!(await isEmpty(db))) return new Problem('already-set-up')
        if (!(await isSetUpCode(db, body.code))) return new Problem('code-unknown')
        const unit = await rootUnit(db, context, body.unit)
        const { name, email, position = null, language, password } = body.person
        const grants = (['administrator', 'index-manager'] as const).map((role) => ({
          role,
          unit,
          from: context.today,
        }))
        await createPerson(db, { id, name, email, position, language, password, unit, grants })
        await db.deleteFrom('setUpCode').execute()
        await record({
          action: 'system.set-up',
          subject: { kind: 'person', id },
          unit,
          province: unit,
          after: { unit: body.unit, person: { name, email, position }, grants },
        })
        return id
      },
      asPerson(id),
    )
    await attempt.succeeded()
    return { name: body.person.name, email: body.person.email, purpose: 'join' as const }
  },
})

async function isSetUpCode(db: Database, typed: string): Promise<boolean> {
  const code = readPrintedCode(typed)
  if (code === undefined) return false
  const found = await db
    .selectFrom('setUpCode')
    .select('hash')
    .where('hash', '=', hashOfCode(code))
    .executeTakeFirst()
  return found !== undefined
}

/** The unit with the given code where one was loaded before, else a new one without parent, valid from long ago. */
async function rootUnit(
  db: Database,
  { today }: Context,
  { name, code, kind }: SetUp['unit'],
): Promise<string> {
  const { rows } = await sql<{ unitId: string }>`
    select unit_id from unit_state
    where code = ${code} and kind = ${kind} and revoked_by is null
      and valid_from <= ${today}::date and (valid_to is null or valid_to > ${today}::date)
    limit 1`.execute(db)
  const known = rows[0]?.unitId
  if (known !== undefined) return known
  const id = newId()
  await db.insertInto('unit').values({ id }).execute()
  const folded = fold(`${name} ${code}`)
  await db
    .insertInto('unitState')
    .values({ unitId: id, validFrom: '2000-01-01', kind, code, name, folded })
    .execute()
  return id
}
