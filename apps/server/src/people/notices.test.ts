import { type Notice, noticeTitle } from '@openpar/domain/notices'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, PASSWORD, type PeopleServer, startPeopleServer } from './testing/people-server.ts'

let system: PeopleServer
let admin: Browser
beforeAll(async () => {
  system = await startPeopleServer()
  admin = await (await system.person('Quản trị', [`administrator@${system.units.province}`])).signIn()
})
afterAll(() => system.close())

const told = async (browser: Browser): Promise<readonly string[]> =>
  (await browser.get('/api/notices')).body.items.map(({ kind, parameters }: Notice) =>
    noticeTitle(kind, parameters, 'vi'),
  )

test('A person is told of a role given, limited and ended by somebody else.', async () => {
  const { finance, province } = system.units
  const manager = await (await system.person('Quản lý', [`index-manager@${province}`])).signIn()
  const person = await system.person('Cán bộ', [], { unit: finance })
  const browser = await person.signIn()
  const given = await manager.post(`/api/people/${person.id}/grants`, { role: 'unit-officer', unit: finance })
  const [grant] = given.body.grants
  const change = (to: string, version: number) =>
    manager.post(`/api/grants/${grant.id}/change`, { to, version, why: 'Chuyển công tác' })
  expect((await change('2027-01-01', grant.version)).status).toBe(200)
  expect((await change('2026-11-22', grant.version + 1)).status).toBe(200)
  expect(await told(browser)).toEqual([
    'Vai trò “Cán bộ đơn vị” của bạn tại Sở Tài chính đã kết thúc',
    'Vai trò “Cán bộ đơn vị” của bạn tại Sở Tài chính có hiệu lực đến hết ngày 31/12/2026',
    'Bạn được giao vai trò “Cán bộ đơn vị” tại Sở Tài chính',
  ])
})

test('Whoever is lent a role is told, and the lender when it is given back.', async () => {
  const { finance, budget } = system.units
  const leader = await system.person('Lê An', [`unit-leader@${finance}`])
  const deputy = await system.person('Trần Bình', [`unit-officer@${budget}`])
  const [lender, taker] = [await leader.signIn(), await deputy.signIn()]
  const [grant] = (await lender.get('/api/me/delegations')).body.lendable
  const loan = { grants: [grant.id], to: deputy.id, from: '2026-11-22', until: '2026-11-25', reason: 'Họp' }
  const { body } = await lender.post('/api/me/delegations', loan)
  await taker.post(`/api/me/delegations/${body.given[0].id}/end`, {})
  expect(await told(taker)).toEqual([
    'Lê An uỷ quyền cho bạn: “Lãnh đạo đơn vị” tại Sở Tài chính, đến hết ngày 24/11/2026',
  ])
  expect(await told(lender)).toEqual([
    'Uỷ quyền “Lãnh đạo đơn vị” tại Sở Tài chính đã kết thúc, do Trần Bình thực hiện',
  ])
})

test('The owner of an account is told of a new password and of a code that somebody issued to reset it.', async () => {
  const person = await system.person('Chủ tài khoản', [`unit-officer@${system.units.health}`])
  const browser = await person.signIn()
  const wrong = { current: 'không phải', password: 'một câu khác thật dài' }
  expect((await browser.post('/api/me/password', wrong)).status).toBe(422)
  expect(await told(browser)).toEqual([])
  expect((await browser.post('/api/me/password', { ...wrong, current: PASSWORD })).status).toBe(200)
  expect((await admin.post(`/api/people/${person.id}/reset`, { way: 'print' })).status).toBe(200)
  expect(await told(browser)).toEqual([
    'Tài khoản của bạn vừa được cấp mã đặt lại mật khẩu',
    'Mật khẩu tài khoản của bạn vừa được đổi',
  ])
})
