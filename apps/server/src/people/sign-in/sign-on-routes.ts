import { z } from 'zod'
import type { Database } from '../../platform/database/connect.ts'
import { route } from '../../platform/http/route.ts'
import { callLibrary, libraryHeaders } from './call-library.ts'
import { onDatabase } from './current-database.ts'
import { recordSignIn } from './routes.ts'
import { publicAddress, SIGN_ON, signInLibrary } from './sign-in-library.ts'

/** A place within the workspace: nobody is sent to another site after signing in. */
const Within = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u)

export const beginSignOn = route({
  method: 'POST',
  path: '/api/auth/sign-in/social',
  summary: { vi: 'Bắt đầu đăng nhập một lần', en: 'Begin the single sign-on' },
  right: 'public',
  traceless: 'Only makes the address to go to.',
  body: z.strictObject({ provider: z.literal(SIGN_ON), callbackURL: Within }),
  answer: z.object({ url: z.string() }),
  act: async ({ body }, context) => {
    const answer = await callLibrary(context, (api, headers) =>
      api.signInSocial({
        body: { ...body, errorCallbackURL: '/app/sign-in', disableRedirect: true },
        headers,
        asResponse: true,
      }),
    )
    return { url: z.object({ url: z.string() }).parse(answer).url }
  },
})

export const endSignOn = route({
  method: 'GET',
  path: `/api/auth/callback/${SIGN_ON}`,
  summary: { vi: 'Trở về từ đăng nhập một lần', en: 'Come back from the single sign-on' },
  right: 'public',
  query: z.record(z.string(), z.string()),
  answer: 'raw',
  act: async ({ query }, context) => {
    const { reply, request } = context
    const url = new URL(`/api/auth/callback/${SIGN_ON}`, publicAddress(context.configuration))
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    const library = signInLibrary(context)
    const response = await onDatabase(context.db, () =>
      library.handler(new Request(url, { headers: libraryHeaders(request) })),
    )
    for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
    const person = await personOf(context.db, response)
    if (person !== undefined) await recordSignIn(context, person, SIGN_ON)
    const { code } = z
      .object({ code: z.string().optional() })
      .catch({})
      .parse(await response.json().catch(() => ({})))
    const refused = `/app/sign-in?error=${encodeURIComponent(code?.toLowerCase() ?? 'sign-on')}`
    await reply
      .code(302)
      .header('location', response.headers.get('location') ?? refused)
      .send()
  },
})

/** The person of the session that an answer of the library began; undefined where it began none. */
async function personOf(db: Database, response: Response): Promise<string | undefined> {
  const cookie = response.headers.getSetCookie().find((one) => /session_token=[^;]+/.test(one))
  const token =
    cookie === undefined
      ? undefined
      : decodeURIComponent(/session_token=([^;]+)/.exec(cookie)![1]!).split('.')[0]
  if (token === undefined || token === '') return undefined
  const session = await db
    .selectFrom('personSession')
    .select('personId')
    .where('token', '=', token)
    .executeTakeFirst()
  return session?.personId
}
