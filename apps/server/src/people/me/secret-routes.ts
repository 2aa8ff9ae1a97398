import { ChangePassword, Confirm } from '@openpar/domain/people'
import { z } from 'zod'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { checkPassword } from '../join/check-password.ts'
import { HOLDS_SECRETS, inOwnTransaction, requireSession } from '../own-transaction.ts'
import { auditPlace, personPlace } from '../person/person-place.ts'
import { tryLibrary } from '../sign-in/call-library.ts'
import { beginAttempt } from '../sign-in/sign-in-limit.ts'
import { tellAccount } from './tell-account.ts'

type Call = Parameters<typeof tryLibrary>[1]

/**
 * Lets the library change the own account and records it. Wrong passwords count like those of a sign-in, so that a
 * session left open is no way to guess one.
 */
async function changeOwn(
  context: Context,
  action: string,
  call: Call,
  told?: Parameters<typeof tellAccount>[2],
): Promise<unknown> {
  const { person } = requireSession(context)
  const attempt = await beginAttempt(context, `own ${person}`)
  const answer = await inOwnTransaction(context, async (recorded) => {
    const { db, record } = recorded
    const { configuration, log, request, reply } = context
    const body = await tryLibrary({ configuration, log, request, reply, db }, call)
    // A wrong code while signed in is a mistake of input; 401 would say that the session is over.
    if (body instanceof Problem) return body.code === 'wrong-code' ? new Problem('wrong-first-code') : body
    const place = await personPlace(db, person, context.today)
    await record({ action, subject: { kind: 'person', id: person }, ...auditPlace(place) })
    if (told !== undefined) await tellAccount(recorded, person, told)
    return body
  })
  await attempt.succeeded()
  return answer
}

const own = { right: 'signed-in', traceless: HOLDS_SECRETS } as const

export const changePassword = route({
  ...own,
  method: 'POST',
  path: '/api/me/password',
  summary: { vi: 'Đổi mật khẩu của tôi', en: 'Change my password' },
  body: ChangePassword,
  answer: z.object({}),
  act: async ({ body }, context) => {
    const person = await context.db
      .selectFrom('person')
      .select(['name', 'email'])
      .where('id', '=', requireSession(context).person)
      .executeTakeFirstOrThrow()
    checkPassword(body.password, person)
    await changeOwn(
      context,
      'person.password-changed',
      (api, headers) =>
        api.changePassword({
          body: { currentPassword: body.current, newPassword: body.password, revokeOtherSessions: true },
          headers,
          asResponse: true,
        }),
      'password',
    )
    return {}
  },
})

const SecondFactor = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })

export const beginSecondFactor = route({
  ...own,
  method: 'POST',
  path: '/api/me/second-factor',
  summary: { vi: 'Bắt đầu bật xác thực hai lớp', en: 'Begin to set up my second factor' },
  body: Confirm,
  answer: z.object({ address: z.string(), recoveryCodes: z.array(z.string()) }),
  act: async ({ body }, context) => {
    const answer = await changeOwn(context, 'person.second-factor-begun', (api, headers) =>
      api.enableTwoFactor({ body: { password: body.password, method: 'totp' }, headers, asResponse: true }),
    )
    const { totpURI, backupCodes } = SecondFactor.parse(answer)
    return { address: totpURI, recoveryCodes: backupCodes }
  },
})

export const confirmSecondFactor = route({
  ...own,
  method: 'POST',
  path: '/api/me/second-factor/confirm',
  summary: { vi: 'Xác nhận bật xác thực hai lớp', en: 'Prove my second factor' },
  body: z.strictObject({ code: z.string().trim().min(1).max(20) }),
  answer: z.object({}),
  act: async ({ body }, context) => {
    await changeOwn(
      context,
      'person.second-factor-set',
      (api, headers) =>
        api.verifyTOTP({ body: { code: body.code.replace(/\s/g, '') }, headers, asResponse: true }),
      'second-factor-set',
    )
    return {}
  },
})

export const newRecoveryCodes = route({
  ...own,
  method: 'POST',
  path: '/api/me/second-factor/recovery-codes',
  summary: { vi: 'Tạo lại mã khôi phục', en: 'Make new recovery codes' },
  body: Confirm,
  answer: z.object({ recoveryCodes: z.array(z.string()) }),
  act: async ({ body }, context) => {
    const answer = await changeOwn(context, 'person.recovery-codes-made', (api, headers) =>
      api.generateBackupCodes({ body, headers, asResponse: true }),
    )
    return { recoveryCodes: z.object({ backupCodes: z.array(z.string()) }).parse(answer).backupCodes }
  },
})

export const endSecondFactor = route({
  ...own,
  method: 'POST',
  path: '/api/me/second-factor/remove',
  summary: { vi: 'Tắt xác thực hai lớp của tôi', en: 'Remove my second factor' },
  body: Confirm,
  answer: z.object({}),
  act: async ({ body }, context) => {
    await changeOwn(
      context,
      'person.second-factor-removed',
      (api, headers) => api.disableTwoFactor({ body, headers, asResponse: true }),
      'second-factor-removed',
    )
    return {}
  },
})
