import { randomUUID } from 'node:crypto'
import type {
  FormLine,
  ListedValue,
  MeasureTotals,
  StandingValue,
  ValueChange,
} from '@openpar/domain/measures'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { addProvince, countMeasure, type SmallProvince } from '../testing/small-province.ts'
import { writeValues } from './write-values.ts'

let system: TestServer
let units: SmallProvince
let manager: TestClient
let officer: TestClient

const number = (value: string) => ({ value, missing: null })
const cell = (measure: string, value: string, basedOn = 0, more = {}) => ({
  measure,
  figure: number(value),
  basedOn,
  ...more,
})

beforeAll(async () => {
  system = await startTestServer({ now: () => new Date('2026-10-05T03:00:00Z') })
  units = await addProvince(system)
  manager = await system.as({ role: 'index-manager', unit: units.province })
  officer = await system.as({ role: 'unit-officer', unit: units.finance, name: 'Lê Thị Mai' })
  const measures = [
    countMeasure('received'),
    countMeasure('resolved'),
    countMeasure('rate', {
      kind: 'share',
      decimals: 2,
      aggregation: { kind: 'ratio', numerator: 'resolved', denominator: 'received' },
    }),
    countMeasure('money', { kind: 'decimal', decimals: 3 }),
    countMeasure('issued', { kind: 'date', aggregation: { kind: 'minimum' } }),
    countMeasure('yearly', { periodicity: 'year' }),
  ]
  for (const measure of measures) expect((await manager.post('/api/measures', measure)).status).toBe(200)
})

afterAll(() => system.close())

const form = (unit: string, period = '2026-09') => `/api/units/${unit}/measure-values/${period}`

describe('PUT /api/units/:unit/measure-values/:period', () => {
  test('is refused without the right, and for a foreign unit', async () => {
    const reader = await system.as({ role: 'provincial-leader', unit: units.province })
    const body = { cells: [cell('received', '5')] }
    expect((await reader.put(form(units.finance), body)).status).toBe(403)
    expect((await officer.put(form(units.health), body)).status).toBe(403)
    expect((await (await system.as()).put(form(units.finance), body)).status).toBe(401)
  })

  test('writes values, zero and reasons alike, and tells who wrote them', async () => {
    const body = {
      cells: [
        cell('received', '1503'),
        cell('resolved', '0'),
        { measure: 'money', figure: { value: null, missing: 'chờ quyết toán' }, basedOn: 0 },
        cell('issued', '2026-09-05'),
      ],
    }
    const { status, body: answer } = await officer.put(form(units.finance), body)
    expect(status).toBe(200)
    expect(
      answer.values.map(({ value, missing, version }: StandingValue) => [value, missing, version]),
    ).toEqual([
      ['1503', null, 1],
      ['0', null, 1],
      [null, 'chờ quyết toán', 1],
      ['2026-09-05', null, 1],
    ])
    expect(answer.values[0]).toMatchObject({
      writer: 'Lê Thị Mai',
      provenance: { kind: 'declared', by: officer.person },
    })
  })

  test('an edit based on an older version is refused whole, with both values', async () => {
    const at = form(units.finance, '2026-08')
    await officer.put(at, { cells: [cell('received', '10')] })
    const second = await manager.put(at, { cells: [cell('received', '11', 1)], why: 'đối chiếu lại' })
    expect(second.body.values[0]).toMatchObject({ value: '11', version: 2 })
    const { status, body } = await officer.put(at, {
      cells: [cell('received', '12', 1), cell('resolved', '3')],
    })
    expect([status, body.code]).toEqual([409, 'values-changed-meanwhile'])
    expect(body.conflicts).toMatchObject([
      { measure: 'received', yours: { value: '12' }, current: { value: '11', version: 2 } },
    ])
    const read = (await officer.get(at)).body
    expect(read.lines.find((line: FormLine) => line.measure.code === 'resolved').declared).toBeNull()
  })

  test('of two officers who fill an empty cell at the same moment one is told of the other', async () => {
    const at = form(units.finance, '2026-07')
    const other = await system.as({ role: 'unit-leader', unit: units.finance })
    const answers = await Promise.all([
      officer.put(at, { cells: [cell('received', '1')] }),
      other.put(at, { cells: [cell('received', '2')] }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('the same figure again changes nothing and counts no version', async () => {
    const at = form(units.finance, '2026-06')
    await officer.put(at, { cells: [cell('received', '7')] })
    const again = await officer.put(at, { cells: [cell('received', '7', 0)] })
    expect([again.status, again.body.values[0].version]).toEqual([200, 1])
  })

  test.each([
    [cell('received', '1.5'), 'figure-refused'],
    [cell('received', '-1'), 'figure-refused'],
    [cell('rate', '0.5'), 'figure-refused'],
    [cell('yearly', '5'), 'figure-refused'],
    [cell('issued', '2026-02-30'), 'figure-refused'],
    [cell('nothing', '5'), 'measure-not-found'],
  ])('refuses %j', async (one, code) => {
    const { status, body } = await officer.put(form(units.finance, '2026-05'), { cells: [one] })
    expect([status >= 400 && status < 500, body.code]).toEqual([true, code])
  })

  test('takes no cell twice', async () => {
    const { status } = await officer.put(form(units.finance, '2026-05'), {
      cells: [cell('received', '1'), cell('received', '2')],
    })
    expect(status).toBe(422)
  })

  test('knows no other periods', async () => {
    expect(
      (await officer.put(form(units.finance, '2026-13'), { cells: [cell('received', '5')] })).body.code,
    ).toBe('period-not-found')
  })
})

describe('a computed value', () => {
  test('stands beside the declared one, counts, and a difference must be explained', async () => {
    const at = form(units.finance, '2026-04')
    const incoming = {
      province: units.province,
      period: '2026-04',
      measure: 'received',
      unit: units.finance,
      origin: 'computed' as const,
      number: '1500',
      word: null,
      missing: null,
      provenance: 'cases' as const,
      source: 'Hệ thống một cửa',
      explanation: null,
      writtenBy: null,
      version: 1,
    }
    const writing = { now: new Date('2026-10-01T00:00:00Z'), why: null, importId: null }
    expect(await writeValues(system.db, [incoming], writing)).toHaveLength(1)
    expect(await writeValues(system.db, [incoming], writing)).toHaveLength(0)

    const refused = await officer.put(at, { cells: [cell('received', '1482')] })
    expect([refused.status, refused.body.code, refused.body.computed.value]).toEqual([
      422,
      'difference-unexplained',
      '1500',
    ])
    const same = await officer.put(at, { cells: [cell('received', '1500')] })
    expect(same.status).toBe(200)
    const explained = await officer.put(at, {
      cells: [cell('received', '1482', 1, { explanation: 'trừ 18 hồ sơ trùng' })],
    })
    expect(explained.status).toBe(200)

    const page = (await officer.get(`${at}/received`)).body
    expect(page).toMatchObject({
      difference: 'explained',
      declared: { value: '1482', explanation: 'trừ 18 hồ sơ trùng' },
      computed: { value: '1500', provenance: { kind: 'cases' }, writer: null },
    })
    expect(page.history.map(({ origin, version, value }: ValueChange) => [origin, version, value])).toEqual([
      ['declared', 2, '1482'],
      ['declared', 1, '1500'],
      ['computed', 1, '1500'],
    ])
  })
})

describe('GET /api/units/:unit/measure-values/:period', () => {
  test('is refused without the right, and for a foreign unit', async () => {
    const interviewer = await system.as({ role: 'interviewer', unit: units.finance })
    expect((await interviewer.get(form(units.finance))).status).toBe(403)
    expect((await officer.get(form(units.health))).status).toBe(403)
    expect((await officer.get(`${form(units.health)}/received`)).status).toBe(403)
  })

  test('shows what stands beside the period before and the ratio that two measures make', async () => {
    const unit = units.division
    const own = await system.as({ role: 'unit-officer', unit })
    await own.put(form(unit, '2026-08'), { cells: [cell('received', '4')] })
    await own.put(form(unit), { cells: [cell('received', '8'), cell('resolved', '6')] })
    const { lines, writable } = (await own.get(form(unit))).body
    const line = (code: string) =>
      lines.find((one: { measure: { code: string } }) => one.measure.code === code)
    expect(writable).toBe(true)
    expect(line('received')).toMatchObject({
      declared: { value: '8' },
      previous: { value: '4' },
      yearEarlier: null,
    })
    expect(line('rate').ratio).toBe('0.75')
    expect(line('yearly')).toBeUndefined()
  })
})

describe('GET /api/measure-values', () => {
  test('is refused without the right', async () => {
    expect(
      (await (await system.as({ role: 'administrator', unit: units.province })).get('/api/measure-values'))
        .status,
    ).toBe(403)
  })

  test('lists what lies in the scope only, filters, pages and exports', async () => {
    const all = (await manager.get('/api/measure-values?limit=500')).body.items
    const own = (await officer.get('/api/measure-values?limit=500')).body.items
    expect(own.length).toBeGreaterThan(5)
    expect(own.every(({ unit }: ListedValue) => unit.id === units.finance)).toBe(true)
    expect(all.length).toBeGreaterThan(own.length)
    const missing = (await officer.get('/api/measure-values?state=missing')).body.items
    expect(missing.map(({ missing: why }: ListedValue) => why)).toEqual(['chờ quyết toán'])
    const found = (await manager.get(`/api/measure-values?search=${encodeURIComponent('nghiep vu')}`)).body
      .items
    expect(found.every(({ unit }: ListedValue) => unit.id === units.division)).toBe(true)

    const pages: string[] = []
    let cursor = ''
    do {
      const page = (await officer.get(`/api/measure-values?sort=period&limit=3${cursor}`)).body
      pages.push(...page.items.map(({ id }: { id: string }) => id))
      cursor = page.next === null ? '' : `&cursor=${page.next}`
    } while (cursor !== '')
    expect(new Set(pages)).toEqual(new Set(own.map(({ id }: { id: string }) => id)))
    expect(pages).toHaveLength(own.length)

    const csv = (await officer.get('/api/measure-values?format=csv')).body
    expect(csv).toContain('STC,Sở Tài chính,received,Số received,2026-09,1503')
    expect(csv).toContain('Chưa có: chờ quyết toán')
  })
})

describe('GET /api/units/:unit/measure-totals/:period/:measure', () => {
  const totals = (unit: string, measure: string, more = '') =>
    `/api/units/${unit}/measure-totals/2026-09/${measure}${more}`

  test('is refused without the right, and above the own unit', async () => {
    expect((await officer.get(totals(units.province, 'received'))).status).toBe(403)
    expect(
      (
        await (
          await system.as({ role: 'interviewer', unit: units.province })
        ).get(totals(units.province, 'received'))
      ).status,
    ).toBe(403)
  })

  test('adds up the tree with coverage, on the map of the day', async () => {
    const { whole, parts, on } = (await manager.get(totals(units.province, 'received'))).body
    expect(on).toBe('2026-09-30')
    expect(whole).toMatchObject({ total: '1511', soFar: '1511', expected: 2, covered: 2 })
    expect(parts.map(({ unit, total }: MeasureTotals['whole']) => [unit.name, total])).toEqual([
      ['Sở Tài chính', '1503'],
      ['Sở Y tế', '8'],
    ])
    const before = (await manager.get(totals(units.province, 'received', '?on=2025-06-30'))).body
    expect(before.whole).toMatchObject({ total: null, soFar: '1511', expected: 3, covered: 2 })
    expect(before.whole.lacking).toMatchObject([{ name: 'Huyện cũ' }])
  })

  test('a ratio is taken over the sums of its two measures', async () => {
    const { whole } = (await manager.get(totals(units.province, 'rate'))).body
    expect(whole).toMatchObject({ total: '0.0039708802', covered: 2 })
  })
})

describe('a unit that moves', () => {
  test('keeps a value in its place when the unit moves to another province', async () => {
    const unit = units.division
    const at = form(unit, '2026-03')
    expect((await manager.put(at, { cells: [cell('received', '4')] })).status).toBe(200)
    const other = randomUUID()
    await system.owner.insertInto('unit').values({ id: other }).execute()
    const place = { kind: 'province', code: 'T2', name: 'Tỉnh mới', folded: '', validFrom: '2021-01-01' }
    await system.owner
      .insertInto('unitState')
      .values({ unitId: other, ...place })
      .execute()
    const own = system.owner.updateTable('unitState').where('unitId', '=', unit)
    await own.set({ validTo: '2026-10-01' }).execute()
    const moved = {
      kind: 'division',
      code: 'P1',
      name: 'Phòng Nghiệp vụ',
      folded: '',
      validFrom: '2026-10-01',
    }
    await system.owner
      .insertInto('unitState')
      .values({ unitId: unit, parentId: other, ...moved })
      .execute()
    const there = await system.as({ role: 'unit-officer', unit: other })
    const { status, body } = await there.put(at, { cells: [cell('received', '5', 1)] })
    expect([status, body.values?.[0]]).toMatchObject([200, { value: '5', version: 2 }])
    expect((await manager.get(at)).status).toBe(403)
  })
})
