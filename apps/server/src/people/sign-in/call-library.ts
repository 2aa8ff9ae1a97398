import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Dependencies } from '../../platform/http/context.ts'
import { onDatabase } from './current-database.ts'
import { ADDRESS_HEADER, type SignInLibrary, signInLibrary } from './sign-in-library.ts'

/** Seconds for which the library closes a second factor after ten wrong codes. */
const SECOND_FACTOR_PAUSE = 900

const problemOf: Readonly<Record<string, () => Problem>> = {
  INVALID_EMAIL_OR_PASSWORD: () => new Problem('wrong-credentials'),
  INVALID_EMAIL: () => new Problem('wrong-credentials'),
  INVALID_PASSWORD: () => new Problem('wrong-password'),
  CREDENTIAL_ACCOUNT_NOT_FOUND: () => new Problem('wrong-password'),
  INVALID_CODE: () => new Problem('wrong-code'),
  INVALID_BACKUP_CODE: () => new Problem('wrong-code'),
  INVALID_TWO_FACTOR_COOKIE: () => new Problem('second-factor-expired'),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: () => new Problem('second-factor-expired'),
  ACCOUNT_TEMPORARILY_LOCKED: () =>
    new Problem('locked-out', { seconds: SECOND_FACTOR_PAUSE, minutes: SECOND_FACTOR_PAUSE / 60 }),
  TOTP_NOT_ENABLED: () => new Problem('second-factor-not-set'),
  BACKUP_CODES_NOT_ENABLED: () => new Problem('second-factor-not-set'),
  TWO_FACTOR_NOT_ENABLED: () => new Problem('second-factor-not-set'),
  TOTP_ALREADY_ENABLED: () => new Problem('second-factor-already-set'),
  ACCOUNT_CLOSED: () => new Problem('account-closed'),
  PROVIDER_NOT_FOUND: () => new Problem('sign-on-unavailable'),
  UNAUTHORIZED: () => new Problem('sign-in-required'),
  SESSION_EXPIRED: () => new Problem('sign-in-required'),
}

/** The headers of a request that the library may see: cookie, browser, and the address as the server knows it. */
export function libraryHeaders(request: FastifyRequest): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: request.ip })
  const { cookie, 'user-agent': agent } = request.headers
  if (cookie !== undefined) headers.set('cookie', cookie)
  if (agent !== undefined) headers.set('user-agent', agent.slice(0, 300))
  return headers
}

/** Where a call comes from and what it stands on. */
export interface Caller extends Pick<Dependencies, 'configuration' | 'log'> {
  readonly db: Database
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

type Call = (api: SignInLibrary['api'], headers: Headers) => Promise<Response>

const Refusal = z.object({ code: z.string() })

/**
 * Calls the sign-in library on the caller's database and hands its cookies to the browser, refused or not.
 * @returns the body of its answer, or the problem with which it refused, for the caller to throw after commit
 */
export async function tryLibrary(caller: Caller, call: Call): Promise<unknown> {
  const { api } = signInLibrary(caller)
  const response = await onDatabase(caller.db, () => call(api, libraryHeaders(caller.request)))
  for (const cookie of response.headers.getSetCookie()) caller.reply.header('set-cookie', cookie)
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body
  const code = Refusal.safeParse(body).data?.code ?? ''
  const problem = problemOf[code]?.()
  if (problem === undefined) throw new Error(`The sign-in library refused with ${response.status} ${code}`)
  return problem
}

/** As `tryLibrary`, but throws the problem. */
export async function callLibrary(caller: Caller, call: Call): Promise<unknown> {
  const body = await tryLibrary(caller, call)
  if (body instanceof Problem) throw body
  return body
}
