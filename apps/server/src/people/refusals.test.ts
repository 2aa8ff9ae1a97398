import { randomUUID } from 'node:crypto'
import { reachOf, roles } from '@openpar/domain/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { peopleRoutes } from './routes.ts'

let system: TestServer
beforeAll(async () => {
  system = await startTestServer()
})
afterAll(() => system.close())

const guarded = peopleRoutes.filter(({ right }) => right !== 'public')

const send = async (
  identity: Parameters<TestServer['as']>[0],
  { method, path }: (typeof peopleRoutes)[number],
) => {
  const client = await system.as(identity)
  const url = path.replace(/:\w+/g, randomUUID())
  if (method === 'GET') return client.get(url)
  return method === 'PATCH' ? client.patch(url, {}) : client.post(url, {})
}

describe('without signing in', () => {
  test.each(guarded.map((one) => [`${one.method} ${one.path}`, one] as const))(
    '%s is refused with 401',
    async (_, one) => {
      expect(await send(undefined, one)).toMatchObject({ status: 401, body: { code: 'sign-in-required' } })
    },
  )
})

const cells = guarded
  .filter(({ right }) => right !== 'signed-in')
  .flatMap((one) => roles.map((role) => [role, `${one.method} ${one.path}`, one] as const))

describe('role × route', () => {
  test.each(cells)('%s: %s', async (role, _, one) => {
    const holds =
      one.right !== 'public' && one.right !== 'signed-in' && reachOf(role, one.right) !== undefined
    const { status, body } = await send({ role, unit: randomUUID() }, one)
    // Whoever holds the right anywhere gets as far as the empty body or the unknown record.
    if (holds) expect(body.code).not.toBe('sign-in-required')
    if (holds && status === 403) expect(body.code).not.toBe('forbidden')
    if (!holds) expect({ status, code: body.code }).toEqual({ status: 403, code: 'forbidden' })
  })
})
