import { randomUUID } from 'node:crypto'
import type { Role } from '@openpar/domain/people'
import type { SheetAction } from '@openpar/domain/rounds'
import { saveEdition } from '../../indices/save-edition.ts'
import { smallDefinition } from '../../indices/testing/small-definition.ts'
import { addProvince, countMeasure, type SmallProvince } from '../../measures/testing/small-province.ts'
import type { TestClient } from '../../testing/test-client.ts'
import type { TestServer } from '../../testing/test-server.ts'
import { actor, openedRound, planOf } from './small-plan.ts'

/** An open round of two departments with the people who work on it. */
export interface DocumentedRoundScene {
  readonly units: SmallProvince
  readonly round: string
  readonly manager: TestClient
  readonly officer: TestClient
  readonly leader: TestClient
  readonly appraiser: TestClient
  readonly chair: TestClient
  readonly stranger: TestClient
  /** Does it to the sheet of the department of finance, or of `unit`. */
  act(client: TestClient, action: SheetAction, unit?: string): Promise<void>
}

export async function openRound(
  system: TestServer,
  name = 'Kỳ đánh giá "2026" <thử> & so sánh',
): Promise<DocumentedRoundScene> {
  const units = await addProvince(system)
  const { province, finance, health } = units
  const as = (role: Role, unit: string) => system.as({ role, unit })
  const manager = await as('index-manager', province)
  const edition = randomUUID()
  const source = smallDefinition().replace('name: Đúng hạn,', 'name: Đúng hạn, evidence: [Báo cáo],')
  await saveEdition(system.owner, { id: edition, source, at: new Date('2026-01-01'), state: 'published' })
  const measures = [
    countMeasure('dat', { periodicity: 'year' }),
    countMeasure('tong', { periodicity: 'year', kind: 'decimal', decimals: 3 }),
  ]
  for (const measure of measures) {
    const made = await manager.post('/api/measures', measure)
    if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  }
  const round = await openedRound(manager, planOf(edition, units, { name }))
  return {
    units,
    round,
    manager,
    officer: await as('unit-officer', finance),
    leader: await as('unit-leader', finance),
    appraiser: await as('appraiser', province),
    chair: await as('council-chair', province),
    stranger: await as('unit-officer', health),
    act: (client, action, unit = finance) => actor(round, unit)(client, action),
  }
}

/** Fetches bytes. */
export async function getBytes(system: TestServer, client: TestClient, url: string) {
  const reply = await system.server.inject({ method: 'GET', url, headers: client.headers })
  return { status: reply.statusCode, bytes: reply.rawPayload, headers: reply.headers }
}

/** Sends a file as the body. */
export async function sendFile(
  system: TestServer,
  client: TestClient,
  method: 'PUT' | 'POST',
  url: string,
  payload: Buffer,
) {
  const headers = {
    ...client.headers,
    'idempotency-key': randomUUID(),
    'content-type': 'application/octet-stream',
  }
  const reply = await system.server.inject({ method, url, headers, payload })
  return { status: reply.statusCode, body: reply.json() }
}
