import { SessionRecord } from '@openpar/domain/people'
import { z } from 'zod'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { requireSession } from '../own-transaction.ts'
import { auditPlace, personPlace } from '../person/person-place.ts'
import { readSessions } from '../person/read-account.ts'
import { endSessions } from '../session/end-sessions.ts'
import { sessionTokenOf } from '../sign-in/session-cookie.ts'

const currentToken = ({ request, configuration }: Context) =>
  sessionTokenOf(request.headers.cookie, configuration)

const ownSessions = (context: Context) =>
  readSessions(context.db, context.actor.person, context.now, currentToken(context))

export const mySessions = route({
  method: 'GET',
  path: '/api/me/sessions',
  summary: { vi: 'Các phiên đăng nhập của tôi', en: 'My sessions' },
  right: 'signed-in',
  answer: z.array(SessionRecord),
  act: async (_, context) => {
    requireSession(context)
    return ownSessions(context)
  },
})

export const endMySessions = route({
  method: 'POST',
  path: '/api/me/sessions/end',
  summary: { vi: 'Đóng một phiên, hoặc mọi phiên khác của tôi', en: 'End one of my sessions, or all others' },
  right: 'signed-in',
  body: z.strictObject({ session: z.uuid().nullable() }),
  answer: z.array(SessionRecord),
  act: async ({ body }, context) => {
    const { person } = requireSession(context)
    const ended =
      body.session === null
        ? await endSessions(context.db, person, currentToken(context))
        : Number(
            (
              await context.db
                .deleteFrom('personSession')
                .where('personId', '=', person)
                .where('id', '=', body.session)
                .executeTakeFirst()
            ).numDeletedRows,
          )
    if (body.session !== null && ended === 0) throw new Problem('session-not-found')
    await context.record({
      action: 'session.ended',
      subject: { kind: 'person', id: person },
      after: { ended },
      ...auditPlace(await personPlace(context.db, person, context.today)),
    })
    return ownSessions(context)
  },
})
