import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { features } from './features.ts'
import type { Route } from './platform/http/route.ts'
import type { TestClient } from './testing/test-client.ts'
import { testProvince } from './testing/test-province.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

/** How many requests: `OPENPAR_FUZZ=20000` for the long run. */
const REQUESTS = Number(process.env.OPENPAR_FUZZ ?? 3000)

/** Longer than any honest answer to a small request. */
const HANG = 20_000

/** What only the other office may read. */
const SECRET = 'BIMATCUADONVIKHAC'

const routes: readonly Route[] = features.flatMap((feature) => feature.routes)

let system: TestServer
const clients: TestClient[] = []
const known: string[] = []

beforeAll(async () => {
  system = await startTestServer()
  const { province, office, commune } = await testProvince(system.owner)
  known.push(province, office, commune)
  const manager = await system.as({ role: 'index-manager', unit: province })
  clients.push(await system.as(), await system.as({ role: 'unit-officer', unit: office }), manager)
  clients.push(await system.as({ role: 'administrator', unit: province }))
  const person = manager.person
  const secret = { unitId: commune, title: SECRET, number: SECRET, addedBy: person, addedAt: new Date() }
  await system.owner
    .insertInto('document')
    .values({ id: randomUUID(), ...secret })
    .execute()
})
afterAll(() => system.close())

const odd = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e400',
    'null',
    '../../etc/passwd',
    "'; drop table unit; --",
    '%',
    '\u0000',
    '\ud800',
    '💥',
  ),
  fc.constantFrom(
    '2026-02-30',
    '9999999-01-01',
    '0000-00-00',
    'infinity',
    '2026-13',
    'NaN',
    '1.234',
    'true',
    '{}',
    '[]',
  ),
  fc.string({ maxLength: 40 }),
  fc.uuid(),
)

const json = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(fc.string(), odd),
  fc.array(odd, { maxLength: 5 }),
)

/** Bodies near what a route takes: its own keys, with values of every kind. */
const nearBody = (keys: readonly string[]) =>
  fc.dictionary(
    keys.length === 0 ? fc.string() : fc.constantFrom(...keys),
    fc.oneof(json, odd, fc.integer(), fc.double()),
  )

function keysOf(schema: unknown): readonly string[] {
  const shape = (schema as { shape?: Record<string, unknown> } | undefined)?.shape
  return shape === undefined ? [] : Object.keys(shape)
}

const request = fc.nat(routes.length - 1).chain((index) => {
  const route = routes[index]!
  return fc.record({
    route: fc.constant(route),
    client: fc.nat(3),
    parameters: fc.array(
      fc.oneof(
        odd,
        fc.nat(2).map((n) => `#${n}`),
      ),
      { minLength: 4, maxLength: 4 },
    ),
    query: fc.dictionary(
      fc.constantFrom('cursor', 'limit', 'sort', 'format', 'search', 'on', ...keysOf(route.query)),
      odd,
      { maxKeys: 4 },
    ),
    body: fc.oneof(json, nearBody(keysOf(route.body)), fc.string()),
    type: fc.constantFrom(
      'application/json',
      'application/json',
      'application/json',
      'text/plain',
      'multipart/form-data',
      '',
    ),
  })
})

describe(`${REQUESTS} malformed requests`, () => {
  test('give no failure of the server, no hang, and nothing of another unit', {
    timeout: 1_800_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ route, client, parameters, query, body, type }) => {
        let next = 0
        const fill = () => {
          const value = parameters[next++ % 4]!
          return encodeURIComponent(
            (value.startsWith('#') ? (known[Number(value[1])] ?? value) : value).toWellFormed(),
          )
        }
        const search = Object.entries(query)
          .map(
            ([key, value]) =>
              `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`,
          )
          .join('&')
        const url = `${route.path.replace(/:\w+/g, fill)}?${search}`
        const payload = type === 'application/json' && typeof body === 'string' ? body : JSON.stringify(body)
        const headers = type === '' ? {} : { 'content-type': type }
        const one = clients[client]!
        const sent =
          route.method === 'GET'
            ? one.get(url)
            : one[route.method.toLowerCase() as 'post'](url, payload, headers as Record<string, string>)
        let timer: NodeJS.Timeout | undefined
        const hang = new Promise<never>((_, fail) => {
          timer = setTimeout(() => fail(new Error('hang')), HANG)
        })
        const { status, body: answer } = await Promise.race([sent, hang]).finally(() => clearTimeout(timer))
        const told = `${route.method} ${url} ${payload} → ${status} ${JSON.stringify(answer)?.slice(0, 300)}`
        expect(status, told).toBeLessThan(500)
        if (client < 2) expect(JSON.stringify(answer) ?? '', told).not.toContain(SECRET)
      }),
      { numRuns: REQUESTS, interruptAfterTimeLimit: 1_700_000 },
    )
  })
})
