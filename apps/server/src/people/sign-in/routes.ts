import { SignInOptions } from '@openpar/domain/people'
import { z } from 'zod'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { isEmpty } from '../join/set-up-code.ts'
import { asPerson, inOwnTransaction } from '../own-transaction.ts'
import { auditPlace, personPlace } from '../person/person-place.ts'
import { callLibrary } from './call-library.ts'
import { readRecoveryCode } from './recovery-code.ts'
import { SIGN_ON } from './sign-in-library.ts'
import { beginAttempt } from './sign-in-limit.ts'

const NOTHING = z.object({})
const SIGNING_IN = 'A sign-in: the library writes the session; the route records it itself.'

export const signInOptions = route({
  method: 'GET',
  path: '/api/sign-in-options',
  summary: { vi: 'Các cách đăng nhập', en: 'Ways to sign in' },
  right: 'public',
  answer: SignInOptions,
  act: async (_, { db, configuration }) => ({
    passwords: true,
    providers:
      configuration.signOnIssuer === undefined ? [] : [{ id: SIGN_ON, name: configuration.signOnName }],
    setUp: await isEmpty(db),
    mail: configuration.mailUrl !== undefined,
  }),
})

const SignedIn = z.object({
  twoFactorRedirect: z.boolean().optional(),
  user: z.object({ id: z.string() }).optional(),
})

export const signInWithPassword = route({
  method: 'POST',
  path: '/api/auth/sign-in/email',
  summary: { vi: 'Đăng nhập bằng mật khẩu', en: 'Sign in with a password' },
  right: 'public',
  traceless: SIGNING_IN,
  body: z.strictObject({
    email: z.string().trim().toLowerCase().max(254),
    password: z.string().max(1000),
    rememberMe: z.boolean().optional(),
  }),
  answer: z.object({ twoFactorRedirect: z.boolean() }),
  act: async ({ body }, context) => {
    const attempt = await beginAttempt(context, body.email)
    const answer = SignedIn.parse(
      await callLibrary(context, (api, headers) => api.signInEmail({ body, headers, asResponse: true })),
    )
    await attempt.succeeded()
    if (answer.user !== undefined) await recordSignIn(context, answer.user.id, 'password')
    return { twoFactorRedirect: answer.twoFactorRedirect === true }
  },
})

const Code = z.strictObject({ code: z.string().trim().min(1).max(50) })
const WithUser = z.object({ user: z.object({ id: z.string() }) })

export const verifyCode = route({
  method: 'POST',
  path: '/api/auth/two-factor/verify-totp',
  summary: { vi: 'Nhập mã xác thực khi đăng nhập', en: 'Give the second factor while signing in' },
  right: 'public',
  traceless: SIGNING_IN,
  body: Code,
  answer: NOTHING,
  act: async ({ body }, context) => {
    refuseSignedIn(context)
    const attempt = await beginAttempt(context)
    const code = body.code.replace(/\s/g, '')
    const answer = await callLibrary(context, (api, headers) =>
      api.verifyTOTP({ body: { code }, headers, asResponse: true }),
    )
    await attempt.succeeded()
    await recordSignIn(context, WithUser.parse(answer).user.id, 'second-factor')
    return {}
  },
})

export const verifyRecoveryCode = route({
  method: 'POST',
  path: '/api/auth/two-factor/verify-backup-code',
  summary: { vi: 'Nhập mã khôi phục khi đăng nhập', en: 'Give a recovery code while signing in' },
  right: 'public',
  traceless: SIGNING_IN,
  body: Code,
  answer: NOTHING,
  act: async ({ body }, context) => {
    refuseSignedIn(context)
    const attempt = await beginAttempt(context)
    const answer = await callLibrary(context, (api, headers) =>
      api.verifyBackupCode({ body: { code: readRecoveryCode(body.code) }, headers, asResponse: true }),
    )
    await attempt.succeeded()
    await recordSignIn(context, WithUser.parse(answer).user.id, 'recovery-code')
    return {}
  },
})

export const signOut = route({
  method: 'POST',
  path: '/api/auth/sign-out',
  summary: { vi: 'Đăng xuất', en: 'Sign out' },
  right: 'public',
  traceless: 'Ends the own session; somebody who is not signed in may ask, too.',
  answer: NOTHING,
  act: async (_, context) => {
    await callLibrary(context, (api, headers) => api.signOut({ headers, asResponse: true }))
    const { visitor } = context
    if (visitor !== undefined && visitor.scopes === undefined)
      await record(context, visitor.person, 'session.ended', {})
    return {}
  },
})

/** The same addresses finish a set-up of the second factor for somebody signed in; that has its own route. */
function refuseSignedIn({ visitor }: Context): void {
  if (visitor !== undefined) throw new Problem('second-factor-expired')
}

/** Records that a person signed in, and how. */
export function recordSignIn(context: Context, person: string, by: string): Promise<void> {
  return record(context, person, 'session.begun', { by })
}

async function record(context: Context, person: string, action: string, after: object): Promise<void> {
  await inOwnTransaction(
    context,
    async ({ db, record }) => {
      const place = await personPlace(db, person, context.today)
      await record({ action, subject: { kind: 'person', id: person }, after, ...auditPlace(place) })
    },
    asPerson(person),
  )
}
