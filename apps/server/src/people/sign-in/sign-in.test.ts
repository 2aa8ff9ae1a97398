import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PASSWORD, type PeopleServer, startPeopleServer } from '../testing/people-server.ts'

let system: PeopleServer
beforeAll(async () => {
  system = await startPeopleServer()
})
afterAll(() => system.close())
beforeEach(async () => {
  await system.owner.deleteFrom('signInLimit').execute()
})

const signIn = (body: object, headers = {}) => system.visitor().post('/api/auth/sign-in/email', body, headers)

describe('sign-in with a password', () => {
  test('sets a cookie that no script reads and no other site sends, and says no token', async () => {
    const { email } = await system.person('Một', [])
    const answer = await signIn({ email, password: PASSWORD })
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({ twoFactorRedirect: false })
    const cookie = [answer.headers['set-cookie']].flat().join()
    expect(cookie).toMatch(/^openpar\.session_token=/)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).not.toMatch(/Secure/i)
  })

  test('takes the address in any case and the password with marks typed either way', async () => {
    const { email } = await system.person('Hai', [])
    const answer = await signIn({ email: ` ${email.toUpperCase()} `, password: PASSWORD.normalize('NFD') })
    expect(answer.status).toBe(200)
  })

  test('answers the same to a wrong password and to an unknown address', async () => {
    const { email } = await system.person('Ba', [])
    const wrong = await signIn({ email, password: 'không phải mật khẩu này' })
    const unknown = await signIn({ email: 'nobody@example.test', password: 'không phải mật khẩu này' })
    const notAnAddress = await signIn({ email: 'nobody', password: 'không phải mật khẩu này' })
    const { request: _one, ...first } = wrong.body
    const { request: _two, ...second } = unknown.body
    const { request: _three, ...third } = notAnAddress.body
    expect(wrong.status).toBe(401)
    expect(first.code).toBe('wrong-credentials')
    expect(second).toEqual(first)
    expect(third).toEqual(first)
  })

  test('refuses a person who was invited and has no password yet', async () => {
    const { email } = await system.person('Bốn', [], { password: undefined })
    expect((await signIn({ email, password: '' })).status).toBe(401)
  })

  test('refuses a closed account, and ends its sessions at once', async () => {
    const person = await system.person('Năm', [])
    const browser = await person.signIn()
    await system.owner
      .updateTable('person')
      .set({ deactivatedAt: new Date() })
      .where('id', '=', person.id)
      .execute()
    expect((await browser.get('/api/me')).status).toBe(401)
    expect((await signIn({ email: person.email, password: PASSWORD })).body.code).toBe('account-closed')
  })

  test('refuses a request that a page of another site sends', async () => {
    const { email } = await system.person('Sáu', [])
    const answer = await signIn({ email, password: PASSWORD }, { origin: 'https://evil.example' })
    expect(answer.body.code).toBe('foreign-origin')
  })

  test('is recorded with the person and the way', async () => {
    const person = await system.person('Bảy', [`unit-officer@${system.units.finance}`])
    await person.signIn()
    const entry = await system.owner
      .selectFrom('auditEntry')
      .selectAll()
      .where('subjectId', '=', person.id)
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({
      action: 'session.begun',
      personId: person.id,
      unitId: system.units.finance,
      provinceId: system.units.province,
      after: { by: 'password' },
    })
  })
})

describe('lock-out', () => {
  test('closes an account after ten wrong passwords, says for how long, and opens it again by itself', async () => {
    const { email } = await system.person('Khoá', [])
    for (let attempt = 1; attempt <= 10; attempt++) {
      expect((await signIn({ email, password: 'sai mật khẩu' })).status).toBe(401)
    }
    const locked = await signIn({ email, password: PASSWORD })
    expect(locked.status).toBe(429)
    expect(locked.body).toMatchObject({ code: 'locked-out', details: { seconds: 900, minutes: 15 } })
    expect(locked.headers['retry-after']).toBe('900')
    const before = system.clock.now
    system.clock.now = new Date(before.getTime() + 900_000)
    expect((await signIn({ email, password: PASSWORD })).status).toBe(200)
    system.clock.now = before
  })

  test('closes an unknown address just the same', async () => {
    for (let attempt = 1; attempt <= 10; attempt++)
      await signIn({ email: 'ghost@example.test', password: 'x' })
    expect((await signIn({ email: 'ghost@example.test', password: 'x' })).body.code).toBe('locked-out')
  })

  test('lets no more than ten of thirty attempts through that come at once', async () => {
    const { email } = await system.person('Dồn', [])
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => signIn({ email, password: 'sai mật khẩu' })),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20)
  })

  test('forgets wrong passwords after a right one', async () => {
    const { email } = await system.person('Quên', [])
    for (let attempt = 1; attempt <= 9; attempt++) await signIn({ email, password: 'sai mật khẩu' })
    expect((await signIn({ email, password: PASSWORD })).status).toBe(200)
    for (let attempt = 1; attempt <= 9; attempt++) await signIn({ email, password: 'sai mật khẩu' })
    expect((await signIn({ email, password: PASSWORD })).status).toBe(200)
  })

  test('closes an address after a hundred wrong attempts over all accounts', async () => {
    await system.owner
      .insertInto('signInLimit')
      .values({ key: 'address:127.0.0.1', attempts: 100, since: system.clock.now })
      .execute()
    const { email } = await system.person('Địa chỉ', [])
    expect((await signIn({ email, password: PASSWORD })).body.code).toBe('locked-out')
  })

  test('writes down no address of a person', async () => {
    await signIn({ email: 'secret@example.test', password: 'x' })
    const rows = await system.owner.selectFrom('signInLimit').select('key').execute()
    expect(rows.map(({ key }) => key).join(' ')).not.toContain('secret')
  })
})

describe('sessions', () => {
  test('end when signed out, at the server too', async () => {
    const browser = await (await system.person('Ra', [])).signIn()
    const stolen = new Map(browser.cookies)
    expect((await browser.post('/api/auth/sign-out')).status).toBe(200)
    for (const [name, value] of stolen) browser.cookies.set(name, value)
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  test('end after twelve hours', async () => {
    const browser = await (await system.person('Lâu', [])).signIn()
    const before = system.clock.now
    system.clock.now = new Date(Date.now() + 12 * 3_600_000 + 60_000)
    expect((await browser.get('/api/me')).status).toBe(401)
    system.clock.now = before
  })

  test('are not made up: a token without the signature of the installation opens nothing', async () => {
    const browser = await (await system.person('Giả', [])).signIn()
    const [name, value] = [...browser.cookies][0]!
    const token = decodeURIComponent(value).split('.')[0]
    for (const forged of [token, `${token}.`, `${token}.AAAA`, `x${value}`, `${value}x`, '%', '.']) {
      browser.cookies.set(name, String(forged))
      expect((await browser.get('/api/me')).status, String(forged)).toBe(401)
    }
  })
})
