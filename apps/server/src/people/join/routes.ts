import { randomUUID } from 'node:crypto'
import { CodeOwner, Join, LookAtCode, PersonEmail } from '@openpar/domain/people'
import { z } from 'zod'
import { route } from '../../platform/http/route.ts'
import { setPassword } from '../create-person.ts'
import { asPerson, HOLDS_SECRETS, inOwnTransaction } from '../own-transaction.ts'
import { auditPlace, personPlace } from '../person/person-place.ts'
import { endSessions } from '../session/end-sessions.ts'
import { beginAttempt } from '../sign-in/sign-in-limit.ts'
import { checkPassword } from './check-password.ts'
import { getLiveCode } from './issued-code.ts'

export const lookAtCode = route({
  method: 'POST',
  path: '/api/join/look',
  summary: { vi: 'Xem mã mời là của ai', en: 'See whose code it is' },
  right: 'public',
  traceless: 'Changes nothing.',
  body: LookAtCode,
  answer: CodeOwner,
  act: async ({ body }, context) => {
    const attempt = await beginAttempt(context)
    const { name, email, purpose } = await getLiveCode(context.db, body.code, context.now)
    await attempt.succeeded()
    return { name, email, purpose }
  },
})

export const join = route({
  method: 'POST',
  path: '/api/join',
  summary: { vi: 'Đặt mật khẩu bằng mã mời hoặc mã đặt lại', en: 'Choose a password with a code' },
  right: 'public',
  traceless: HOLDS_SECRETS,
  body: Join,
  answer: CodeOwner,
  act: async ({ body }, context) => {
    const attempt = await beginAttempt(context)
    const owner = await getLiveCode(context.db, body.code, context.now)
    checkPassword(body.password, owner)
    await inOwnTransaction(
      context,
      async ({ db, record }) => {
        const { id, person, purpose } = await getLiveCode(db, body.code, context.now)
        await db.updateTable('invitation').set({ usedAt: context.now }).where('id', '=', id).execute()
        await setPassword(db, person, body.password)
        await endSessions(db, person)
        await record({
          action: purpose === 'join' ? 'person.joined' : 'person.password-reset',
          subject: { kind: 'person', id: person },
          ...auditPlace(await personPlace(db, person, context.today)),
        })
      },
      asPerson(owner.person),
    )
    await attempt.succeeded()
    return { name: owner.name, email: owner.email, purpose: owner.purpose }
  },
})

export const askForReset = route({
  method: 'POST',
  path: '/api/password-reset-requests',
  summary: { vi: 'Xin đặt lại mật khẩu qua thư', en: 'Ask for a password reset by mail' },
  right: 'public',
  traceless: 'The same for every address, known or not; the job that sends the letter records.',
  body: z.strictObject({ email: PersonEmail }),
  answer: z.object({}),
  act: async ({ body }, context) => {
    await beginAttempt(context, `reset ${body.email}`)
    const person = await context.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', body.email)
      .executeTakeFirst()
    // An unknown address queues a job that finds nobody, so that both take the same time.
    await context.jobs.send('people.send-reset', { person: person?.id ?? randomUUID() })
    return {}
  },
})
