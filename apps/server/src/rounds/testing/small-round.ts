import { randomUUID } from 'node:crypto'
import type { RoundPlan, SheetAction } from '@openpar/domain/rounds'
import { expect } from 'vitest'
import { saveEdition } from '../../indices/save-edition.ts'
import { smallDefinition } from '../../indices/testing/small-definition.ts'
import { addProvince, countMeasure, type SmallProvince } from '../../measures/testing/small-province.ts'
import type { TestClient } from '../../testing/test-client.ts'
import type { TestServer } from '../../testing/test-server.ts'
import { actor, openedRound, planOf } from './small-plan.ts'

/** The day in the middle of each phase of `planOf`. */
export const DAYS = {
  'self-scoring': '2026-12-01',
  'first-appraisal': '2026-12-15',
  explanation: '2027-01-02',
  'second-appraisal': '2027-01-10',
  council: '2027-01-18',
} as const

/** An open round of two departments over two components, with one person of each kind. */
export interface SmallRound {
  readonly id: string
  readonly edition: string
  readonly units: SmallProvince
  readonly manager: TestClient
  readonly officer: TestClient
  readonly leader: TestClient
  readonly appraiser: TestClient
  readonly chair: TestClient
  act(client: TestClient, action: SheetAction, seen?: number): ReturnType<TestClient['post']>
  /** Does them one after another; a refusal fails the test. */
  must(client: TestClient, ...actions: readonly SheetAction[]): Promise<void>
  /** Address of the scoresheet of the first department. */
  readonly sheet: string
}

/** Opens it on the clock of the server, which has to stand in its self-scoring; the appraiser has both components. */
export async function openSmallRound(system: TestServer, more: Partial<RoundPlan> = {}): Promise<SmallRound> {
  const units = await addProvince(system)
  const { province, finance } = units
  const manager = await system.as({ role: 'index-manager', unit: province })
  const appraiser = await system.as({ role: 'appraiser', unit: province })
  const edition = randomUUID()
  const at = system.dependencies.now()
  await saveEdition(system.owner, { id: edition, source: smallDefinition(), at, state: 'published' })
  for (const code of ['dat', 'tong'])
    expect((await manager.post('/api/measures', countMeasure(code, { periodicity: 'year' }))).status).toBe(
      200,
    )
  const id = await openedRound(manager, planOf(edition, units, more))
  const assignments = ['1.1', '1.2'].map((component) => ({ component, person: appraiser.person }))
  expect((await manager.put(`/api/rounds/${id}/appraisers`, { assignments })).status).toBe(200)
  const sheet = `/api/rounds/${id}/scoresheets/${finance}`
  const act: SmallRound['act'] = (client, action, seen) =>
    client.post(`${sheet}/actions`, { action, ...(seen === undefined ? {} : { seen }) })
  return {
    id,
    edition,
    units,
    manager,
    appraiser,
    officer: await system.as({ role: 'unit-officer', unit: finance }),
    leader: await system.as({ role: 'unit-leader', unit: finance }),
    chair: await system.as({ role: 'council-chair', unit: province }),
    sheet,
    act,
    must: actor(id, finance),
  }
}
