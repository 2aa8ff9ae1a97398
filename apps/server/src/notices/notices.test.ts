import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createPerson } from '../people/create-person.ts'
import { testProvince } from '../testing/test-province.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { giveNotice } from './give-notice.ts'
import { mailNotices } from './mail-notices.ts'

let system: TestServer
let province: string
let office: string
const NOW = new Date('2026-11-20T01:00:00Z')

beforeAll(async () => {
  system = await startTestServer({ now: () => NOW })
  ;({ province, office } = await testProvince(system.owner))
})
afterAll(() => system.close())

const due = (key?: string) => ({
  kind: 'collection-due' as const,
  parameters: { collection: 'Quý III', deadline: '14/09/2026' },
  path: '/collections/1',
  ...(key === undefined ? {} : { key }),
})
const give = (persons: string[], notice = due()) =>
  giveNotice({ db: system.db, jobs: system.dependencies.jobs, now: NOW }, persons, notice)

describe('notices', () => {
  test('are refused to visitors', async () => {
    const visitor = await system.as()
    for (const path of ['/api/notices', '/api/notices/unread', '/api/notice-settings']) {
      expect((await visitor.get(path)).status).toBe(401)
    }
    expect((await visitor.post('/api/notices/read', { notices: 'all' })).status).toBe(401)
    expect((await visitor.put('/api/notice-settings', { settings: [] })).status).toBe(401)
  })

  test('reach those they are for and nobody else, until read', async () => {
    const [one, other] = [await system.as({}), await system.as({})]
    await give([one.person])
    expect((await one.get('/api/notices')).body.items).toMatchObject([
      { kind: 'collection-due', path: '/collections/1', readAt: null },
    ])
    expect((await one.get('/api/notices/unread')).body).toEqual({ count: 1 })
    expect((await other.get('/api/notices')).body.items).toEqual([])
    const [{ id }] = (await one.get('/api/notices')).body.items
    expect((await other.post('/api/notices/read', { notices: [id] })).body).toEqual({ marked: 0 })
    expect((await one.post('/api/notices/read', { notices: [id] })).body).toEqual({ marked: 1 })
    expect((await one.get('/api/notices?state=unread')).body.items).toEqual([])
  })

  test('with a key are given once', async () => {
    const one = await system.as({})
    await give([one.person], due('2026-Q3'))
    await give([one.person], due('2026-Q3'))
    expect((await one.get('/api/notices/unread')).body).toEqual({ count: 1 })
  })

  test('of a kind switched off are not made', async () => {
    const one = await system.as({})
    const settings = [{ kind: 'collection-due', inPage: false, mail: 'never' }]
    expect((await one.put('/api/notice-settings', { settings })).status).toBe(200)
    await give([one.person])
    expect((await one.get('/api/notices')).body.items).toEqual([])
    expect((await one.get('/api/notice-settings')).body.settings).toContainEqual(settings[0])
  })

  test('page through with a cursor, newest first', async () => {
    const one = await system.as({})
    for (let n = 0; n < 5; n++) await give([one.person], due(String(n)))
    const first = await one.get('/api/notices?limit=3')
    const second = await one.get(`/api/notices?limit=3&cursor=${first.body.next}`)
    const ids = [...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id)
    expect([first.body.items.length, second.body.items.length, second.body.next, new Set(ids).size]).toEqual([
      3,
      2,
      null,
      5,
    ])
  })
})

describe('an announcement', () => {
  test('is refused without the right, and to a unit outside of it', async () => {
    const body = { unit: office, title: 'Họp giao ban', body: '' }
    expect(
      (await (await system.as({ role: 'unit-officer', unit: office })).post('/api/announcements', body))
        .status,
    ).toBe(403)
    expect(
      (
        await (
          await system.as({ role: 'index-manager', unit: office })
        ).post('/api/announcements', { ...body, unit: province })
      ).status,
    ).toBe(403)
  })

  test('reaches everybody in force in the unit and below', async () => {
    const grants = [{ role: 'unit-officer' as const, unit: office, from: '2026-01-01', to: null }]
    const inside = await createPerson(system.owner, {
      name: 'Lê An',
      email: `${randomUUID()}@x.example`,
      grants,
    })
    const ended = [{ ...grants[0]!, to: '2026-06-01' }]
    const outside = await createPerson(system.owner, {
      name: 'Lê Ba',
      email: `${randomUUID()}@x.example`,
      grants: ended,
    })
    const manager = await system.as({ role: 'index-manager', unit: province })
    const sent = await manager.post('/api/announcements', {
      unit: province,
      title: 'Họp giao ban',
      body: '8 giờ thứ Hai',
    })
    expect(sent).toMatchObject({ status: 200, body: { people: 1 } })
    const told = await system.db
      .selectFrom('notice')
      .select(['personId', 'body'])
      .where('kind', '=', 'announcement')
      .execute()
    expect(told).toEqual([{ personId: inside.id, body: '8 giờ thứ Hai' }])
    expect(told.map(({ personId }) => personId)).not.toContain(outside.id)
  })
})

describe('mail', () => {
  const letters: string[] = []
  let refuse = false
  let mail: SMTPServer
  let mailUrl: string

  beforeEach(async () => {
    letters.length = 0
    mail = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          if (refuse) return done(new Error('full'))
          letters.push(Buffer.concat(parts).toString())
          done()
        })
      },
    })
    mail.listen(0, '127.0.0.1')
    await once(mail.server, 'listening')
    const address = mail.server.address()
    mailUrl = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    await system.owner.deleteFrom('notice').execute()
  })
  afterEach(() => new Promise<void>((done) => mail.close(done)))

  const withMail = () => ({
    ...system.dependencies,
    configuration: { ...system.dependencies.configuration, mailUrl, publicUrl: 'https://cchc.example' },
  })

  test('brings the notices of a day in one letter, once', async () => {
    const one = await system.as({})
    await give([one.person], due('a'))
    await give([one.person], due('b'))
    await mailNotices(withMail(), 'daily')
    await mailNotices(withMail(), 'daily')
    expect(letters).toHaveLength(1)
    expect(letters[0]).toContain('https://cchc.example/app/collections/1')
  })

  test('refused by the mail server is sent with the next run', async () => {
    const one = await system.as({})
    await give([one.person])
    refuse = true
    await expect(mailNotices(withMail(), 'daily')).rejects.toThrow('1 letters')
    refuse = false
    await mailNotices(withMail(), 'daily')
    expect(letters).toHaveLength(1)
  })

  test('does not go out for what was read in the page', async () => {
    const one = await system.as({})
    await give([one.person])
    await one.post('/api/notices/read', { notices: 'all' })
    await mailNotices(withMail(), 'daily')
    expect(letters).toEqual([])
  })
})
