import { type TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browser, PASSWORD, type PeopleServer, startPeopleServer } from '../testing/people-server.ts'

let system: PeopleServer
beforeAll(async () => {
  system = await startPeopleServer()
})
afterAll(() => system.close())
beforeEach(async () => {
  await system.owner.deleteFrom('signInLimit').execute()
})

async function withSecondFactor(name: string) {
  const person = await system.person(name, [`index-manager@${system.units.province}`])
  const browser = await person.signIn()
  const begun = await browser.post('/api/me/second-factor', { password: PASSWORD })
  expect(begun.status).toBe(200)
  const device = URI.parse(begun.body.address) as TOTP
  const confirmed = await browser.post('/api/me/second-factor/confirm', { code: device.generate() })
  expect(confirmed.status).toBe(200)
  return { ...person, browser, device, recoveryCodes: begun.body.recoveryCodes as string[] }
}

async function firstStep(email: string): Promise<Browser> {
  const browser = system.visitor()
  const answer = await browser.post('/api/auth/sign-in/email', { email, password: PASSWORD })
  expect(answer).toMatchObject({ status: 200, body: { twoFactorRedirect: true } })
  return browser
}

const verify = (browser: Browser, code: string) => browser.post('/api/auth/two-factor/verify-totp', { code })

describe('a second factor', () => {
  test('is not begun without the password', async () => {
    const browser = await (await system.person('Không', [])).signIn()
    const answer = await browser.post('/api/me/second-factor', { password: 'không phải mật khẩu này' })
    expect(answer.body.code).toBe('wrong-password')
  })

  test('does not count before a first right code, so that nobody locks themselves out', async () => {
    const person = await system.person('Dở dang', [])
    const browser = await person.signIn()
    await browser.post('/api/me/second-factor', { password: PASSWORD })
    expect((await browser.post('/api/me/second-factor/confirm', { code: '000000' })).body.code).toBe(
      'wrong-first-code',
    )
    expect((await browser.get('/api/me')).body.secondFactor.set).toBe(false)
    await person.signIn()
  })

  test('once proven is asked for after the password, which alone opens nothing', async () => {
    const { email, device } = await withSecondFactor('Hai lớp')
    const browser = await firstStep(email)
    expect((await browser.get('/api/me')).status).toBe(401)
    expect((await verify(browser, '000000')).body.code).toBe('wrong-code')
    expect((await verify(browser, ` ${device.generate().replace(/(...)/, '$1 ')} `)).status).toBe(200)
    expect((await browser.get('/api/me')).body.secondFactor).toEqual({ set: true, required: false })
  })

  test('gives five tries for one password, then asks for the password again', async () => {
    const { email, device } = await withSecondFactor('Năm lần')
    const browser = await firstStep(email)
    for (let attempt = 1; attempt <= 5; attempt++) expect((await verify(browser, '000000')).status).toBe(401)
    expect((await verify(browser, device.generate())).body.code).toBe('second-factor-expired')
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  test('is closed for a quarter of an hour after ten wrong codes over several sign-ins', async () => {
    const { email, device } = await withSecondFactor('Mười lần')
    for (let attempt = 1; attempt <= 10; attempt++) await verify(await firstStep(email), '000000')
    const answer = await verify(await firstStep(email), device.generate())
    expect(answer).toMatchObject({ status: 429, body: { code: 'locked-out', details: { minutes: 15 } } })
  })

  test('is replaced by a recovery code, which works once', async () => {
    const { email, recoveryCodes } = await withSecondFactor('Khôi phục')
    expect(recoveryCodes).toHaveLength(10)
    for (const code of recoveryCodes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    const typed = ` ${recoveryCodes[3]!.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
    const recover = async () =>
      (await firstStep(email)).post('/api/auth/two-factor/verify-backup-code', { code: typed })
    expect((await recover()).status).toBe(200)
    expect((await recover()).body.code).toBe('wrong-code')
  })

  test('gets new recovery codes, and the old ones work no more', async () => {
    const { email, browser, recoveryCodes } = await withSecondFactor('Mã mới')
    const made = await browser.post('/api/me/second-factor/recovery-codes', { password: PASSWORD })
    expect(made.body.recoveryCodes).toHaveLength(10)
    const old = await (await firstStep(email)).post('/api/auth/two-factor/verify-backup-code', {
      code: recoveryCodes[0],
    })
    expect(old.body.code).toBe('wrong-code')
  })

  test('is removed with the password', async () => {
    const { email, browser } = await withSecondFactor('Bỏ')
    expect((await browser.post('/api/me/second-factor/remove', { password: 'sai' })).body.code).toBe(
      'wrong-password',
    )
    expect((await browser.post('/api/me/second-factor/remove', { password: PASSWORD })).status).toBe(200)
    const answer = await system.visitor().post('/api/auth/sign-in/email', { email, password: PASSWORD })
    expect(answer.body).toEqual({ twoFactorRedirect: false })
  })

  test('is stored encrypted, and leaves no secret in the audit trail or among the answers kept for repeats', async () => {
    const { id, device, recoveryCodes } = await withSecondFactor('Bí mật')
    const secret = device.secret.utf8
    const kept = JSON.stringify([
      await system.owner.selectFrom('secondFactor').selectAll().where('personId', '=', id).execute(),
      await system.owner.selectFrom('auditEntry').selectAll().where('subjectId', '=', id).execute(),
      await system.owner.selectFrom('clientRequest').selectAll().execute(),
    ])
    expect(secret).toHaveLength(32)
    for (const hidden of [secret, device.secret.base32, ...recoveryCodes]) expect(kept).not.toContain(hidden)
  })

  test('is removed by an administrator for somebody who lost the device, with a reason', async () => {
    const { id, email, browser } = await withSecondFactor('Mất máy')
    const admin = await system.person('Quản trị', [`administrator@${system.units.province}`])
    const removed = await (await admin.signIn()).post(`/api/people/${id}/second-factor/remove`, {
      why: 'Mất điện thoại',
    })
    expect(removed).toMatchObject({ status: 200, body: { secondFactor: false } })
    expect((await browser.get('/api/me')).status).toBe(401)
    const answer = await system.visitor().post('/api/auth/sign-in/email', { email, password: PASSWORD })
    expect(answer.body).toEqual({ twoFactorRedirect: false })
  })
})

describe('where the configuration demands a second factor', () => {
  let strict: PeopleServer
  beforeAll(async () => {
    strict = await startPeopleServer({ configuration: { requireSecondFactor: true } })
  })
  afterAll(() => strict.close())

  test('rights of administrators and index managers rest until it is set, those of others do not', async () => {
    const { province, finance } = strict.units
    const person = await strict.person('Chặt', [`index-manager@${province}`, `unit-officer@${finance}`])
    const browser = await person.signIn()
    const before = await browser.get('/api/me')
    expect(before.body.secondFactor).toEqual({ set: false, required: true })
    expect(before.body.grants.map(({ role }: { role: string }) => role)).toEqual(['unit-officer'])
    expect((await browser.get('/api/people')).status).toBe(403)
    const begun = await browser.post('/api/me/second-factor', { password: PASSWORD })
    await browser.post('/api/me/second-factor/confirm', {
      code: (URI.parse(begun.body.address) as TOTP).generate(),
    })
    expect((await browser.get('/api/me')).body.secondFactor).toEqual({ set: true, required: true })
    expect((await browser.get('/api/people')).status).toBe(200)
  })
})
