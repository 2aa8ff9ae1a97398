import { randomUUID } from 'node:crypto'
import { Workbook } from '@cj-tech-master/excelts'
import type { Collection, ImportedCell } from '@openpar/domain/measures'
import type { Actor, Role } from '@openpar/domain/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { addProvince, countMeasure, type SmallProvince } from '../testing/small-province.ts'

let system: TestServer
let units: SmallProvince
let collection: Collection
const actors = new Map<string, Actor>()

async function actor(role: Role, unit: string): Promise<string> {
  const { person } = await system.as({ role, unit })
  actors.set(person, { person, name: 'Người thử', grants: [{ role, unit, from: '2000-01-01', to: null }] })
  return person
}

/** Sends a request as a person; files come back as bytes. */
async function send(person: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const type = Buffer.isBuffer(payload) ? 'application/octet-stream' : 'application/json'
  const headers = {
    'x-person': person,
    'idempotency-key': randomUUID(),
    ...(payload ? { 'content-type': type } : {}),
  }
  const reply = await system.server.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  const isJson = String(reply.headers['content-type']).includes('json')
  return { status: reply.statusCode, body: isJson ? reply.json() : undefined, bytes: reply.rawPayload }
}

let manager: string
let officer: string

const figures: Readonly<Record<string, string | null>> = {
  received: '1503',
  money: '-1234.125',
  share: '0.98765',
  ready: '1',
  issued: '2026-09-05',
  level: 'late',
}

beforeAll(async () => {
  system = await startTestServer({
    now: () => new Date('2026-10-05T03:00:00Z'),
    authenticate: () => async (request) => actors.get(String(request.headers['x-person'])),
  })
  units = await addProvince(system)
  manager = await actor('index-manager', units.province)
  officer = await actor('unit-officer', units.finance)
  const levels = [
    { code: 'in-time', name: { vi: 'Kịp thời', en: 'In time' } },
    { code: 'late', name: { vi: 'Chậm', en: 'Late' } },
  ]
  for (const measure of [
    countMeasure('received', { name: { vi: '=1+1 hồ sơ', en: '=1+1 cases' } }),
    countMeasure('money', { kind: 'decimal', decimals: 3 }),
    countMeasure('share', { kind: 'share', decimals: 3, aggregation: { kind: 'mean' } }),
    countMeasure('ready', { kind: 'yes-no' }),
    countMeasure('issued', { kind: 'date', aggregation: { kind: 'none' } }),
    countMeasure('level', { kind: 'level', levels, aggregation: { kind: 'none' } }),
    countMeasure('absent'),
    countMeasure('nothing'),
    countMeasure('blank'),
  ])
    expect((await send(manager, 'POST', '/api/measures', measure)).status).toBe(200)
  const cells = Object.entries(figures).map(([measure, value]) => ({
    measure,
    figure: { value, missing: null },
    basedOn: 0,
  }))
  cells.push({
    measure: 'absent',
    figure: { value: null, missing: 'chờ số liệu quyết toán' as never },
    basedOn: 0,
  })
  cells.push({ measure: 'nothing', figure: { value: null, missing: 'not-applicable' as never }, basedOn: 0 })
  const written = await send(manager, 'PUT', `/api/units/${units.finance}/measure-values/2026-09`, { cells })
  expect(written.status).toBe(200)
  const draft = {
    title: 'Số liệu tháng 9',
    period: '2026-09',
    measures: [...Object.keys(figures), 'absent', 'nothing', 'blank'],
    units: [units.finance, units.health],
    deadline: '2026-10-05',
  }
  collection = (await send(manager, 'POST', '/api/collections', draft)).body
})

afterAll(() => system.close())

const ofCollection = () => `/api/collections/${collection.id}/template`
const ofUnit = (unit: string) => `/api/units/${unit}/measure-template?periodicity=month&year=2026`

async function upload(person: string, bytes: Buffer) {
  const { body } = await send(person, 'POST', '/api/measure-imports?fileName=mau.xlsx', bytes)
  const cells = (await send(person, 'GET', `/api/measure-imports/${body.id}/cells?limit=500`)).body
  return { counts: body.counts, cells: cells.items as readonly ImportedCell[] }
}

async function sheetOf(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook()
  await workbook.xlsx.load(bytes)
  return workbook
}

describe('an Excel template', () => {
  test('is refused without the right, and for foreign units', async () => {
    const interviewer = await actor('interviewer', units.province)
    expect((await send(interviewer, 'GET', ofCollection())).status).toBe(403)
    expect((await send(officer, 'GET', ofUnit(units.health))).status).toBe(403)
    const elsewhere = await actor('unit-officer', units.division)
    expect((await send(elsewhere, 'GET', ofCollection())).status).toBe(404)
  })

  test('comes back without a change: units by measures', async () => {
    const { bytes } = await send(manager, 'GET', ofCollection())
    const { counts } = await upload(manager, bytes)
    expect(counts).toEqual({ new: 0, changed: 0, same: 8, empty: 10, fault: 0 })
  })

  test('comes back without a change: measures by periods', async () => {
    const { bytes } = await send(officer, 'GET', ofUnit(units.finance))
    expect((await upload(officer, bytes)).counts).toEqual({
      new: 0,
      changed: 0,
      same: 8,
      empty: 9 * 12 - 8,
      fault: 0,
    })
  })

  test('shows an officer the own unit only', async () => {
    const { bytes } = await send(officer, 'GET', ofCollection())
    expect((await upload(officer, bytes)).counts).toEqual({ new: 0, changed: 0, same: 8, empty: 1, fault: 0 })
  })

  test('takes what people type, wherever they moved its rows, and names no formula', async () => {
    const workbook = await sheetOf((await send(manager, 'GET', ofCollection())).bytes)
    const page = workbook.worksheets[0]!
    expect([page.getRow(1).hidden, page.getColumn(1).hidden, page.getCell(2, 3).value]).toEqual([
      true,
      true,
      '=1+1 hồ sơ',
    ])
    expect(page.getCell(2, 3).formula).toBeFalsy()
    const [first, second] = [3, 4].map((line) => [1, 2].map((column) => page.getCell(line, column).value))
    for (const column of [1, 2]) {
      page.getCell(3, column).value = second![column - 1] as string
      page.getCell(4, column).value = first![column - 1] as string
      for (let at = 3; at <= 11; at++) page.getCell(4, at).value = page.getCell(3, at).value
    }
    for (let at = 3; at <= 11; at++) page.getCell(3, at).value = null
    page.getCell(3, 3).value = 7
    page.getCell(3, 4).value = '1.234'
    page.getCell(3, 5).value = 0.5
    page.getCell(3, 6).value = 'Không phát sinh'
    page.getCell(3, 7).numFmt = 'dd/mm/yyyy'
    page.getCell(3, 7).value = new Date('2026-09-30T00:00:00Z')
    page.getCell(3, 9).value = 'Chưa có: chờ kiểm kê'
    const { counts, cells } = await upload(manager, Buffer.from(await workbook.xlsx.writeBuffer()))
    expect(counts).toEqual({ new: 5, changed: 0, same: 8, empty: 4, fault: 1 })
    expect(cells.find(({ fault }) => fault !== null)).toMatchObject({
      measure: 'money',
      fault: 'number-ambiguous',
      line: 3,
    })
    expect(cells.find(({ measure, outcome }) => measure === 'share' && outcome === 'new')?.text).toBe('50 %')
  })
})
