import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testClient } from '../../testing/test-client.ts'
import {
  type Browser,
  type PeopleServer,
  startPeopleServer,
  type TestPerson,
} from '../testing/people-server.ts'

let system: PeopleServer
let person: TestPerson
let manager: Browser
beforeAll(async () => {
  system = await startPeopleServer()
  person = await system.person('Quản lý', [`index-manager@${system.units.province}`])
  manager = await person.signIn()
})
afterAll(() => system.close())

const make = (scopes: readonly string[], more = {}) =>
  manager.post('/api/access-tokens', { name: 'Máy tổng hợp', scopes, days: 30, ...more })

const machine = (key: string) => testClient(system.server, '', { authorization: `Bearer ${key}` })

describe('an access token', () => {
  test('is shown once, and stored only hashed', async () => {
    const { key, token } = (await make(['person.read'])).body
    expect(key).toMatch(/^openpar_[\w-]{43}$/)
    expect(token).toMatchObject({ name: 'Máy tổng hợp', hint: key.slice(0, 14), scopes: ['person.read'] })
    const listed = await manager.get('/api/access-tokens')
    expect(JSON.stringify(listed.body)).not.toContain(key)
    const kept = JSON.stringify([
      await system.owner.selectFrom('accessToken').selectAll().execute(),
      await system.owner.selectFrom('auditEntry').selectAll().execute(),
      await system.owner.selectFrom('clientRequest').selectAll().execute(),
    ])
    expect(kept).not.toContain(key)
  })

  test('opens its scopes and nothing else of its person', async () => {
    const { key } = (await make(['person.read'])).body
    expect((await machine(key).get('/api/people')).status).toBe(200)
    expect((await machine(key).get('/api/access-tokens')).status).toBe(403)
    expect((await machine(key).get('/api/me')).body.actions).toEqual(['person.read'])
  })

  test('notes when it was used', async () => {
    const { key, token } = (await make(['person.read'])).body
    await machine(key).get('/api/people')
    const listed = (await manager.get('/api/access-tokens')).body.find(
      ({ id }: { id: string }) => id === token.id,
    )
    expect(listed.lastUsedAt).toBe(system.clock.now.toISOString())
  })

  test('opens nothing once its time is over, it is revoked, or its person is closed', async () => {
    const { key, token } = (await make(['person.read'])).body
    const before = system.clock.now
    system.clock.now = new Date(before.getTime() + 30 * 86_400_000)
    expect((await machine(key).get('/api/people')).status).toBe(401)
    system.clock.now = before
    expect((await manager.post(`/api/access-tokens/${token.id}/revoke`)).status).toBe(200)
    expect((await machine(key).get('/api/people')).status).toBe(401)
    expect((await manager.post(`/api/access-tokens/${token.id}/revoke`)).body.code).toBe('token-not-found')
    const other = (await make(['person.read'])).body.key
    const close = (at: Date | null) =>
      system.owner.updateTable('person').set({ deactivatedAt: at }).where('id', '=', person.id).execute()
    await close(new Date())
    expect((await machine(other).get('/api/people')).status).toBe(401)
    await close(null)
  })

  test('made up opens nothing, and does not fall back to the session', async () => {
    for (const key of ['openpar_', `openpar_${'A'.repeat(43)}`, 'x', 'openpar_'.repeat(50)]) {
      expect((await machine(key).get('/api/people')).status, key).toBe(401)
      const both = await manager.get('/api/people', { authorization: `Bearer ${key}` })
      expect(both.status, key).toBe(401)
    }
  })

  test('carries no right that its person lacks, that was lent, or that machines may not use', async () => {
    expect((await make(['system.change'])).body.code).toBe('scope-not-held')
    expect((await make(['person.invite'])).body.code).toBe('scope-not-held')
    expect((await make(['grant.change'])).body.code).toBe('scope-not-held')
    expect((await make([])).status).toBe(422)
    expect((await make(['person.read'], { days: 731 })).status).toBe(422)
  })

  test('never changes its person’s account', async () => {
    const { key } = (await make(['person.read', 'measure.read'])).body
    const answers = [
      await machine(key).post('/api/me/password', { current: 'x', password: 'một câu khác thật dài' }),
      await machine(key).post('/api/me/second-factor', { password: 'x' }),
      await machine(key).get('/api/me/sessions'),
      await machine(key).patch('/api/me', { language: 'en' }),
    ]
    for (const { status, body } of answers) expect([status, body.code]).toEqual([403, 'session-needed'])
  })

  test('is recorded when it is made, with the person who made it', async () => {
    const entry = await system.owner
      .selectFrom('auditEntry')
      .selectAll()
      .where('action', '=', 'token.made')
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ personId: person.id, tokenId: null, subjectKind: 'access-token' })
  })

  test('of a person out of reach is neither listed nor revoked', async () => {
    const { token } = (await make(['person.read'])).body
    const local = await (await system.person('Cục bộ', [`administrator@${system.units.health}`])).signIn()
    expect((await local.get('/api/access-tokens')).body).toEqual([])
    expect((await local.post(`/api/access-tokens/${token.id}/revoke`)).body.code).toBe('token-not-found')
  })
})
