import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { Problem } from '../errors/problem.ts'
import { problemsOf } from './create-application.ts'
import { refuseErrors } from './refuse-errors.ts'
import { registerRoute } from './register-route.ts'
import { type Route, route } from './route.ts'

const ROOT = '11111111-1111-4111-8111-111111111111'
const OFFICE = '22222222-2222-4222-8222-222222222222'

let ran = 0
const record = { action: 'thing.made', subject: { kind: 'thing', id: '1' }, unit: OFFICE }
const thing = z.strictObject({ name: z.string().min(2), size: z.number().int().max(9).optional() })
const routes: Route[] = [
  route({
    method: 'POST',
    path: '/api/things/:unit',
    summary: { vi: 'Tạo', en: 'Make' },
    right: 'measure-value.write',
    params: z.strictObject({ unit: z.uuid() }),
    body: thing,
    answer: z.object({ count: z.number() }),
    on: async ({ params }) => ({ units: [params.unit, ROOT] }),
    act: async ({ body }, context) => {
      ran++
      if (body.name === 'broken') throw new Error('a secret detail')
      if (body.name === 'refused')
        throw new Problem('stale-edit', { based: 1, current: 2 }, { current: { version: 2 } })
      if (body.name === 'silent') return { count: ran }
      await context.record({ ...record, after: body })
      if (body.name === 'late') throw new Problem('refers-to-nothing')
      if (body.name === 'null') await sql`select 1 / 0`.execute(context.db)
      return { count: ran }
    },
  }),
  route({
    method: 'GET',
    path: '/api/open',
    summary: { vi: 'Mở', en: 'Open' },
    right: 'public',
    answer: z.object({ who: z.string() }),
    act: async (_input, { visitor }) => ({ who: visitor?.name ?? 'nobody' }),
  }),
]

let system: TestServer
let url: string
let makers: Awaited<ReturnType<TestServer['as']>>
const clients = new Map<string, Awaited<ReturnType<TestServer['as']>>>()

beforeAll(async () => {
  system = await startTestServer()
  const server = Fastify({ genReqId: () => randomUUID() })
  refuseErrors(server, problemsOf([]))
  const actors = {
    officer: {
      person: randomUUID(),
      name: 'Cán bộ',
      grants: [{ role: 'unit-officer' as const, unit: OFFICE, from: '2000-01-01', to: null }],
    },
    other: {
      person: randomUUID(),
      name: 'Khác',
      grants: [{ role: 'unit-officer' as const, unit: randomUUID(), from: '2000-01-01', to: null }],
    },
    reader: {
      person: randomUUID(),
      name: 'Đọc',
      grants: [{ role: 'appraiser' as const, unit: ROOT, from: '2000-01-01', to: null }],
    },
  }
  for (const one of routes) {
    registerRoute(
      server,
      one,
      system.dependencies,
      async (request) => actors[String(request.headers['x-who']) as keyof typeof actors],
    )
  }
  await server.ready()
  for (const who of ['officer', 'other', 'reader', 'visitor'])
    clients.set(who, testClient(server, who, { 'x-who': who }))
  makers = clients.get('officer')!
  url = `/api/things/${OFFICE}`
})
afterAll(() => system.close())

const entries = async () =>
  Number((await sql<{ n: number }>`select count(*) as n from audit_entry`.execute(system.owner)).rows[0]?.n)

describe('a route', () => {
  test('refuses visitors, those without the right, and those whose right ends elsewhere', async () => {
    const refusals = []
    for (const who of ['visitor', 'reader', 'other'])
      refusals.push((await clients.get(who)!.post(url, { name: 'ab' })).body)
    expect(refusals.map(({ status, code }) => [status, code])).toEqual([
      [401, 'sign-in-required'],
      [403, 'forbidden'],
      [403, 'forbidden'],
    ])
  })

  test('refuses who lacks the right before telling anything of the body', async () => {
    expect((await clients.get('reader')!.post(url, { nonsense: true })).status).toBe(403)
  })

  test('answers mistakes with their places in the language asked for', async () => {
    const { status, body } = await makers.post(url, { name: 'a', size: 10, extra: 1 })
    expect(status).toBe(422)
    expect(body.mistakes.map(({ path }: { path: string[] }) => path.join('.'))).toEqual(['name', 'size', ''])
    expect(body.title).toBe(body.vi)
    expect((await makers.post(url, {}, { 'accept-language': 'en-GB' })).body.title).toMatch(
      /^The data sent has 1 mistakes?: name/,
    )
  })

  test('takes an address that cannot be one for nothing', async () => {
    expect((await makers.post('/api/things/xyz', { name: 'ab' })).status).toBe(404)
  })

  test('refuses text that PostgreSQL cannot hold', async () => {
    expect((await makers.post(url, { name: 'a\u0000b' })).body.code).toBe('unusable-value')
    expect(
      (await makers.post(url, '{"name":"\\ud800x"}', { 'content-type': 'application/json' })).body.code,
    ).toBe('unusable-value')
  })

  test('refuses a body that is no JSON, is of another type or too large', async () => {
    const json = { 'content-type': 'application/json' }
    expect((await makers.post(url, '{', json)).body.code).toBe('unreadable-body')
    expect((await makers.post(url, 'a=1', { 'content-type': 'text/csv' })).body.code).toBe('unsupported-type')
    expect((await makers.post(url, { name: 'x'.repeat(1_100_000) })).body.code).toBe('too-large')
  })

  test('records the change and answers', async () => {
    const before = await entries()
    expect(await makers.post(url, { name: 'ab' })).toMatchObject({ status: 200, body: { count: ran } })
    expect(await entries()).toBe(before + 1)
    const { rows } =
      await sql`select province_id::text, unit_id::text, after from audit_entry order by position desc limit 1`.execute(
        system.owner,
      )
    expect(rows).toEqual([{ provinceId: ROOT, unitId: OFFICE, after: { name: 'ab' } }])
  })

  test('fails when it changed something without recording it', async () => {
    expect((await makers.post(url, { name: 'silent' })).status).toBe(500)
  })

  test('keeps nothing of a change that failed after it was recorded', async () => {
    const before = await entries()
    expect((await makers.post(url, { name: 'late' })).status).toBe(409)
    expect((await makers.post(url, { name: 'null' })).body.code).toBe('unusable-value')
    expect(await entries()).toBe(before)
  })

  test('tells nothing of what broke, but a code to report', async () => {
    const { status, body } = await makers.post(url, { name: 'broken' })
    expect(status).toBe(500)
    expect(JSON.stringify(body)).not.toContain('secret')
    expect(body.vi).toContain(body.request)
  })

  test('sends the stored version along with a stale edit', async () => {
    expect((await makers.post(url, { name: 'refused' })).body).toMatchObject({
      status: 409,
      current: { version: 2 },
    })
  })

  test('refuses a page of another site', async () => {
    expect((await makers.post(url, { name: 'ab' }, { 'sec-fetch-site': 'cross-site' })).body.code).toBe(
      'foreign-origin',
    )
    expect((await makers.post(url, { name: 'ab' }, { origin: 'https://evil.example' })).body.code).toBe(
      'foreign-origin',
    )
  })

  test('open to everybody knows who came, and serves who did not sign in', async () => {
    expect((await clients.get('officer')!.get('/api/open')).body).toEqual({ who: 'Cán bộ' })
    expect((await clients.get('visitor')!.get('/api/open')).body).toEqual({ who: 'nobody' })
  })
})

describe('the header Idempotency-Key', () => {
  test('is needed to change anything', async () => {
    expect((await makers.post(url, { name: 'ab' }, { 'idempotency-key': '' })).body.code).toBe(
      'request-id-missing',
    )
  })

  test('repeated gets the first answer and changes nothing twice', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const first = await makers.post(url, { name: 'once' }, key)
    const before = await entries()
    const again = await makers.post(url, { name: 'once' }, key)
    expect(again.body).toEqual(first.body)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(await entries()).toBe(before)
  })

  test('sent ten times at once acts once', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const before = await entries()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => makers.post(url, { name: 'many' }, key)),
    )
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
    expect(await entries()).toBe(before + 1)
  })

  test('of a failed request may be used again', async () => {
    const key = { 'idempotency-key': randomUUID() }
    expect((await makers.post(url, { name: 'late' }, key)).status).toBe(409)
    expect((await makers.post(url, { name: 'late' }, key)).status).toBe(409)
  })

  test('with another body is refused', async () => {
    const key = { 'idempotency-key': randomUUID() }
    await makers.post(url, { name: 'one' }, key)
    expect((await makers.post(url, { name: 'two' }, key)).body.code).toBe('request-id-reused')
  })
})
