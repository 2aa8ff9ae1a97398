import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSample } from '../../sample/load-sample.ts'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'

const now = new Date('2026-11-20T03:00:00Z')
let system: TestServer
let manager: TestClient
let round: { readonly id: string; readonly units: readonly string[] }

beforeAll(async () => {
  system = await startTestServer({ now: () => now })
  const { province } = await loadSample(system.owner, {
    now,
    files: system.dependencies.files,
    departments: 4,
    communes: 6,
  })
  manager = await system.as({ role: 'index-manager', unit: province })
  round = await system.owner
    .selectFrom('round')
    .select(['id', 'units'])
    .where('state', '=', 'self-scoring')
    .where(sql<boolean>`plan #>> '{groups,0,code}' = 'commune'`)
    .executeTakeFirstOrThrow()
})
afterAll(() => system.close())

describe('the forecast of a round', () => {
  test('is refused to visitors and, to be made anew, to units', async () => {
    const path = `/api/rounds/${round.id}/forecasts`
    expect((await (await system.as()).get(path)).status).toBe(401)
    const officer = await system.as({ role: 'unit-officer', unit: round.units[0]! })
    expect((await officer.post(path)).status).toBe(403)
    expect((await officer.get(`${path}/${round.units[1]}`)).status).toBe(403)
    expect((await manager.get(`${path}/${round.units[0]}`)).body.code).toBe('round-not-forecast')
  })

  test('tells every unit what is known today and what the final score may be, in words too', async () => {
    const path = `/api/rounds/${round.id}/forecasts`
    expect((await manager.post(path)).status).toBe(204)
    await system.runJobs()
    const { computedAt, items } = (await manager.get(path)).body
    expect(computedAt).toBe(now.toISOString())
    expect(items).toHaveLength(round.units.length)
    for (const { provisional, forecast, interval, reason } of items) {
      expect(provisional.known).toBeLessThanOrEqual(provisional.components)
      if (reason !== null) expect(interval).toBeNull()
      else {
        expect(interval.low).toBeLessThanOrEqual(forecast)
        expect(interval.high).toBeGreaterThanOrEqual(forecast)
      }
    }
    const one = (await manager.get(`${path}/${round.units[0]}`)).body
    expect(one.words[0].vi).toContain('Điểm tạm tính')
    expect(one.components.length).toBeGreaterThanOrEqual(one.provisional.components)
  })

  test('shows a unit its own figures only', async () => {
    const officer = await system.as({ role: 'unit-officer', unit: round.units[0]! })
    const { items } = (await officer.get(`/api/rounds/${round.id}/forecasts`)).body
    expect(items.map(({ unit }: { unit: string }) => unit)).toEqual([round.units[0]])
  })
})
