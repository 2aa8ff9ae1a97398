import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { peopleJobs } from '../jobs.ts'
import { PASSWORD, type PeopleServer, startPeopleServer } from '../testing/people-server.ts'

let system: PeopleServer
beforeAll(async () => {
  system = await startPeopleServer()
})
afterAll(() => system.close())
beforeEach(async () => {
  await system.owner.deleteFrom('signInLimit').execute()
})

describe('my account', () => {
  test('says who I am, what I hold and what I may do', async () => {
    const person = await system.person('Tôi', [`interviewer@${system.units.finance}`])
    expect((await (await person.signIn()).get('/api/me')).body).toEqual({
      person: { id: person.id, name: 'Tôi', email: person.email, language: 'vi' },
      grants: [
        {
          role: 'interviewer',
          unit: { id: system.units.finance, name: 'Sở Tài chính' },
          from: '2000-01-01',
          to: null,
        },
      ],
      actions: ['unit.read', 'measure.read', 'index.read', 'round.read'],
      sample: false,
      setUp: false,
      secondFactor: { set: false, required: false },
    })
  })

  test('keeps my language', async () => {
    const browser = await (await system.person('Ngôn ngữ', [])).signIn()
    expect((await browser.patch('/api/me', { language: 'en' })).body.person.language).toBe('en')
    expect((await browser.get('/api/me')).body.person.language).toBe('en')
    expect((await browser.patch('/api/me', { language: 'fr' })).status).toBe(422)
  })
})

describe('my password', () => {
  const better = 'một câu khác thật dài'

  test('is changed with the current one, and every other session ends', async () => {
    const person = await system.person('Đổi', [])
    const [here, there] = [await person.signIn(), await person.signIn()]
    const change = (current: string) => here.post('/api/me/password', { current, password: better })
    expect((await change('không phải mật khẩu này')).body.code).toBe('wrong-password')
    expect((await change(PASSWORD)).status).toBe(200)
    expect((await there.get('/api/me')).status).toBe(401)
    expect((await here.get('/api/me')).status).toBe(200)
    const signIn = (password: string) =>
      system.visitor().post('/api/auth/sign-in/email', { email: person.email, password })
    expect((await signIn(PASSWORD)).status).toBe(401)
    expect((await signIn(better)).status).toBe(200)
  })

  test.each([
    ['ngắn', 'password-too-short'],
    ['matkhau123456', 'password-common'],
    ['1234567890', 'password-monotonous'],
    ['Trần Văn Tèo 1', 'password-like-person'],
    ['dài quá '.repeat(20), 'password-too-long'],
  ])('is not %j', async (password, code) => {
    const browser = await (
      await system.person('Trần Văn Tèo', [], { email: `${code}@example.test` })
    ).signIn()
    expect((await browser.post('/api/me/password', { current: PASSWORD, password })).body.code).toBe(code)
  })

  test('is not guessed through a session left open: ten tries, then a pause', async () => {
    const browser = await (await system.person('Đoán', [])).signIn()
    const tries = await Promise.all(
      Array.from({ length: 12 }, () =>
        browser.post('/api/me/password', { current: 'sai', password: better }),
      ),
    )
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(2)
  })

  test('stands nowhere in the clear: not in the trail, not among answers kept for repeats', async () => {
    const person = await system.person('Sạch', [])
    await (await person.signIn()).post('/api/me/password', { current: PASSWORD, password: better })
    const kept = JSON.stringify([
      await system.owner.selectFrom('auditEntry').selectAll().execute(),
      await system.owner.selectFrom('clientRequest').selectAll().execute(),
      await system.owner.selectFrom('credential').selectAll().execute(),
    ])
    expect(kept).not.toContain(better)
    expect(kept).not.toContain(PASSWORD)
  })
})

describe('my sessions', () => {
  test('are listed with browser and address, and the others end at once', async () => {
    const person = await system.person('Phiên', [])
    const [here, there] = [await person.signIn(), await person.signIn()]
    const list = (await here.get('/api/me/sessions')).body
    expect(list).toHaveLength(2)
    expect(list.filter(({ current }: { current: boolean }) => current)).toHaveLength(1)
    expect(list[0]).toMatchObject({ address: '127.0.0.1', agent: 'lightMyRequest' })
    expect((await here.post('/api/me/sessions/end', { session: null })).body).toHaveLength(1)
    expect((await there.get('/api/me')).status).toBe(401)
    expect((await here.get('/api/me')).status).toBe(200)
  })

  test('end one by one, but never those of another person', async () => {
    const mine = await system.person('Của tôi', [])
    const [here, there] = [await mine.signIn(), await mine.signIn()]
    const stranger = await (await system.person('Người lạ', [])).signIn()
    const other = (await here.get('/api/me/sessions')).body.find(
      ({ current }: { current: boolean }) => !current,
    )
    const end = (by: typeof here) => by.post('/api/me/sessions/end', { session: other.id })
    expect((await end(stranger)).body.code).toBe('session-not-found')
    expect((await there.get('/api/me')).status).toBe(200)
    expect((await end(here)).status).toBe(200)
    expect((await there.get('/api/me')).status).toBe(401)
  })

  test('are ended by an administrator', async () => {
    const admin = await (await system.person('Quản trị', [`administrator@${system.units.province}`])).signIn()
    const person = await system.person('Bị đóng', [`unit-officer@${system.units.finance}`])
    const browser = await person.signIn()
    const account = (await admin.get(`/api/people/${person.id}`)).body
    expect(account.sessions).toHaveLength(1)
    const ended = await admin.post(`/api/people/${person.id}/sessions/end`, {
      session: account.sessions[0].id,
    })
    expect(ended.body.sessions).toEqual([])
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  test('that have expired are swept away at night, live ones are not', async () => {
    const [dead, alive] = [await system.person('Hết', []), await system.person('Còn', [])]
    await dead.signIn()
    const browser = await alive.signIn()
    const past = new Date(system.clock.now.getTime() - 1000)
    await system.owner
      .updateTable('personSession')
      .set({ expiresAt: past })
      .where('personId', '=', dead.id)
      .execute()
    const sweep = peopleJobs.find(({ name }) => name === 'people.sweep')!
    await sweep.run({}, system.dependencies)
    const left = await system.owner.selectFrom('personSession').select('personId').execute()
    expect(left.map(({ personId }) => personId)).not.toContain(dead.id)
    expect((await browser.get('/api/me')).status).toBe(200)
  })
})
