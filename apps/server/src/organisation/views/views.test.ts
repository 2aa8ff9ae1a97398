import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { plantUnits } from '../testing/plant-units.ts'
import { provinceOf, unitResource } from '../unit-resource.ts'

let system: TestServer
let reader: TestClient
let ids: Readonly<Record<string, string>>

beforeAll(async () => {
  system = await startTestServer()
  ids = await plantUnits(system.db, 'P(S1 Đông A(X Y) B)')
  reader = await system.as({ role: 'unit-officer', unit: ids.A! })
})
afterAll(() => system.close())

const names = (body: { items: { name: string }[] }) => body.items.map(({ name }) => name)

describe('the list of units', () => {
  test('is refused to visitors and to people without grants', async () => {
    expect((await (await system.as()).get('/api/units')).status).toBe(401)
    expect((await (await system.as({ grants: [] })).get('/api/units')).status).toBe(403)
    expect((await (await system.as({ grants: [] })).get(`/api/units/${ids.A}`)).status).toBe(403)
    expect((await (await system.as({ grants: [] })).post('/api/units/rebase', {})).status).toBe(403)
  })

  test('tells what stands at the top and under each unit, with how many are below', async () => {
    const top = (await reader.get('/api/units?parent=none')).body
    expect(names(top)).toEqual(['Tỉnh P'])
    expect(top.items[0].children).toBe(4)
    const below = (await reader.get(`/api/units?parent=${ids.P}`)).body
    expect(names(below)).toEqual(['Sở S1', 'Xã A', 'Xã B', 'Xã Đông'])
    expect(below.items[1]).toMatchObject({ parentName: 'Tỉnh P', children: 2, version: 1 })
  })

  test('is searched without marks and case, by name and by code, and only literally', async () => {
    expect(names((await reader.get('/api/units?search=DONG')).body)).toEqual(['Xã Đông'])
    expect(names((await reader.get('/api/units?search=xa%20dong')).body)).toEqual(['Xã Đông'])
    expect(names((await reader.get('/api/units?search=s1&kind=department')).body)).toEqual(['Sở S1'])
    expect(names((await reader.get('/api/units?search=%25')).body)).toEqual([])
  })

  test('is that of the day, empty before the first map', async () => {
    expect(names((await reader.get('/api/units?on=1999-12-31')).body)).toEqual([])
    expect((await reader.get('/api/units?on=2000-01-01')).body.items.length).toBe(7)
    expect((await reader.get('/api/units?on=31/12/2025')).status).toBe(422)
  })

  test('comes page by page and as CSV', async () => {
    const first = (await reader.get('/api/units?limit=4&sort=name')).body
    const second = (await reader.get(`/api/units?limit=4&sort=name&cursor=${encodeURIComponent(first.next)}`))
      .body
    expect([...names(first), ...names(second)].length).toBe(7)
    expect(new Set([...names(first), ...names(second)]).size).toBe(7)
    const csv = await reader.get(`/api/units?format=csv&parent=${ids.A}`)
    expect(csv.body).toContain('Xã X')
  })
})

describe('one unit', () => {
  test('tells its states, its events, what stands above, and what was recorded', async () => {
    const { body } = await reader.get(`/api/units/${ids.X}`)
    expect(body.states).toMatchObject([{ name: 'Xã X', from: '2000-01-01', to: null }])
    expect(body.above.map(({ name }: { name: string }) => name)).toEqual(['Xã A', 'Tỉnh P'])
    expect(body.operations.length).toBe(1)
  })

  test('that is not there is 404', async () => {
    expect((await reader.get(`/api/units/${v7()}`)).status).toBe(404)
    expect((await reader.get('/api/units/xyz')).status).toBe(404)
  })
})

test('a unit as policies see it is itself and its ancestors; its province is the topmost', async () => {
  expect(await unitResource(system.db, ids.X!)).toEqual({ units: [ids.X, ids.A, ids.P] })
  expect(await provinceOf(system.db, ids.X!)).toBe(ids.P)
  expect(await provinceOf(system.db, ids.P!)).toBe(ids.P)
  await expect(unitResource(system.db, v7())).rejects.toThrow('unit-not-found')
})

test('figures come back as they are when nothing happened between the two days', async () => {
  const { body } = await reader.post('/api/units/rebase', {
    figures: [
      { unit: ids.A, value: '12.5' },
      { unit: ids.B, value: null, reason: 'chưa nộp' },
    ],
    older: '2024-12-31',
    later: '2026-01-01',
    rule: { method: 'sum' },
  })
  expect(body.figures.map(({ value }: { value: string | null }) => value)).toEqual(['12.5', null])
  expect(body.left).toEqual([])
})
