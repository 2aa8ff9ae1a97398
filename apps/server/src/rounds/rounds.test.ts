import { randomUUID } from 'node:crypto'
import { foldSheet, type RoundPlan, type SheetAction } from '@openpar/domain/rounds'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveEdition } from '../indices/save-edition.ts'
import { smallDefinition } from '../indices/testing/small-definition.ts'
import { addProvince, countMeasure, type SmallProvince } from '../measures/testing/small-province.ts'
import type { TestClient } from '../testing/test-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { findSheet, readLog } from './sheet/sheet-store.ts'

let system: TestServer
let units: SmallProvince
let now = new Date('2026-12-01T03:00:00Z')
let edition: string
let manager: TestClient
let officer: TestClient
let leader: TestClient
let appraiser: TestClient
let chair: TestClient
let other: TestClient
let round: string

const plan = (more: Partial<RoundPlan> = {}): RoundPlan => ({
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

const figure = (value: string) => ({ value, missing: null })
const setFact = (measure: string, value: string): SheetAction => ({
  type: 'set-fact',
  measure,
  figure: figure(value),
})
const sheet = (unit = units.finance) => `/api/rounds/${round}/scoresheets/${unit}`
const act = (client: TestClient, action: SheetAction, seen?: number, unit = units.finance) =>
  client.post(`${sheet(unit)}/actions`, { action, ...(seen === undefined ? {} : { seen }) })
const must = async (client: TestClient, ...actions: readonly SheetAction[]) => {
  for (const action of actions) {
    const { status, body } = await act(client, action)
    expect(status, `${action.type}: ${body.detail ?? body.title}`).toBe(200)
  }
}

beforeAll(async () => {
  system = await startTestServer({ now: () => now })
  units = await addProvince(system)
  const { province, finance } = units
  manager = await system.as({ role: 'index-manager', unit: province })
  officer = await system.as({ role: 'unit-officer', unit: finance })
  leader = await system.as({ role: 'unit-leader', unit: finance })
  appraiser = await system.as({ role: 'appraiser', unit: province })
  chair = await system.as({ role: 'council-chair', unit: province })
  other = await system.as({ role: 'unit-officer', unit: units.health })
  edition = randomUUID()
  await saveEdition(system.owner, { id: edition, source: smallDefinition(), at: now, state: 'published' })
  for (const code of ['dat', 'tong'])
    expect((await manager.post('/api/measures', countMeasure(code, { periodicity: 'year' }))).status).toBe(
      200,
    )
})
afterAll(() => system.close())

describe('POST /api/rounds', () => {
  test('is refused without the right, and with a plan that cannot be', async () => {
    expect((await officer.post('/api/rounds', plan())).status).toBe(403)
    const refusals = [
      plan({ edition: randomUUID() }),
      plan({ groups: [{ code: 'xa', units: [units.finance] }] }),
      plan({ groups: [{ code: 'so', units: [units.district] }] }),
    ]
    for (const wrong of refusals)
      expect((await manager.post('/api/rounds', wrong)).body.code).toBe('round-plan-refused')
  })

  test('sets a round up, anew until it opens', async () => {
    const { status, body } = await manager.post('/api/rounds', plan())
    expect([status, body.phase, body.sequence]).toEqual([200, 'prepared', 1])
    round = body.id
    expect((await officer.get(sheet())).status).toBe(404)
    const again = (more: Partial<RoundPlan>) =>
      manager.post(`/api/rounds/${round}/actions`, { type: 'prepare', plan: plan(more) })
    expect((await again({ edition: randomUUID() })).body.code).toBe('round-plan-refused')
    expect((await again({ name: 'Kỳ đánh giá năm 2026' })).body).toMatchObject({
      sequence: 2,
      plan: { name: 'Kỳ đánh giá năm 2026' },
    })
  })

  test('opens a scoresheet for each unit, once', async () => {
    const opened = await manager.post(`/api/rounds/${round}/actions`, { type: 'open' })
    expect(opened.body).toMatchObject({ phase: 'self-scoring', stages: { open: 2, sent: 0 } })
    const twice = await manager.post(`/api/rounds/${round}/actions`, { type: 'open' })
    expect([twice.status, twice.body.refusal]).toEqual([409, 'opened-already'])
    const other = { type: 'change-edition', edition: randomUUID(), reason: 'Sửa lỗi.' }
    expect((await manager.post(`/api/rounds/${round}/actions`, other)).body.code).toBe('round-plan-refused')
  })
})

describe('a scoresheet', () => {
  test('is the unit’s own: others neither see nor change it', async () => {
    expect((await other.get(sheet())).status).toBe(403)
    expect((await act(other, setFact('dat', '1'))).status).toBe(403)
    const interviewer = await system.as({ role: 'interviewer', unit: units.province })
    expect((await interviewer.get(sheet())).status).toBe(403)
  })

  test('takes facts one by one and refuses what is no figure of its measure', async () => {
    const first = await act(officer, setFact('dat', '80'), 0)
    expect(first.body).toMatchObject({
      sequence: 1,
      facts: { dat: { declared: { value: { figure: figure('80') } } } },
    })
    expect((await act(officer, setFact('dat', '-3'))).body.code).toBe('figure-refused')
    expect((await act(officer, setFact('tong', '1.5'))).body.code).toBe('figure-refused')
    expect((await act(officer, setFact('unknown', '1'))).body.refusal).toBe('no-such-measure')
  })

  test('refuses to write over what somebody else wrote meanwhile', async () => {
    expect((await act(officer, setFact('dat', '81'), 0)).body.code).toBe('stale-edit')
    expect((await act(officer, setFact('dat', '82'), 1)).status).toBe(200)
  })

  test('loses nothing when two people write at once', async () => {
    const colleague = await system.as({ role: 'unit-officer', unit: units.finance })
    const writes = Array.from({ length: 12 }, (_, k) =>
      act(k % 2 ? colleague : officer, setFact('tong', `${100 + k}`)),
    )
    const answers = await Promise.all(writes)
    expect(answers.map(({ status }) => status)).toEqual(writes.map(() => 200))
    const sequences = answers.map(({ body }) => body.sequence).toSorted((a, b) => a - b)
    expect(sequences).toEqual(Array.from({ length: 12 }, (_, k) => k + 3))
  })

  test('keeps what is opened by the phase alone, and says so in words', async () => {
    await must(officer, setFact('tong', '100'))
    const refused = await act(appraiser, { type: 'accept', component: '1.1' })
    expect([refused.status, refused.body.refusal]).toEqual([409, 'other-phase'])
    expect((await act(officer, { type: 'sign' })).body.refusal).toBe('not-your-part')
    await must(leader, { type: 'sign' })
    expect((await act(officer, setFact('dat', '83'))).body.refusal).toBe('signed')
    await must(officer, { type: 'send' })
  })
})

describe('appraisal, council, appeal', () => {
  test('go their way by the deadlines and end in a round that is final', async () => {
    now = new Date('2026-12-15T03:00:00Z')
    expect((await act(appraiser, { type: 'accept', component: '1.1' })).body.refusal).toBe('not-given-to-you')
    const assignments = ['1.1', '1.2'].map((component) => ({ component, person: appraiser.person }))
    expect((await officer.put(`/api/rounds/${round}/appraisers`, { assignments })).status).toBe(403)
    await manager.put(`/api/rounds/${round}/appraisers`, { assignments })
    await must(
      appraiser,
      { type: 'accept', component: '1.2' },
      { type: 'note', component: '1.1', text: 'Xem kỹ.' },
    )
    await must(appraiser, { type: 'ask', component: '1.1', text: 'Vì sao lệch?' })
    now = new Date('2027-01-02T03:00:00Z')
    await must(officer, { type: 'answer', component: '1.1', text: 'Hai hồ sơ nhập trùng.' })
    const seen = (await officer.get(sheet())).body.entries['1.1'].messages.map(
      ({ kind }: { kind: string }) => kind,
    )
    expect(seen).toEqual(['ask', 'answer'])
    now = new Date('2027-01-10T03:00:00Z')
    await must(appraiser, {
      type: 'correct',
      component: '1.1',
      measure: 'dat',
      figure: figure('78'),
      reason: 'Bỏ bốn hồ sơ trùng.',
    })
    now = new Date('2027-01-18T03:00:00Z')
    expect((await chair.post(`/api/rounds/${round}/finalisation`)).body.refusal).toBe('sheets-not-approved')
    await must(chair, { type: 'approve' })
    expect((await act(chair, { type: 'approve' }, undefined, units.health)).status).toBe(200)
    expect((await manager.post(`/api/rounds/${round}/actions`, { type: 'finalise' })).body.refusal).toBe(
      'not-your-part',
    )
    expect((await manager.post(`/api/rounds/${round}/finalisation`)).body.refusal).toBe('not-your-part')
    expect((await chair.post(`/api/rounds/${round}/finalisation`)).body.phase).toBe('final')
    await must(leader, { type: 'appeal', component: '1.1', text: 'Chỉ có hai hồ sơ trùng.' })
    expect((await manager.post(`/api/rounds/${round}/actions`, { type: 'publish' })).body.refusal).toBe(
      'appeals-open',
    )
    await must(chair, {
      type: 'decide-appeal',
      component: '1.1',
      granted: true,
      figures: [{ measure: 'dat', figure: figure('80') }],
      reason: 'Đã đối chiếu sổ theo dõi.',
    })
    expect((await manager.post(`/api/rounds/${round}/actions`, { type: 'publish' })).body.phase).toBe(
      'published',
    )
    expect((await act(officer, { type: 'comment', component: '1.1', text: 'Muộn.' })).body.refusal).toBe(
      'other-phase',
    )
  })

  test('leave a state that the log tells again, action by action', async () => {
    const key = { province: units.province, round, unit: units.finance }
    const log = await readLog(system.db, key)
    const stored = await findSheet(system.db, key)
    expect(log.length).toBeGreaterThan(20)
    expect(foldSheet(log)).toEqual(stored!.sheet)
    const told = (await officer.get(`${sheet()}/log`)).body.actions
    expect(told.map(({ action }: { action: SheetAction }) => action.type)).not.toContain('note')
    expect((await appraiser.get(`${sheet()}/log`)).body.actions).toHaveLength(log.length)
  })
})
