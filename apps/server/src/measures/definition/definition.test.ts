import type { DefinedMeasure } from '@openpar/domain/measures'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { addProvince, countMeasure, type SmallProvince } from '../testing/small-province.ts'

let system: TestServer
let units: SmallProvince
let manager: TestClient
let officer: TestClient

beforeAll(async () => {
  system = await startTestServer({ now: () => new Date('2026-10-05T03:00:00Z') })
  units = await addProvince(system)
  manager = await system.as({ role: 'index-manager', unit: units.province })
  officer = await system.as({ role: 'unit-officer', unit: units.finance })
})

afterAll(() => system.close())

describe('POST /api/measures', () => {
  test('is refused without the right', async () => {
    expect((await officer.post('/api/measures', countMeasure('a'))).status).toBe(403)
    expect((await (await system.as()).post('/api/measures', countMeasure('a'))).status).toBe(401)
  })

  test('defines a measure once; what contradicts itself is refused', async () => {
    const money = countMeasure('money', {
      kind: 'decimal',
      decimals: 2,
      unitOfMeasure: { vi: 'triệu đồng', en: 'million dong' },
      minimum: '0',
      maximum: '1000.5',
    })
    const { status, body } = await manager.post('/api/measures', money)
    expect([status, body]).toEqual([200, { ...money, version: 1, retiredOn: null }])
    expect((await officer.get('/api/measures/money')).body).toEqual(body)
    expect((await manager.post('/api/measures', money)).body.code).toBe('measure-exists')
    expect((await manager.post('/api/measures', countMeasure('bad', { decimals: 2 }))).status).toBe(422)
    const lone = countMeasure('rate', {
      kind: 'share',
      aggregation: { kind: 'ratio', numerator: 'money', denominator: 'nothing' },
    })
    expect((await manager.post('/api/measures', lone)).body.code).toBe('measure-partner-unknown')
  })
})

describe('PUT /api/measures/:measure', () => {
  test('is refused without the right', async () => {
    const body = { version: 1, measure: countMeasure('b') }
    expect((await officer.put('/api/measures/money', body)).status).toBe(403)
  })

  test('changes words and limits; a stale edit gets both versions; what has values keeps its kind', async () => {
    const { body: first } = await manager.post('/api/measures', countMeasure('b'))
    const { version, retiredOn, ...measure } = first as DefinedMeasure
    const renamed = { ...measure, name: { vi: 'Tên mới', en: 'New name' } }
    expect((await manager.put('/api/measures/b', { version, measure: renamed })).body).toMatchObject({
      version: 2,
      retiredOn,
    })
    const stale = await manager.put('/api/measures/b', { version, measure })
    expect([stale.status, stale.body.current.name.vi]).toEqual([409, 'Tên mới'])

    const cells = [{ measure: 'b', figure: { value: '5', missing: null }, basedOn: 0 }]
    await officer.put(`/api/units/${units.finance}/measure-values/2026-09`, { cells })
    const yearly = { version: 2, measure: { ...renamed, periodicity: 'year' } }
    expect((await manager.put('/api/measures/b', yearly)).body.code).toBe('measure-has-values')
  })
})

describe('POST /api/measures/:measure/retire', () => {
  test('is refused without the right, and without a reason', async () => {
    const body = { version: 2, on: '2026-09-01', why: 'trùng với báo cáo khác' }
    expect((await officer.post('/api/measures/b/retire', body)).status).toBe(403)
    expect((await manager.post('/api/measures/b/retire', { ...body, why: '' })).status).toBe(422)
  })

  test('stops periods that begin later, keeps what stands, and can be taken back', async () => {
    const retired = await manager.post('/api/measures/b/retire', {
      version: 2,
      on: '2026-09-01',
      why: 'trùng với báo cáo khác',
    })
    expect(retired.body).toMatchObject({ retiredOn: '2026-09-01', version: 3 })
    const write = (period: string, basedOn: number) =>
      officer.put(`/api/units/${units.finance}/measure-values/${period}`, {
        cells: [{ measure: 'b', figure: { value: '6', missing: null }, basedOn }],
      })
    expect((await write('2026-09', 1)).body.code).toBe('measure-retired')
    expect((await write('2026-08', 0)).status).toBe(200)
    expect(
      (await manager.get('/api/measures?retired=no')).body.items.map(({ code }: DefinedMeasure) => code),
    ).toEqual(['money'])
    const back = await manager.post('/api/measures/b/retire', {
      version: 3,
      on: null,
      why: 'vẫn cần theo dõi',
    })
    expect(back.body).toMatchObject({ retiredOn: null, version: 4 })
    expect((await write('2026-09', 1)).status).toBe(200)
  })
})

describe('GET /api/measures', () => {
  test('is open to every role, and to nobody else', async () => {
    const interviewer = await system.as({ role: 'interviewer', unit: units.finance })
    expect((await interviewer.get('/api/measures')).status).toBe(200)
    expect((await (await system.as()).get('/api/measures')).status).toBe(401)
    expect((await (await system.as()).get('/api/measures/money')).status).toBe(401)
    expect((await interviewer.get('/api/measures/nothing')).status).toBe(404)
  })

  test('finds names without marks, sorts and exports', async () => {
    const items = (await officer.get(`/api/measures?search=${encodeURIComponent('SO MONEY')}&sort=-name`))
      .body.items
    expect(items.map(({ code }: DefinedMeasure) => code)).toEqual(['money'])
    expect((await officer.get('/api/measures?format=csv')).body).toContain(
      'money,Số money,triệu đồng,decimal,month,sum',
    )
  })
})
