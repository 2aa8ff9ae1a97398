import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { createAuthenticate } from '../create-authenticate.ts'
import { createPerson } from '../create-person.ts'
import { openSetUp } from './set-up-code.ts'

let system: TestServer
beforeEach(async () => {
  system = await startTestServer({ authenticate: createAuthenticate })
})
afterEach(() => system.close())

const visitor = () => testClient(system.server, '', {})
const body = (code: string, email = 'admin@example.test') => ({
  code,
  unit: { name: 'Tỉnh Lạng Sơn', code: '20', kind: 'province' },
  person: { name: 'Nguyễn Thị Đầu', email, password: 'con trâu đi trước cái cày' },
})

test('An empty system says so, and the code of its console makes the first administrator and the root unit.', async () => {
  const code = (await openSetUp(system.db, new Date()))!
  expect((await visitor().get('/api/sign-in-options')).body).toEqual({
    passwords: true,
    providers: [],
    setUp: true,
    mail: false,
  })
  expect((await visitor().get('/api/me')).status).toBe(401)
  expect(await visitor().post('/api/set-up', body(code))).toMatchObject({ status: 200 })
  expect((await visitor().get('/api/sign-in-options')).body.setUp).toBe(false)
  const signedIn = await visitor().post('/api/auth/sign-in/email', {
    email: 'admin@example.test',
    password: 'con trâu đi trước cái cày',
  })
  const cookie = String([signedIn.headers['set-cookie']].flat()[0]).split(';')[0]!
  const me = await visitor().get('/api/me', { cookie })
  expect(me.body.grants).toMatchObject([
    { role: 'administrator', unit: { name: 'Tỉnh Lạng Sơn' } },
    { role: 'index-manager', unit: { name: 'Tỉnh Lạng Sơn' } },
  ])
})

test('Nobody sets the system up without the code, and a wrong code is no help.', async () => {
  await openSetUp(system.db, new Date())
  for (const code of ['x', '0000-0000-0000-0000'])
    expect((await visitor().post('/api/set-up', body(code))).body.code).toBe('code-unknown')
  expect((await visitor().get('/api/sign-in-options')).body.setUp).toBe(true)
})

test('Of two who set up at once one succeeds.', async () => {
  const code = (await openSetUp(system.db, new Date()))!
  const answers = await Promise.all([
    visitor().post('/api/set-up', body(code, 'one@example.test')),
    visitor().post('/api/set-up', body(code, 'two@example.test')),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('A system with an account is not set up again, and prints no code.', async () => {
  const code = (await openSetUp(system.db, new Date()))!
  await createPerson(system.owner, { name: 'Có rồi', email: 'x@example.test' })
  expect(await openSetUp(system.db, new Date())).toBeUndefined()
  expect((await visitor().post('/api/set-up', body(code))).body.code).toBe('already-set-up')
})

test('A password that will not do sets nothing up.', async () => {
  const code = (await openSetUp(system.db, new Date()))!
  const weak = body(code)
  weak.person.password = 'matkhau123'
  expect((await visitor().post('/api/set-up', weak)).body.code).toBe('password-common')
  expect((await visitor().post('/api/set-up', body(code))).status).toBe(200)
})

test('A unit loaded before with the same code becomes the root instead of a second one.', async () => {
  const id = randomUUID()
  await system.owner.insertInto('unit').values({ id }).execute()
  const state = {
    unitId: id,
    validFrom: '2025-07-01',
    kind: 'province',
    code: '20',
    name: 'Lạng Sơn',
    folded: 'lang son',
  }
  await system.owner.insertInto('unitState').values(state).execute()
  const code = (await openSetUp(system.db, new Date()))!
  await visitor().post('/api/set-up', body(code))
  const grants = await system.owner.selectFrom('grantOfRole').select('unitId').execute()
  expect(grants.map(({ unitId }) => unitId)).toEqual([id, id])
})
