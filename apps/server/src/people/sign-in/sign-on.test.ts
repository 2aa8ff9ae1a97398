import { createServer, type Server } from 'node:http'
import { Provider } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, type PeopleServer, startPeopleServer } from '../testing/people-server.ts'

/** The public address of the server under test; nothing listens there, the browser below goes by itself. */
const OURS = 'http://127.0.0.1:9090'

const accounts: Record<string, { email: string; email_verified: boolean; name: string }> = {
  'invited-1': { email: 'moi@langson.gov.vn', email_verified: true, name: 'Tên ở nơi khác' },
  'unverified-1': { email: 'chua@langson.gov.vn', email_verified: false, name: 'Chưa xác minh' },
  'stranger-1': { email: 'la@langson.gov.vn', email_verified: true, name: 'Người lạ' },
  'closed-1': { email: 'khoa@langson.gov.vn', email_verified: true, name: 'Đã khoá' },
}

let provider: Server
let issuer: string
let system: PeopleServer
beforeAll(async () => {
  provider = createServer()
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(provider.address() as { port: number }).port}`
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'openpar',
        client_secret: 'a secret that only tests know, long enough',
        redirect_uris: [`${OURS}/api/auth/callback/sign-on`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...accounts[id]! }) }),
  })
  provider.on('request', oidc.callback())
  system = await startPeopleServer({
    configuration: {
      publicUrl: OURS,
      signOnIssuer: issuer,
      signOnClient: 'openpar',
      signOnSecret: 'a secret that only tests know, long enough',
      signOnName: 'Cổng tỉnh',
    },
  })
})
afterAll(async () => {
  await system.close()
  await new Promise((resolve) => provider.close(resolve))
})

/** Signs in at the provider's own pages as a browser would, until it leads back to us; answers that address. */
async function throughProvider(url: string, login: string): Promise<URL> {
  const jar = new Map<string, string>()
  let next = new URL(url)
  let form: URLSearchParams | undefined
  for (let step = 0; step < 20; step++) {
    if (next.origin === OURS) return next
    const answer: Response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    })
    form = undefined
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split('=') as [string, string]
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location !== null) {
      next = new URL(location, next)
      continue
    }
    const page = await answer.text()
    const action = /action="([^"]+)"/.exec(page)?.[1]
    if (action === undefined) throw new Error(`No form at ${next}: ${page.slice(0, 300)}`)
    next = new URL(action, next)
    form = page.includes('name="login"')
      ? new URLSearchParams({ prompt: 'login', login, password: 'any' })
      : new URLSearchParams({ prompt: 'consent' })
  }
  throw new Error('The provider never led back.')
}

async function signOn(
  login: string,
  browser: Browser = system.visitor(),
  callbackURL = '/app/units?on=2026-01-01',
) {
  const begun = await browser.post('/api/auth/sign-in/social', { provider: 'sign-on', callbackURL })
  expect(begun.status).toBe(200)
  const back = await throughProvider(begun.body.url, login)
  const answer = await browser.get(`${back.pathname}${back.search}`)
  return { browser, begun, back, answer }
}

describe('single sign-on', () => {
  test('is offered under its name', async () => {
    expect((await system.visitor().get('/api/sign-in-options')).body.providers).toEqual([
      { id: 'sign-on', name: 'Cổng tỉnh' },
    ])
  })

  test('asks the provider with PKCE, state and nonce', async () => {
    const { body } = await system
      .visitor()
      .post('/api/auth/sign-in/social', { provider: 'sign-on', callbackURL: '/app/' })
    const query = new URL(body.url).searchParams
    expect(body.url.startsWith(`${issuer}/auth?`)).toBe(true)
    expect(query.get('code_challenge_method')).toBe('S256')
    expect(query.get('redirect_uri')).toBe(`${OURS}/api/auth/callback/sign-on`)
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(query.get(name)?.length, name).toBeGreaterThan(20)
  })

  test('signs in the invited person whose verified address it vouches for, and leads where they wanted to go', async () => {
    const person = await system.person('Người mời', [`unit-officer@${system.units.finance}`], {
      email: 'moi@langson.gov.vn',
      password: undefined,
    })
    const { browser, answer } = await signOn('invited-1')
    expect(answer.status).toBe(302)
    expect(String(answer.headers.location)).toMatch(/\/app\/units\?on=2026-01-01$/)
    const me = (await browser.get('/api/me')).body
    expect(me.person).toMatchObject({ id: person.id, name: 'Người mời' })
    expect(me.grants).toHaveLength(1)
    const entry = await system.owner
      .selectFrom('auditEntry')
      .selectAll()
      .where('subjectId', '=', person.id)
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ action: 'session.begun', after: { by: 'sign-on' } })
    // And again, now that the account is linked.
    expect((await (await signOn('invited-1')).browser.get('/api/me')).status).toBe(200)
    const kept = await system.owner
      .selectFrom('credential')
      .selectAll()
      .where('personId', '=', person.id)
      .execute()
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatchObject({
      accountId: 'invited-1',
      accessToken: null,
      refreshToken: null,
      idToken: null,
    })
  })

  test('refuses an address that the provider has not verified', async () => {
    await system.person('Chưa', [], { email: 'chua@langson.gov.vn', password: undefined })
    const { browser, answer } = await signOn('unverified-1')
    expect(String(answer.headers.location)).toMatch(/\/app\/sign-in\?error=account_not_linked/)
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  test('refuses somebody nobody invited, and stores nothing of them', async () => {
    const { browser, answer } = await signOn('stranger-1')
    expect(String(answer.headers.location)).toMatch(/\/app\/sign-in\?error=signup_disabled/)
    expect((await browser.get('/api/me')).status).toBe(401)
    const found = await system.owner
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'la@langson.gov.vn')
      .execute()
    expect(found).toEqual([])
  })

  test('refuses a closed account', async () => {
    const person = await system.person('Khoá', [], { email: 'khoa@langson.gov.vn', password: undefined })
    await system.owner
      .updateTable('person')
      .set({ deactivatedAt: new Date() })
      .where('id', '=', person.id)
      .execute()
    const { browser, answer } = await signOn('closed-1')
    expect(String(answer.headers.location)).toMatch(/\/app\/sign-in\?error=account_closed/i)
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  test('takes an answer of the provider once, from the browser that asked, and not without its state', async () => {
    const { back } = await signOn('invited-1')
    const again = await system.visitor().get(`${back.pathname}${back.search}`)
    expect(String(again.headers.location)).toMatch(/error=/)
    expect(again.headers['set-cookie'] ?? '').not.toMatch(/session_token=[^;]/)
    const asked = system.visitor()
    const begun = await asked.post('/api/auth/sign-in/social', { provider: 'sign-on', callbackURL: '/app/' })
    const stolen = await throughProvider(begun.body.url, 'invited-1')
    const victim = system.visitor()
    const answer = await victim.get(`${stolen.pathname}${stolen.search}`)
    expect(String(answer.headers.location)).toMatch(/error=/)
    expect((await victim.get('/api/me')).status).toBe(401)
  })

  test.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', 'evil'])(
    'leads nobody to %s',
    async (callbackURL) => {
      const answer = await system
        .visitor()
        .post('/api/auth/sign-in/social', { provider: 'sign-on', callbackURL })
      expect(answer.status).toBe(422)
    },
  )

  test('is refused where none is configured', async () => {
    const bare = await startPeopleServer()
    const answer = await bare
      .visitor()
      .post('/api/auth/sign-in/social', { provider: 'sign-on', callbackURL: '/app/' })
    expect(answer.body.code).toBe('sign-on-unavailable')
    await bare.close()
  })
})
