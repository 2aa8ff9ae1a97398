import { randomUUID } from 'node:crypto'
import type { Role } from '@openpar/domain/people'
import type { RoundPlan, SheetAction } from '@openpar/domain/rounds'
import { saveEdition } from '../../indices/save-edition.ts'
import { smallDefinition } from '../../indices/testing/small-definition.ts'
import { addProvince, countMeasure, type SmallProvince } from '../../measures/testing/small-province.ts'
import type { TestClient } from '../../testing/test-client.ts'
import type { TestServer } from '../../testing/test-server.ts'

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

export const figure = (value: string) => ({ value, missing: null })

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
  for (const [code, decimals] of [
    ['dat', 0],
    ['tong', 0],
  ] as const) {
    const made = await manager.post(
      '/api/measures',
      countMeasure(code, {
        periodicity: 'year',
        decimals,
        kind: code === 'tong' ? 'decimal' : 'count',
        ...(code === 'tong' ? { decimals: 3 } : {}),
      }),
    )
    if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  }
  const plan: RoundPlan = {
    name,
    edition,
    period: '2026',
    groups: [{ code: 'so', units: [finance, health] }],
    deadlines: {
      selfScoring: '2026-12-10',
      firstAppraisal: '2026-12-30',
      explanation: '2027-01-06',
      secondAppraisal: '2027-01-17',
    },
    caps: { bonus: null, penalty: null },
    sources: {},
    selfCheck: false,
  }
  const round = (await manager.post('/api/rounds', plan)).body.id as string
  await manager.post(`/api/rounds/${round}/actions`, { type: 'open' })
  return {
    units,
    round,
    manager,
    officer: await as('unit-officer', finance),
    leader: await as('unit-leader', finance),
    appraiser: await as('appraiser', province),
    chair: await as('council-chair', province),
    stranger: await as('unit-officer', health),
    act: async (client, action, unit = finance) => {
      const { status, body } = await client.post(`/api/rounds/${round}/scoresheets/${unit}/actions`, {
        action,
      })
      if (status !== 200) throw new Error(`${action.type}: ${body.detail ?? body.title}`)
    },
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

/** A report of the department of finance in its library, of five pages. */
export async function addDocument(
  { owner }: TestServer,
  { units, officer }: DocumentedRoundScene,
): Promise<string> {
  const [id, sha256, at] = [randomUUID(), randomUUID().replaceAll('-', '').repeat(2), new Date('2026-11-02')]
  const stored = { sha256, size: 10, kind: 'pdf', pages: 5, encrypted: false, textState: 'none', keptAt: at }
  await owner.insertInto('storedFile').values(stored).execute()
  const added = { addedBy: officer.person, addedAt: at }
  const written = { number: '125/BC-STC', issuer: 'Sở Tài chính', issuedOn: '2026-11-02', title: 'Báo cáo' }
  await owner
    .insertInto('document')
    .values({ id, unitId: units.finance, ...written, ...added })
    .execute()
  await owner
    .insertInto('documentVersion')
    .values({ documentId: id, ordinal: 1, sha256, name: 'bao-cao.pdf', ...added })
    .execute()
  return id
}
