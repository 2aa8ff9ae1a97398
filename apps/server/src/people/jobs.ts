import { z } from 'zod'
import { recordChange } from '../audit/record-change.ts'
import { dayOf } from '../platform/http/create-context.ts'
import type { JobKind } from '../platform/jobs/jobs.ts'
import { issueCode } from './join/issued-code.ts'
import { sendCode } from './join/send-code.ts'
import { asPerson } from './own-transaction.ts'
import { auditPlace, personPlace } from './person/person-place.ts'
import { forgetAttempts } from './sign-in/sign-in-limit.ts'

/** Sends a letter with a reset code to an open account; nothing for anybody else. */
const sendReset: JobKind = {
  name: 'people.send-reset',
  retries: 3,
  run: async (payload, { configuration, db, now }) => {
    const { person: id } = z.object({ person: z.uuid() }).parse(payload)
    if (configuration.mailUrl === undefined) return
    await db.transaction().execute(async (db) => {
      const person = await db
        .selectFrom('person')
        .select(['id', 'name', 'email', 'language'])
        .where('id', '=', id)
        .where('deactivatedAt', 'is', null)
        .executeTakeFirst()
      if (person === undefined) return
      const at = now()
      const code = await issueCode(db, person.id, 'reset', { now: at, by: null })
      await sendCode(configuration, person, 'reset', code)
      const place = await personPlace(db, person.id, dayOf(at))
      const change = {
        action: 'person.reset-sent',
        subject: { kind: 'person', id: person.id },
        ...auditPlace(place),
      }
      await recordChange(db, change, asPerson(person.id), at)
    })
  },
}

/** Sweeps what has expired: sessions, steps of sign-ins, counts of attempts. */
const sweep: JobKind = {
  name: 'people.sweep',
  schedule: '17 3 * * *',
  run: async (_, { db, now }) => {
    const at = now()
    await db.deleteFrom('personSession').where('expiresAt', '<', at).execute()
    await db.deleteFrom('verification').where('expiresAt', '<', at).execute()
    await forgetAttempts(db, at)
  },
}

export const peopleJobs: readonly JobKind[] = [sendReset, sweep]
