import { randomUUID } from 'node:crypto'
import type { Role } from '@openpar/domain/people'
import type { RoundPlan, SheetAction } from '@openpar/domain/rounds'
import { saveEdition } from '../../indices/save-edition.ts'
import { smallDefinition } from '../../indices/testing/small-definition.ts'
import { addProvince, countMeasure, type SmallProvince } from '../../measures/testing/small-province.ts'
import type { TestClient } from '../../testing/test-client.ts'
import type { TestServer } from '../../testing/test-server.ts'

const figure = (value: string) => ({ value, missing: null })
export const setFact = (measure: string, value: string): SheetAction => ({
  type: 'set-fact',
  measure,
  figure: figure(value),
})

/** A province with two departments, people in every role, who hold it in the database too, and a published edition. */
export async function administeredProvince(system: TestServer, now: Date) {
  const units = await addProvince(system)
  const edition = randomUUID()
  await saveEdition(system.owner, {
    id: edition,
    source: smallDefinition({ to: '2026-12-31' }),
    at: now,
    state: 'published',
  })
  const somebody = async (role: Role, unit: string, name: string) => {
    const client = await system.as({ role, unit, name })
    // An appraiser holds it already: tests cannot give work to them otherwise.
    if (role === 'appraiser') return client
    await system.owner
      .insertInto('grantOfRole')
      .values({ id: randomUUID(), personId: client.person, role, unitId: unit, validFrom: '2020-01-01' })
      .execute()
    return client
  }
  const manager = await somebody('index-manager', units.province, 'Lê An')
  for (const code of ['dat', 'tong'])
    await manager.post('/api/measures', countMeasure(code, { periodicity: 'year' }))
  return {
    units,
    edition,
    somebody,
    manager,
    officer: await somebody('unit-officer', units.finance, 'Trần Bình'),
    leader: await somebody('unit-leader', units.finance, 'Vũ Chi'),
    appraiser: await somebody('appraiser', units.province, 'Đỗ Dung'),
    chair: await somebody('council-chair', units.province, 'Bùi Giang'),
  }
}

export const planOf = (edition: string, units: SmallProvince, more: Partial<RoundPlan> = {}): RoundPlan => ({
  name: 'Kỳ đánh giá các sở năm 2026',
  edition,
  period: '2026',
  groups: [{ code: 'so', units: [units.finance, units.health] }],
  deadlines: {
    selfScoring: '2026-12-10',
    firstAppraisal: '2026-12-30',
    explanation: '2027-01-06',
    secondAppraisal: '2027-01-17',
  },
  caps: { bonus: null, penalty: null },
  sources: {},
  selfCheck: false,
  ...more,
})

/** Sets a round up and opens it. */
export async function openedRound(manager: TestClient, plan: RoundPlan): Promise<string> {
  const { body } = await manager.post('/api/rounds', plan)
  const opened = await manager.post(`/api/rounds/${body.id}/actions`, { type: 'open' })
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.body))
  return body.id
}

/** Does things to the scoresheet of a unit; a refusal is a fault of the test. */
export const actor =
  (round: string, unit: string) =>
  async (client: TestClient, ...actions: readonly SheetAction[]): Promise<void> => {
    for (const action of actions) {
      const { status, body } = await client.post(`/api/rounds/${round}/scoresheets/${unit}/actions`, {
        action,
      })
      if (status !== 200) throw new Error(`${action.type}: ${body.detail ?? body.title}`)
    }
  }
