import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Browser,
  type PeopleServer,
  startPeopleServer,
  type TestPerson,
} from '../testing/people-server.ts'

let system: PeopleServer
let manager: Browser
let admin: Browser
let adminPerson: TestPerson
beforeAll(async () => {
  system = await startPeopleServer()
  const { province } = system.units
  manager = await (await system.person('Quản lý', [`index-manager@${province}`])).signIn()
  adminPerson = await system.person('Quản trị', [`administrator@${province}`])
  admin = await adminPerson.signIn()
})
afterAll(() => system.close())

const give = (by: Browser, person: string, role: string, unit: string, more = {}) =>
  by.post(`/api/people/${person}/grants`, { role, unit, ...more })

describe('giving a role', () => {
  test('works within the own unit, for rights one holds, and counts at once', async () => {
    const officer = await system.person('Cán bộ', [], { unit: system.units.finance })
    const browser = await officer.signIn()
    expect((await browser.get('/api/me')).body.actions).toEqual([])
    const given = await give(manager, officer.id, 'unit-officer', system.units.finance)
    expect(given).toMatchObject({
      status: 200,
      body: { grants: [{ role: 'unit-officer', to: null, changeable: true }] },
    })
    expect((await browser.get('/api/me')).body.actions).toContain('measure-value.write')
  })

  test('is refused above and beside the own unit', async () => {
    const { province, finance, health } = system.units
    const local = await (await system.person('Cục bộ', [`index-manager@${finance}`])).signIn()
    const person = await system.person('Người nhận', [], { unit: finance })
    expect((await give(local, person.id, 'unit-officer', province)).status).toBe(403)
    expect((await give(local, person.id, 'unit-officer', health)).status).toBe(403)
    expect((await give(local, person.id, 'unit-officer', system.units.budget)).status).toBe(200)
  })

  test('is refused to oneself', async () => {
    const person = await system.person('Tự cấp', [`index-manager@${system.units.province}`])
    const self = await person.signIn()
    expect(await give(self, person.id, 'unit-leader', system.units.finance)).toMatchObject({
      status: 403,
      body: { code: 'beyond-own-rights' },
    })
  })

  test('is refused for rights one does not hold', async () => {
    const person = await system.person('Leo thang', [], { unit: system.units.finance })
    expect((await give(manager, person.id, 'administrator', system.units.finance)).body.code).toBe(
      'beyond-own-rights',
    )
    expect((await give(admin, person.id, 'index-manager', system.units.finance)).body.code).toBe(
      'beyond-own-rights',
    )
    expect((await give(admin, person.id, 'administrator', system.units.finance)).status).toBe(200)
  })

  test('is refused to an officer, whatever the unit', async () => {
    const officer = await (await system.person('Thường', [`unit-officer@${system.units.finance}`])).signIn()
    const person = await system.person('Bạn', [], { unit: system.units.finance })
    expect((await give(officer, person.id, 'unit-officer', system.units.finance)).body.code).toBe('forbidden')
  })

  test('is refused in the past, backwards, twice over the same days, and to a closed account', async () => {
    const person = await system.person('Kỳ hạn', [], { unit: system.units.finance })
    const { finance } = system.units
    const period = (from: string, to: string | null) =>
      give(manager, person.id, 'unit-officer', finance, { from, to })
    expect((await period('2026-11-21', null)).body.code).toBe('period-past')
    expect((await period('2026-12-01', '2026-12-01')).body.code).toBe('period-backwards')
    expect((await period('2026-12-01', '2027-01-01')).status).toBe(200)
    expect((await period('2026-12-31', null)).body.code).toBe('grant-overlaps')
    expect((await period('2027-01-01', null)).status).toBe(200)
    await system.owner
      .updateTable('person')
      .set({ deactivatedAt: new Date() })
      .where('id', '=', person.id)
      .execute()
    expect((await give(manager, person.id, 'unit-leader', finance)).body.code).toBe('person-closed')
  })
})

describe('a grant', () => {
  test('holds from its first day to the day before it ends', async () => {
    const { finance } = system.units
    const grants = [{ role: 'unit-officer', unit: finance, from: '2026-11-23', to: '2026-11-24' }] as const
    const person = await system.person('Một ngày', [], { grants })
    const rights = async (at: string) => {
      const before = system.clock.now
      system.clock.now = new Date(at)
      const { body } = await browser.get('/api/me')
      system.clock.now = before
      return body.grants.length
    }
    const browser = await person.signIn()
    // Midnight in Viet Nam is 17:00 UTC.
    expect(await rights('2026-11-22T16:59:59Z')).toBe(0)
    expect(await rights('2026-11-22T17:00:00Z')).toBe(1)
    expect(await rights('2026-11-23T04:00:00Z')).toBe(1)
  })

  test('that is over opens nothing', async () => {
    const { finance } = system.units
    const grants = [{ role: 'index-manager', unit: finance, from: '2025-01-01', to: '2026-11-22' }] as const
    const browser = await (await system.person('Hết hạn', [], { grants })).signIn()
    expect((await browser.get('/api/people')).status).toBe(403)
  })

  test('is ended at once, with a reason, by those who could give it and nobody else', async () => {
    const person = await system.person('Thu hồi', [`unit-officer@${system.units.finance}`])
    const browser = await person.signIn()
    const [grant] = (await manager.get(`/api/people/${person.id}`)).body.grants
    const end = (by: Browser, version = grant.version) =>
      by.post(`/api/grants/${grant.id}/change`, { to: '2026-11-22', version, why: 'Chuyển công tác' })
    expect((await end(admin)).body.code).toBe('beyond-own-rights')
    expect((await end(browser)).body.code).toBe('forbidden')
    expect((await end(manager)).status).toBe(200)
    expect((await browser.get('/api/me')).body.actions).toEqual([])
    expect((await end(manager, grant.version + 1)).body.code).toBe('period-past')
  })

  test('is not changed over the change of somebody else', async () => {
    const person = await system.person('Hai người', [`unit-officer@${system.units.finance}`])
    const [grant] = (await manager.get(`/api/people/${person.id}`)).body.grants
    const change = (to: string) =>
      manager.post(`/api/grants/${grant.id}/change`, { to, version: grant.version, why: 'Thử' })
    expect((await change('2027-01-01')).status).toBe(200)
    expect(await change('2027-02-01')).toMatchObject({
      status: 409,
      body: { code: 'stale-edit', current: { version: 2 } },
    })
  })

  test('of one’s own is not ended by oneself', async () => {
    const [grant] = (await admin.get(`/api/people/${adminPerson.id}`)).body.grants
    const answer = await admin.post(`/api/grants/${grant.id}/change`, { to: null, version: 1, why: 'Thử' })
    expect(answer.body.code).toBe('beyond-own-rights')
  })
})

describe('an account', () => {
  test('with a grant above the administrator’s unit is not taken over: no reset, no change, no closing', async () => {
    const { finance, province } = system.units
    const local = await (await system.person('Quản trị sở', [`administrator@${finance}`])).signIn()
    const high = await system.person('Cấp tỉnh', [`index-manager@${province}`], { unit: finance })
    const account = await local.get(`/api/people/${high.id}`)
    expect(account).toMatchObject({
      status: 200,
      body: { sessions: null, allowed: { change: false, revoke: false } },
    })
    const reset = await local.post(`/api/people/${high.id}/reset`, { way: 'print' })
    expect(reset).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    const body = { name: 'X', email: 'x@example.test', position: null, unit: finance, version: 1 }
    expect((await local.post(`/api/people/${high.id}/change`, body)).status).toBe(403)
    expect((await local.post(`/api/people/${high.id}/close`, { why: 'x' })).status).toBe(403)
    expect((await local.post(`/api/people/${high.id}/sessions/end`, { session: null })).status).toBe(403)
    expect((await local.post(`/api/people/${high.id}/second-factor/remove`, { why: 'x' })).status).toBe(403)
  })

  test('that waits for its person is not opened by somebody who could not give its rights', async () => {
    const { province } = system.units
    const waiting = await system.person('Quản trị chờ', [`administrator@${province}`], {
      password: undefined,
    })
    const issue = (by: Browser) =>
      by.post('/api/people/invitation-codes', { people: [waiting.id], way: 'print' })
    expect(await issue(manager)).toMatchObject({ status: 403, body: { code: 'beyond-own-rights' } })
    expect((await manager.get(`/api/people/${waiting.id}`)).body.allowed.invite).toBe(false)
    const survey = await (await system.person('Điều tra', [`survey-manager@${province}`])).signIn()
    expect((await issue(survey)).body.code).toBe('beyond-own-rights')
    expect((await issue(admin)).status).toBe(200)
  })

  test('of another unit is neither seen nor listed', async () => {
    const { finance, health } = system.units
    const local = await (await system.person('Chỉ sở mình', [`administrator@${finance}`])).signIn()
    const other = await system.person('Sở khác', [`unit-officer@${health}`])
    expect((await local.get(`/api/people/${other.id}`)).status).toBe(403)
    const { items } = (await local.get('/api/people?limit=500')).body
    expect(items.map(({ id }: { id: string }) => id)).not.toContain(other.id)
    expect(items.length).toBeGreaterThan(0)
  })

  test('is not moved to a unit out of reach', async () => {
    const { finance, health } = system.units
    const local = await (await system.person('Không đẩy', [`administrator@${finance}`])).signIn()
    const person = await system.person('Bị chuyển', [], { unit: finance })
    const body = { name: 'Bị chuyển', email: person.email, position: null, unit: health, version: 1 }
    expect((await local.post(`/api/people/${person.id}/change`, body)).status).toBe(403)
  })

  test('of one’s own is not closed or reset by oneself', async () => {
    expect((await admin.post(`/api/people/${adminPerson.id}/close`, { why: 'x' })).body.code).toBe(
      'not-oneself',
    )
    expect((await admin.post(`/api/people/${adminPerson.id}/reset`, { way: 'print' })).body.code).toBe(
      'not-oneself',
    )
  })
})
