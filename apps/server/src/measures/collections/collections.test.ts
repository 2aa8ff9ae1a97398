import type { Collection, CollectionOverview } from '@openpar/domain/measures'
import type { Actor } from '@openpar/domain/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPerson } from '../../people/create-person.ts'
import { dayOf } from '../../platform/http/create-context.ts'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { myWork } from '../my-work.ts'
import { addProvince, countMeasure, type SmallProvince } from '../testing/small-province.ts'

let system: TestServer
let units: SmallProvince
let manager: TestClient
let officer: TestClient
let now = new Date('2026-06-16T03:00:00Z')
let collection: Collection

const draft = () => ({
  title: 'Số liệu CCHC 6 tháng',
  period: '2026-R6M',
  measures: ['plans', 'officers', 'rate'],
  units: [units.finance, units.health],
  deadline: '2026-06-20',
})

const write = (client: TestClient, unit: string, measure: string, value: string | null, basedOn = 0) =>
  client.put(`/api/units/${unit}/measure-values/2026-R6M`, {
    cells: [{ measure, figure: { value, missing: value === null ? 'not-applicable' : null }, basedOn }],
  })

beforeAll(async () => {
  system = await startTestServer({ now: () => now })
  units = await addProvince(system)
  manager = await system.as({ role: 'index-manager', unit: units.province })
  officer = await system.as({ role: 'unit-officer', unit: units.finance })
  const reform = { periodicity: 'reform-report' } as const
  const ratio = { kind: 'ratio', numerator: 'plans', denominator: 'officers' } as const
  for (const measure of [
    countMeasure('plans', reform),
    countMeasure('officers', reform),
    countMeasure('rate', { ...reform, kind: 'share', decimals: 2, aggregation: ratio }),
    countMeasure('monthly'),
  ])
    expect((await manager.post('/api/measures', measure)).status).toBe(200)
})

afterAll(() => system.close())

describe('POST /api/collections', () => {
  test('is refused without the right, for units out of reach and measures of another periodicity', async () => {
    expect((await officer.post('/api/collections', draft())).status).toBe(403)
    const local = await system.as({ role: 'index-manager', unit: units.health })
    expect((await local.post('/api/collections', draft())).body.code).toBe('collection-unit-unknown')
    const closed = { ...draft(), units: [units.district] }
    expect((await manager.post('/api/collections', closed)).body.code).toBe('collection-unit-unknown')
    const monthly = { ...draft(), measures: ['monthly'] }
    expect((await manager.post('/api/collections', monthly)).body.code).toBe('collection-refused')
  })

  test('opens a collection, measures in the order of the form', async () => {
    const { status, body } = await manager.post('/api/collections', draft())
    expect(status).toBe(200)
    collection = body
    expect(collection).toMatchObject({
      measures: ['plans', 'officers', 'rate'],
      state: 'open',
      version: 1,
      extensions: [],
    })
  })
})

describe('myWork', () => {
  const actorAt = (unit: string): Actor => ({
    person: officer.person,
    name: 'Người thử',
    grants: [{ role: 'unit-officer', unit, from: '2000-01-01', to: null }],
  })
  const work = (unit: string) => myWork(system.db, actorAt(unit), dayOf(now))

  test('shows what the own units owe, until they have said something about every measure', async () => {
    expect(await work(units.finance)).toEqual([
      {
        kind: 'collection',
        title: 'Số liệu CCHC 6 tháng · Báo cáo CCHC 6 tháng đầu năm 2026',
        unit: { id: units.finance, name: 'Sở Tài chính' },
        deadline: '2026-06-20',
        path: `/facts/${units.finance}/2026-R6M`,
        state: 'todo',
      },
    ])
    await write(officer, units.finance, 'plans', '3')
    expect(await work(units.finance)).toMatchObject([{ state: 'started' }])
    now = new Date('2026-06-21T03:00:00Z')
    expect(await work(units.finance)).toMatchObject([{ state: 'overdue' }])
    await write(officer, units.finance, 'officers', null)
    expect(await work(units.finance)).toEqual([])
    expect(await work(units.division)).toEqual([])
  })
})

describe('GET /api/collections/:collection', () => {
  test('is refused without the right, and not found where no unit of it is in sight', async () => {
    const interviewer = await system.as({ role: 'interviewer', unit: units.province })
    expect((await interviewer.get(`/api/collections/${collection.id}`)).status).toBe(403)
    const elsewhere = await system.as({ role: 'unit-officer', unit: units.division })
    expect((await elsewhere.get(`/api/collections/${collection.id}`)).status).toBe(404)
  })

  test('tells completeness and lateness of the units in sight; a reason is an answer, a ratio is owed by nobody', async () => {
    const whole: CollectionOverview = (await manager.get(`/api/collections/${collection.id}`)).body
    expect(whole.all).toEqual({ expected: 4, done: 2, value: 1, missing: 0, notApplicable: 1, empty: 2 })
    const [finance, health] = whole.units
    expect(finance).toMatchObject({
      unit: { name: 'Sở Tài chính' },
      lateness: { state: 'late', doneOn: '2026-06-21', daysLate: 1 },
      cells: ['value', 'not-applicable', 'empty'],
    })
    expect(health).toMatchObject({
      lateness: { state: 'overdue', daysLate: 1 },
      cells: ['empty', 'empty', 'empty'],
    })
    expect(whole.mayChange).toBe(true)
    const own: CollectionOverview = (await officer.get(`/api/collections/${collection.id}`)).body
    expect([own.units.length, own.collection.units, own.mayChange]).toEqual([1, [units.finance], false])
  })

  test('a later correction does not make a unit later', async () => {
    now = new Date('2026-06-25T03:00:00Z')
    await write(officer, units.finance, 'plans', '4', 1)
    const { units: rows }: CollectionOverview = (await manager.get(`/api/collections/${collection.id}`)).body
    expect(rows[0]!.lateness).toMatchObject({ state: 'late', doneOn: '2026-06-21' })
  })
})

describe('POST /api/collections/:collection/extensions', () => {
  const extension = () => ({
    unit: units.health,
    deadline: '2026-06-27',
    reason: 'Ảnh hưởng bão số 3',
    version: 1,
  })

  test('is refused without the right, and backwards', async () => {
    const path = `/api/collections/${collection.id}/extensions`
    expect((await officer.post(path, extension())).status).toBe(403)
    expect((await manager.post(path, { ...extension(), deadline: '2026-06-20' })).body.code).toBe(
      'extension-too-early',
    )
    expect((await manager.post(path, { ...extension(), unit: units.division })).body.code).toBe(
      'collection-unit-unknown',
    )
  })

  test('moves the deadline of one unit and keeps the reason', async () => {
    const path = `/api/collections/${collection.id}/extensions`
    expect((await manager.post(path, extension())).body.extensions).toEqual([
      { unit: units.health, deadline: '2026-06-27', reason: 'Ảnh hưởng bão số 3' },
    ])
    expect((await manager.post(path, extension())).status).toBe(422)
    const later = await manager.post(path, { ...extension(), deadline: '2026-06-28' })
    expect([later.status, later.body.code]).toEqual([409, 'stale-edit'])
    const { units: rows }: CollectionOverview = (await manager.get(`/api/collections/${collection.id}`)).body
    expect(rows[1]).toMatchObject({ deadline: '2026-06-27', lateness: { state: 'waiting', daysLeft: 2 } })
  })
})

describe('PUT /api/collections/:collection', () => {
  test('is refused without the right', async () => {
    const { period, ...rest } = draft()
    expect(
      (await officer.put(`/api/collections/${collection.id}`, { ...rest, state: 'open', version: 2 })).status,
    ).toBe(403)
  })

  test('closes it to units, not to who may change it, and opens it again; extensions stay', async () => {
    const { period, ...rest } = draft()
    const change = (state: string, version: number) =>
      manager.put(`/api/collections/${collection.id}`, { ...rest, state, version })
    const closed = await change('closed', 2)
    expect(closed.body).toMatchObject({ state: 'closed', version: 3, extensions: [{ unit: units.health }] })
    const healthOfficer = await system.as({ role: 'unit-officer', unit: units.health })
    expect((await write(healthOfficer, units.health, 'plans', '1')).body.code).toBe('collection-closed')
    expect(
      (await healthOfficer.get(`/api/units/${units.health}/measure-values/2026-R6M`)).body.writable,
    ).toBe(false)
    expect((await write(manager, units.health, 'plans', '1')).status).toBe(200)
    expect((await change('open', 2)).status).toBe(409)
    expect((await change('open', 3)).body.state).toBe('open')
    expect((await write(healthOfficer, units.health, 'plans', '2', 1)).status).toBe(200)
    await write(healthOfficer, units.health, 'officers', '4')
    const whole: CollectionOverview = (await manager.get(`/api/collections/${collection.id}`)).body
    expect(whole.units[1]!.cells).toEqual(['value', 'value', 'value'])
  })
})

describe('GET /api/collections', () => {
  test('is refused without the right', async () => {
    expect(
      (await (await system.as({ role: 'administrator', unit: units.province })).get('/api/collections'))
        .status,
    ).toBe(403)
  })

  test('lists what asks a unit in sight, with its own deadline where that is one unit', async () => {
    const [own] = (await officer.get('/api/collections')).body.items
    expect(own).toMatchObject({
      units: 1,
      expected: 2,
      done: 2,
      unitsDone: 1,
      only: { unit: { id: units.finance }, deadline: '2026-06-20' },
    })
    const second = await manager.post('/api/collections', {
      ...draft(),
      title: 'Đợt bổ sung',
      deadline: '2026-07-01',
      units: [units.health],
    })
    const titles = async (query: string) =>
      (await manager.get(`/api/collections?${query}`)).body.items.map(({ title }: Collection) => title)
    expect(await titles('sort=-deadline')).toEqual(['Đợt bổ sung', 'Số liệu CCHC 6 tháng'])
    expect(await titles('sort=deadline')).toEqual(['Số liệu CCHC 6 tháng', 'Đợt bổ sung'])
    const page = (await manager.get('/api/collections?limit=1')).body
    expect((await manager.get(`/api/collections?limit=1&cursor=${page.next}`)).body.items[0].id).toBe(
      collection.id,
    )
    expect(second.status).toBe(200)
  })
})

test('Those who write for a unit are told when it is asked and when it gets more time, once.', async () => {
  // What the tests before have sent.
  await system.runJobs()
  const { health, finance } = units
  const grants = [{ role: 'unit-officer', unit: health, from: '2026-01-01', to: null }] as const
  const { id: writer } = await createPerson(system.owner, {
    name: 'Vũ Y Tế',
    email: 'y-te@x.example',
    grants,
  })
  const told = async () =>
    (
      await system.db.selectFrom('notice').selectAll().where('personId', '=', writer).orderBy('at').execute()
    ).map(({ kind, parameters, path }) => ({ kind, parameters, path }))
  const late = { ...draft(), title: 'Đợt cuối', deadline: '2026-08-01' }
  const { body } = await manager.post('/api/collections', { ...late, units: [finance] })
  await system.runJobs()
  expect(await told()).toEqual([])
  const wider = {
    title: late.title,
    deadline: late.deadline,
    measures: late.measures,
    units: [finance, health],
  }
  const changed = await manager.put(`/api/collections/${body.id}`, { ...wider, state: 'open', version: 1 })
  await system.runJobs()
  now = new Date(now.getTime() + 1000)
  await manager.post(`/api/collections/${body.id}/extensions`, {
    unit: health,
    deadline: '2026-08-09',
    reason: 'Bão',
    version: changed.body.version,
  })
  await system.runJobs()
  const collection = 'Đợt cuối · Báo cáo CCHC 6 tháng đầu năm 2026'
  const path = `/facts/${health}/2026-R6M`
  expect(await told()).toEqual([
    { kind: 'collection-opened', parameters: { collection, deadline: '01/08/2026' }, path },
    { kind: 'collection-extended', parameters: { collection, deadline: '09/08/2026' }, path },
  ])
})
