import { randomUUID } from 'node:crypto'
import { type SheetAction, takeAction } from '@openpar/domain/rounds'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveEdition } from '../../indices/save-edition.ts'
import { smallDefinition } from '../../indices/testing/small-definition.ts'
import { addProvince, countMeasure, type SmallProvince } from '../../measures/testing/small-province.ts'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { findSheet, saveSheetActions } from '../sheet/sheet-store.ts'

let system: TestServer
let units: SmallProvince
let now = new Date('2026-12-01T03:00:00Z')
let round: string
let manager: TestClient
let officer: TestClient
let appraiser: TestClient
let second: TestClient
/** Appraises, and works for Sở Y tế. */
let involved: TestClient

const figure = (value: string) => ({ value, missing: null })
const path = (rest = '') => `/api/rounds/${round}/appraisal${rest}`
const act = (client: TestClient, unit: string, action: SheetAction, seen?: number) =>
  client.post(`/api/rounds/${round}/scoresheets/${unit}/actions`, {
    action,
    ...(seen === undefined ? {} : { seen }),
  })
const must = async (client: TestClient, unit: string, ...actions: readonly SheetAction[]) => {
  for (const action of actions) {
    const { status, body } = await act(client, unit, action)
    expect(status, `${action.type}: ${body.detail ?? body.title}`).toBe(200)
  }
}
const component = async (client: TestClient, code: string) =>
  (await client.get(path(`/components/${code}`))).body
const rowOf = async (client: TestClient, code: string, unit: string) =>
  (await component(client, code)).rows.find((row: { unit: { id: string } }) => row.unit.id === unit)

/** What a system brings. */
async function compute(unit: string, measure: string, value: string): Promise<void> {
  const key = { province: units.province, round, unit }
  const { sheet } = (await findSheet(system.db, key))!
  const taken = {
    sequence: sheet.sequence + 1,
    at: now.toISOString(),
    by: null,
    phase: 'self-scoring',
    action: { type: 'compute-fact', measure, figure: figure(value), source: 'Hệ thống một cửa' },
  } as const
  await saveSheetActions(system.db, key, [taken], sheet, takeAction(sheet, taken))
}

beforeAll(async () => {
  system = await startTestServer({ now: () => now })
  units = await addProvince(system)
  const { province, finance, health } = units
  manager = await system.as({ role: 'index-manager', unit: province })
  officer = await system.as({ role: 'unit-officer', unit: finance })
  appraiser = await system.as({ role: 'appraiser', unit: province, name: 'Lê Thị Thẩm Định' })
  second = await system.as({ role: 'appraiser', unit: province })
  involved = await system.as({
    grants: [
      { role: 'appraiser', unit: province, from: '2026-01-01', to: null },
      { role: 'unit-officer', unit: health, from: '2026-01-01', to: null },
    ],
  })
  const edition = randomUUID()
  await saveEdition(system.owner, { id: edition, source: smallDefinition(), at: now, state: 'published' })
  for (const code of ['dat', 'tong'])
    await manager.post('/api/measures', countMeasure(code, { periodicity: 'year' }))
  const plan = {
    name: 'Kỳ đánh giá các sở năm 2026',
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
  round = (await manager.post('/api/rounds', plan)).body.id
  await manager.post(`/api/rounds/${round}/actions`, { type: 'open' })
  const people = [appraiser, second, involved].map(({ person }) => person)
  await manager.put(`/api/rounds/${round}/appraisers`, {
    assignments: [
      ...people.map((person) => ({ component: '1.1', person })),
      { component: '1.2', person: appraiser.person },
    ],
  })
  for (const unit of [finance, health]) {
    const [by, leader] = [
      await system.as({ role: 'unit-officer', unit }),
      await system.as({ role: 'unit-leader', unit }),
    ]
    const dat = { type: 'set-fact', measure: 'dat', figure: figure(unit === finance ? '80' : '90') } as const
    await must(by, unit, dat, { type: 'set-fact', measure: 'tong', figure: figure('100') })
    await compute(unit, 'tong', '100')
    if (unit === finance) await compute(unit, 'dat', '80')
    await must(leader, unit, { type: 'sign' }, { type: 'send' })
  }
  now = new Date('2026-12-15T03:00:00Z')
})
afterAll(() => system.close())

describe('reading an appraisal', () => {
  test('is refused without the right to read every scoresheet of the province', async () => {
    const nobody = await system.as({})
    for (const client of [nobody, officer]) {
      expect((await client.get(path())).status).toBe(403)
      expect((await client.get(path('/components/1.1'))).status).toBe(403)
      expect((await client.get(path('/agreement'))).status).toBe(403)
      expect((await client.get(path(`/units/${units.finance}`))).status).toBe(403)
      expect((await client.post(path('/acceptances'), { component: '1.1' })).status).toBe(403)
    }
  })

  test('shows an appraiser what was given, and who manages the round everything', async () => {
    const mine = (await second.get(path())).body
    expect(mine).toMatchObject({ appraiser: true, round: { phase: 'first-appraisal' } })
    expect(mine.components).toMatchObject([
      {
        code: '1.1',
        max: 6,
        mine: true,
        progress: { states: { waiting: 2, done: 0 }, own: 0, differences: 0 },
      },
    ])
    const all = (await manager.get(path())).body
    expect(all.appraiser).toBe(false)
    expect(all.components.map(({ code, mine }: { code: string; mine: boolean }) => [code, mine])).toEqual([
      ['1.1', false],
      ['1.2', false],
    ])
  })

  test('tells of each unit its facts by source, its points in both layers, and what may be done', async () => {
    const { rows, measures, component: about } = await component(appraiser, '1.1')
    expect(about.rule.vi).toContain('6')
    expect(measures.map(({ code }: { code: string }) => code)).toEqual(['dat', 'tong'])
    expect(rows).toMatchObject([
      {
        unit: { name: 'Sở Tài chính' },
        state: 'waiting',
        points: { self: 4.8, appraised: 4.8 },
        facts: { dat: { computed: { value: { source: 'Hệ thống một cửa' } } } },
        refused: { opine: 'no-verdict-yet' },
        heldBack: null,
      },
      { unit: { name: 'Sở Y tế' }, points: { self: 5.4 }, heldBack: 'nothing-computed' },
    ])
    expect((await appraiser.get(path('/components/9.9'))).body.code).toBe('component-not-appraised')
    const unit = (await appraiser.get(path(`/units/${units.health}`))).body
    expect(unit.components).toMatchObject([
      { code: '1.1', state: 'waiting', points: { self: 5.4 } },
      { code: '1.2', state: 'waiting' },
    ])
  })
})

describe('who works for a unit', () => {
  test('sees its row closed with the reason, and is refused every judgement of it', async () => {
    const own = await rowOf(involved, '1.1', units.health)
    expect(own).toMatchObject({
      own: true,
      refused: { accept: 'own-unit', ask: 'own-unit' },
      heldBack: 'own-unit',
    })
    const refused = await act(involved, units.health, { type: 'accept', component: '1.1' })
    expect([refused.status, refused.body.refusal]).toEqual([409, 'own-unit'])
    const [{ progress }] = (await involved.get(path())).body.components
    expect(progress).toMatchObject({ own: 1, states: { waiting: 1 } })
  })

  test('never reads what appraisers note about it; other appraisers and the manager do', async () => {
    await must(appraiser, units.health, { type: 'note', component: '1.1', text: 'Hỏi thêm Thanh tra.' })
    await must(appraiser, units.health, { type: 'comment', component: '1.1', text: 'Đã nhận đủ.' })
    const kinds = async (client: TestClient) =>
      (await rowOf(client, '1.1', units.health)).entry.messages.map(({ kind }: { kind: string }) => kind)
    expect(await kinds(involved)).toEqual(['comment'])
    expect(await kinds(second)).toEqual(['note', 'comment'])
    expect(await kinds(manager)).toEqual(['note', 'comment'])
    const leader = await system.as({ role: 'provincial-leader', unit: units.province })
    expect(await kinds(leader)).toEqual(['comment'])
  })
})

describe('POST /api/rounds/:round/appraisal/acceptances', () => {
  const accept = (client: TestClient, body: object) => client.post(path('/acceptances'), body)

  test('is for those who were given the component', async () => {
    expect((await accept(second, { component: '1.2' })).body.refusal).toBe('not-given-to-you')
    expect((await accept(manager, { component: '1.1' })).body.refusal).toBe('not-given-to-you')
    expect((await accept(appraiser, { component: '9.9' })).body.code).toBe('component-not-appraised')
    const elsewhere = { component: '1.1', units: [units.division] }
    expect((await accept(appraiser, elsewhere)).body.code).toBe('scoresheet-not-found')
  })

  test('accepts what equals the computed figures and says of each other one why not', async () => {
    const { body } = await accept(appraiser, { component: '1.1' })
    expect(body).toMatchObject({
      accepted: [{ name: 'Sở Tài chính' }],
      left: [{ unit: { name: 'Sở Y tế' }, reason: 'nothing-computed' }],
    })
    expect(await rowOf(appraiser, '1.1', units.finance)).toMatchObject({
      state: 'done',
      entry: { first: { kind: 'accepted', by: appraiser.person } },
    })
    expect((await accept(appraiser, { component: '1.1' })).body).toMatchObject({
      accepted: [],
      left: [{ reason: 'judged-already' }, { reason: 'nothing-computed' }],
    })
  })

  test('accepts what no system computed only where the unit is named, never the own unit', async () => {
    const named = { component: '1.1', units: [units.health] }
    expect((await accept(involved, named)).body.left).toMatchObject([{ reason: 'own-unit' }])
    expect((await accept(appraiser, named)).body.accepted).toMatchObject([{ name: 'Sở Y tế' }])
  })

  test('leaves a trace on every sheet and one for the whole', async () => {
    const { rows } = await sql`select action, count(*)::int as count from audit_entry
      where action in ('scoresheet.accept', 'round.accepted-in-bulk') group by action order by action`.execute(
      system.owner,
    )
    expect(rows).toEqual([
      { action: 'round.accepted-in-bulk', count: 4 },
      { action: 'scoresheet.accept', count: 2 },
    ])
  })
})

describe('a correction', () => {
  const correct = (value: string): SheetAction => ({
    type: 'correct',
    component: '1.1',
    measure: 'dat',
    figure: figure(value),
    reason: 'Trừ bốn hồ sơ nhập trùng.',
  })

  test('moves the appraised points alone, and counts as a difference', async () => {
    expect((await act(appraiser, units.finance, correct('76'), 0)).status).toBe(200)
    const row = await rowOf(appraiser, '1.1', units.finance)
    expect(row).toMatchObject({
      points: { self: 4.8, appraised: 4.56 },
      entry: { first: { kind: 'corrected' } },
    })
    const [{ progress }] = (await appraiser.get(path())).body.components
    expect(progress).toMatchObject({ differences: 1, states: { done: 2 } })
    const { people } = await component(appraiser, '1.1')
    expect(people[appraiser.person]).toBe('Lê Thị Thẩm Định')
  })

  test('over one that somebody else made meanwhile is refused', async () => {
    expect((await act(second, units.finance, correct('75'), 0)).body.code).toBe('stale-edit')
  })
})

describe('GET /api/rounds/:round/appraisal/agreement', () => {
  const agreement = async () => (await manager.get(path('/agreement'))).body

  test('is of nothing before anybody judged a second time', async () => {
    const none = { entries: 0, same: null, kappa: null, meanDifference: null }
    expect(await agreement()).toEqual({ total: none, components: [] })
  })

  test('counts opinions, and verdicts of two people with their points', async () => {
    await must(second, units.finance, { type: 'opine', component: '1.1', agrees: true, text: 'Đúng.' })
    await must(second, units.health, { type: 'opine', component: '1.1', agrees: true, text: 'Đúng.' })
    expect((await agreement()).total).toEqual({ entries: 2, same: 1, kappa: 1, meanDifference: null })
    now = new Date('2027-01-10T03:00:00Z')
    await must(second, units.health, {
      type: 'correct',
      component: '1.1',
      measure: 'dat',
      figure: figure('85'),
      reason: 'Năm hồ sơ trễ.',
    })
    const { total, components } = await agreement()
    expect(components).toMatchObject([{ code: '1.1', agreement: { entries: 2, same: 0.5, kappa: 0 } }])
    expect(total.meanDifference).toBeCloseTo(-0.3, 10)
  })
})
