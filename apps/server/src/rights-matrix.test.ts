import { randomUUID } from 'node:crypto'
import { roles } from '@openpar/domain/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { features } from './features.ts'
import type { Route } from './platform/http/route.ts'
import type { TestClient } from './testing/test-client.ts'
import { testProvince } from './testing/test-province.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

/**
 * Who may pass the gate of every route, holding the role on the whole province: one letter for each role in the order of `HOLDERS`,
 * `.` is refused. Written by hand to be read; what is within reach of a role in which unit is tested beside each feature.
 */
const HOLDERS = ['visitor', 'nobody', ...roles] as const

const routes: readonly Route[] = features.flatMap((feature) => feature.routes)

let system: TestServer
let province: string
const clients = new Map<string, TestClient>()

beforeAll(async () => {
  system = await startTestServer()
  ;({ province } = await testProvince(system.owner))
  clients.set('visitor', await system.as())
  clients.set('nobody', await system.as({}))
  for (const role of roles) clients.set(role, await system.as({ role, unit: province }))
})
afterAll(() => system.close())

/** Whether the gate lets the holder through: whatever happens behind it, it is no refusal for lack of rights. */
async function passes(holder: string, { method, path }: Route): Promise<boolean> {
  const address = path.replace(/:unit\b/g, province).replace(/:\w+/g, () => randomUUID())
  const { status, body } = await clients.get(holder)![method.toLowerCase() as 'get'](address)
  if (status === 401) expect(body.code, `${holder} ${path}`).toMatch(/sign-in-required|wrong-credentials/)
  return !(
    (status === 401 || status === 403) &&
    (body.code === 'sign-in-required' || body.code === 'forbidden')
  )
}

const LETTERS: Readonly<Record<string, string>> = {
  visitor: 'v',
  nobody: 'n',
  administrator: 'A',
  'index-manager': 'M',
  'unit-officer': 'O',
  'unit-leader': 'L',
  appraiser: 'P',
  'council-chair': 'C',
  'survey-manager': 'S',
  interviewer: 'I',
  'provincial-leader': 'T',
}

describe('the gate of every route, for every role', () => {
  test('stands in the table beside this test, cell by cell', async () => {
    const lines: string[] = []
    for (const route of [...routes].sort((a, b) =>
      `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`, 'en'),
    )) {
      const cells: string[] = []
      for (const holder of HOLDERS) cells.push((await passes(holder, route)) ? LETTERS[holder]! : '.')
      lines.push(`${cells.join('')}  ${route.method.padEnd(6)} ${route.path}`)
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('rights-matrix.txt')
  })

  test('is shut to visitors but for what is public by name', async () => {
    const open = routes.filter(({ right }) => right === 'public').map(({ path }) => path)
    for (const route of routes) {
      if (!open.includes(route.path)) expect(await passes('visitor', route), route.path).toBe(false)
    }
  })
})
