import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browser, PASSWORD, type PeopleServer, startPeopleServer } from '../testing/people-server.ts'

const letters: string[] = []
const mail = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part) => parts.push(part))
    stream.on('end', () => {
      letters.push(Buffer.concat(parts).toString())
      done()
    })
  },
})

let system: PeopleServer
let manager: Browser
let admin: Browser
beforeAll(async () => {
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve))
  const { port } = mail.server.address() as { port: number }
  system = await startPeopleServer({ configuration: { mailUrl: `smtp://127.0.0.1:${port}` } })
  manager = await (await system.person('Quản lý', [`index-manager@${system.units.province}`])).signIn()
  admin = await (await system.person('Quản trị', [`administrator@${system.units.province}`])).signIn()
})
afterAll(async () => {
  await system.close()
  await new Promise<void>((resolve) => mail.close(resolve))
})
beforeEach(async () => {
  letters.length = 0
  await system.owner.deleteFrom('signInLimit').execute()
})

const invite = (name: string, more = {}, by = manager) => {
  const email = `${name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '')}@example.test`
  const grants = [{ role: 'unit-officer', unit: system.units.finance }]
  return by.post('/api/people/invitations', {
    name,
    email,
    unit: system.units.finance,
    grants,
    way: 'print',
    ...more,
  })
}

const join = (code: string, password = PASSWORD) => system.visitor().post('/api/join', { code, password })
const look = (code: string) => system.visitor().post('/api/join/look', { code })

/** The text of the last letter, decoded from quoted-printable or base64. */
function lastLetter(): string {
  const [head, ...rest] = letters.at(-1)!.split('\r\n\r\n')
  const body = rest.join('\n\n')
  if (/base64/i.test(head!)) return Buffer.from(body, 'base64').toString()
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

describe('an invitation on paper', () => {
  test('lets its person choose a password and sign in with the rights it carries', async () => {
    const invited = await invite('Nguyễn Văn Mới')
    expect(invited).toMatchObject({
      status: 200,
      body: {
        person: { name: 'Nguyễn Văn Mới' },
        unit: 'Sở Tài chính',
        purpose: 'join',
        expiresAt: '2026-12-06T05:00:00.000Z',
      },
    })
    const { code, email } = invited.body
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    expect((await look(code.toLowerCase())).body).toEqual({ name: 'Nguyễn Văn Mới', email, purpose: 'join' })
    expect((await join(code.replaceAll('-', ' '))).status).toBe(200)
    const browser = system.visitor()
    await browser.post('/api/auth/sign-in/email', { email, password: PASSWORD })
    expect((await browser.get('/api/me')).body.grants).toMatchObject([
      { role: 'unit-officer', from: '2026-11-22' },
    ])
  })

  test('works once', async () => {
    const { code } = (await invite('Một lần')).body
    const answers = await Promise.all([join(code), join(code), join(code)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404])
    expect((await join(code)).body.code).toBe('code-unknown')
  })

  test('works no more after fourteen days', async () => {
    const { code } = (await invite('Hết hạn')).body
    const before = system.clock.now
    system.clock.now = new Date(before.getTime() + 14 * 86_400_000)
    expect((await look(code)).body.code).toBe('code-unknown')
    expect((await join(code)).body.code).toBe('code-unknown')
    system.clock.now = before
  })

  test('is not used up by a password that will not do', async () => {
    const { code } = (await invite('Mật khẩu kém')).body
    expect((await join(code, 'ngắn')).body.code).toBe('password-too-short')
    expect((await join(code, 'mat khau kem')).body.code).toBe('password-like-person')
    expect((await join(code)).status).toBe(200)
  })

  test('is replaced by a new one for printing, and the old one works no more', async () => {
    const { code, person } = (await invite('In lại')).body
    const again = await manager.post('/api/people/invitation-codes', { people: [person.id], way: 'print' })
    expect(again.body).toHaveLength(1)
    expect((await join(code)).body.code).toBe('code-unknown')
    expect((await join(again.body[0].code)).status).toBe(200)
    const late = await manager.post('/api/people/invitation-codes', { people: [person.id], way: 'print' })
    expect(late.body.code).toBe('person-already-joined')
  })

  test('is stored hashed only', async () => {
    const { code, person } = (await invite('Băm')).body
    const kept = JSON.stringify([
      await system.owner.selectFrom('invitation').selectAll().where('personId', '=', person.id).execute(),
      await system.owner.selectFrom('auditEntry').selectAll().where('subjectId', '=', person.id).execute(),
      await system.owner.selectFrom('clientRequest').selectAll().execute(),
    ])
    expect(kept).not.toContain(code)
  })

  test('is refused for an address already taken, rights one lacks and units out of reach, and leaves nothing', async () => {
    await invite('Trùng')
    expect((await invite('Trùng')).body.code).toBe('email-taken')
    const high = { grants: [{ role: 'administrator', unit: system.units.finance }] }
    expect((await invite('Quá quyền', high)).body.code).toBe('beyond-own-rights')
    const local = await (await system.person('Cục bộ', [`index-manager@${system.units.health}`])).signIn()
    expect((await invite('Ngoài tầm', {}, local)).status).toBe(403)
    const elsewhere = { unit: system.units.health }
    expect((await invite('Ngoài tầm nữa', elsewhere, local)).body.code).toBe('beyond-own-rights')
    const left = await system.owner
      .selectFrom('person')
      .select('email')
      .where('email', 'in', ['quaquyen@example.test', 'ngoaitam@example.test', 'ngoaitamnua@example.test'])
      .execute()
    expect(left).toEqual([])
  })

  test('guessed a hundred times from one address closes that address for a while', async () => {
    await system.owner
      .insertInto('signInLimit')
      .values({ key: 'address:127.0.0.1', attempts: 99, since: system.clock.now })
      .execute()
    expect((await look('0000-0000-0000-0000')).body.code).toBe('code-unknown')
    expect((await look('0000-0000-0000-0000')).body.code).toBe('locked-out')
  })
})

describe('an invitation by mail', () => {
  test('brings the code and a link that keeps it from servers on the way', async () => {
    const invited = await invite('Thư mời', { way: 'mail' })
    expect(invited.body.code).toBeNull()
    expect(letters).toHaveLength(1)
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(lastLetter())![0]
    expect(lastLetter()).toContain(`/app/join#${code}`)
    expect(lastLetter()).toContain('Kính gửi Thư mời')
    expect(lastLetter()).toContain('06/12/2026')
    expect((await join(code)).status).toBe(200)
  })

  test('is refused where no mail server is configured, and leaves nothing', async () => {
    const bare = await startPeopleServer()
    const sender = await (await bare.person('Quản lý', [`index-manager@${bare.units.province}`])).signIn()
    const body = {
      name: 'Không thư',
      email: 'x@example.test',
      unit: bare.units.finance,
      grants: [],
      way: 'mail',
    }
    expect((await sender.post('/api/people/invitations', body)).body.code).toBe('no-mail-server')
    const found = await bare.owner
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'x@example.test')
      .execute()
    expect(found).toEqual([])
    await bare.close()
  })
})

describe('a forgotten password', () => {
  const ask = (email: string) => system.visitor().post('/api/password-reset-requests', { email })

  test('is chosen anew with a code sent by mail, and every session ends', async () => {
    const person = await system.person('Quên', [`unit-officer@${system.units.finance}`])
    const browser = await person.signIn()
    expect(await ask(person.email)).toMatchObject({ status: 200, body: {} })
    await system.runJobs()
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(lastLetter())![0]
    expect((await look(code)).body.purpose).toBe('reset')
    expect((await join(code, 'một câu khác thật dài')).status).toBe(200)
    expect((await browser.get('/api/me')).status).toBe(401)
    const signIn = (password: string) =>
      system.visitor().post('/api/auth/sign-in/email', { email: person.email, password })
    expect((await signIn(PASSWORD)).status).toBe(401)
    expect((await signIn('một câu khác thật dài')).status).toBe(200)
  })

  test('is answered the same for an address nobody has, and no letter goes out', async () => {
    expect(await ask('nobody@example.test')).toMatchObject({ status: 200, body: {} })
    await system.runJobs()
    expect(letters).toEqual([])
  })

  test('is not sent to a closed account', async () => {
    const person = await system.person('Đã khoá', [])
    await system.owner
      .updateTable('person')
      .set({ deactivatedAt: new Date() })
      .where('id', '=', person.id)
      .execute()
    await ask(person.email)
    await system.runJobs()
    expect(letters).toEqual([])
  })

  test('sends ten letters to an address at most, then waits', async () => {
    for (let time = 1; time <= 10; time++) expect((await ask('spam@example.test')).status).toBe(200)
    expect((await ask('spam@example.test')).body.code).toBe('locked-out')
    await system.runJobs()
  })

  test('is reset by an administrator with a printed code that holds for two days', async () => {
    const person = await system.person('Nhờ quản trị', [`unit-officer@${system.units.finance}`])
    const issued = await admin.post(`/api/people/${person.id}/reset`, { way: 'print' })
    expect(issued.body).toMatchObject({ purpose: 'reset', expiresAt: '2026-11-24T05:00:00.000Z' })
    expect((await manager.post(`/api/people/${person.id}/reset`, { way: 'print' })).status).toBe(403)
    // Until it is used the old password works.
    await person.signIn()
    expect((await join(issued.body.code, 'một câu khác thật dài')).status).toBe(200)
  })

  test('does not take off the second factor', async () => {
    const person = await system.person('Giữ lớp hai', [`unit-officer@${system.units.finance}`])
    await system.owner
      .updateTable('person')
      .set({ twoFactorEnabled: true })
      .where('id', '=', person.id)
      .execute()
    const { code } = (await admin.post(`/api/people/${person.id}/reset`, { way: 'print' })).body
    await join(code)
    const answer = await system
      .visitor()
      .post('/api/auth/sign-in/email', { email: person.email, password: PASSWORD })
    expect(answer.body).toEqual({ twoFactorRedirect: true })
  })
})

describe('an account', () => {
  test('is closed with a reason: sessions end, codes die, and it can be opened again', async () => {
    const person = await system.person('Nghỉ hưu', [`unit-officer@${system.units.finance}`])
    const browser = await person.signIn()
    const { code } = (await admin.post(`/api/people/${person.id}/reset`, { way: 'print' })).body
    const closed = await admin.post(`/api/people/${person.id}/close`, { why: 'Nghỉ hưu' })
    expect(closed.body.state).toBe('closed')
    expect((await browser.get('/api/me')).status).toBe(401)
    expect((await join(code)).body.code).toBe('code-unknown')
    expect((await admin.post(`/api/people/${person.id}/close`, { why: 'x' })).body.code).toBe('person-closed')
    expect((await admin.post(`/api/people/${person.id}/reset`, { way: 'print' })).body.code).toBe(
      'person-closed',
    )
    expect((await admin.post(`/api/people/${person.id}/reopen`, { why: 'Trở lại' })).body.state).toBe(
      'active',
    )
    await person.signIn()
  })

  test('is changed, not over the change of somebody else, and not to an address that is taken', async () => {
    const person = await system.person('Sửa tên', [`unit-officer@${system.units.finance}`])
    const change = (more = {}) =>
      admin.post(`/api/people/${person.id}/change`, {
        name: '  Sửa   tên rồi ',
        email: person.email,
        position: 'Chuyên viên',
        unit: system.units.budget,
        version: 1,
        ...more,
      })
    expect((await change()).body).toMatchObject({ name: 'Sửa tên rồi', position: 'Chuyên viên', version: 2 })
    expect((await change()).body).toMatchObject({
      code: 'stale-edit',
      current: { version: 2, name: 'Sửa tên rồi' },
    })
    await system.person('Có rồi', [], { email: 'taken@example.test' })
    expect((await change({ version: 2, email: 'TAKEN@example.test' })).body.code).toBe('email-taken')
  })

  test('is found by part of a name without marks, by unit and what is under it, by role and by state', async () => {
    const { finance, budget, health } = system.units
    const officer = await system.person('Đặng Thuỳ Trâm', [`unit-leader@${budget}`])
    await invite('Đặng Chờ')
    const ids = async (query: string) =>
      (await admin.get(`/api/people?${query}`)).body.items.map(({ name }: { name: string }) => name)
    expect(await ids('search=dang%20thuy')).toEqual(['Đặng Thuỳ Trâm'])
    expect(await ids(`search=dang&unit=${finance}`)).toEqual(['Đặng Chờ', 'Đặng Thuỳ Trâm'])
    expect(await ids(`search=dang&unit=${health}`)).toEqual([])
    expect(await ids('search=dang&role=unit-leader')).toEqual(['Đặng Thuỳ Trâm'])
    expect(await ids('search=dang&state=invited')).toEqual(['Đặng Chờ'])
    expect(await ids('search=dang&sort=-name&limit=1')).toEqual(['Đặng Thuỳ Trâm'])
    const first = (await admin.get('/api/people?search=dang&limit=1')).body
    expect(await ids(`search=dang&limit=1&cursor=${first.next}`)).toEqual(['Đặng Thuỳ Trâm'])
    const csv = await admin.get('/api/people?search=dang&format=csv')
    expect(csv.body).toContain(
      'Đặng Thuỳ Trâm,angthuytram@example.test,,Phòng Ngân sách,Lãnh đạo đơn vị (Phòng Ngân sách),đang dùng',
    )
    expect(officer.email).toBe('angthuytram@example.test')
  })
})
