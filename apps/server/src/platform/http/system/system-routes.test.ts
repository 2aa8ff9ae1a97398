import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../testing/test-server.ts'
import { announceEvent } from '../live-events.ts'

let system: TestServer
const OFFICE = '22222222-2222-4222-8222-222222222222'

beforeAll(async () => {
  system = await startTestServer({ configuration: { metricsToken: 'a-token-of-sixteen' } })
})
afterAll(() => system.close())

describe('health', () => {
  test('is told to anybody', async () => {
    const visitor = await system.as()
    expect((await visitor.get('/healthz')).body).toEqual({ alive: true })
    expect((await visitor.get('/readyz')).body).toEqual({ ready: true })
  })
})

describe('metrics', () => {
  test('with a token configured are refused without it', async () => {
    const visitor = await system.as()
    expect((await visitor.get('/metrics')).status).toBe(403)
    const { status, body } = await visitor.get('/metrics', { authorization: 'Bearer a-token-of-sixteen' })
    expect(status).toBe(200)
    expect(body).toContain('openpar_database_connections{state="open"}')
    expect(body).toContain('openpar_request_seconds_count{method="GET",route="/healthz",status="200"} 1')
  })
})

describe('the OpenAPI document', () => {
  test('names every route with its right, and the header of changes', async () => {
    const { body } = await (await system.as()).get('/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    const send = body.paths['/api/announcements'].post
    expect(send.description).toContain('notice.send')
    expect(send.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', required: true }),
    )
    expect(body.paths['/api/units/{unit}'].get.parameters[0]).toMatchObject({ in: 'path', required: true })
    const operations = Object.values(body.paths).flatMap((path) => Object.values(path as object))
    const ids = operations.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has a page for people', async () => {
    const { status, body } = await (await system.as()).get('/api/docs/')
    expect(status).toBe(200)
    expect(body).toContain('swagger')
  })
})

describe('answers', () => {
  test('carry the headers that keep a page from being used against its reader', async () => {
    const { headers } = await (await system.as()).get('/healthz')
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('of unknown addresses are problems too', async () => {
    const { status, body, headers } = await (await system.as()).get('/api/nothing')
    expect([status, body.code]).toEqual([404, 'not-found'])
    expect(headers['content-type']).toContain('application/problem+json')
  })
})

describe('GET /api/events', () => {
  test('is refused to visitors', async () => {
    expect((await (await system.as()).get('/api/events')).status).toBe(401)
  })

  test('tells those concerned what was committed, and not what was taken back', async () => {
    const address = await system.server.listen({ host: '127.0.0.1', port: 0 })
    const heard = async (unit: string) => {
      const client = await system.as({ role: 'unit-officer', unit })
      const { headers } = client
      const stream = await fetch(`${address}/api/events`, { headers })
      const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
      await reader.read()
      return reader
    }
    const [mine, other] = [await heard(OFFICE), await heard('33333333-3333-4333-8333-333333333333')]
    await system.db
      .transaction()
      .execute(async (db) => {
        await announceEvent(db, { topic: 'unit', subject: 'lost', units: [OFFICE] })
        throw new Error('take back')
      })
      .catch(() => {})
    await announceEvent(system.db, { topic: 'unit', subject: 'kept', version: 3, units: [OFFICE] })
    await announceEvent(system.db, { topic: 'edition' })
    expect((await mine.read()).value).toContain('"subject":"kept","version":3')
    expect((await other.read()).value).toBe('data: {"topic":"edition"}\n\n')
  })
})
