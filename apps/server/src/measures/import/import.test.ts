import type { ImportedCell, MeasureImport } from '@openpar/domain/measures'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { addProvince, countMeasure, type SmallProvince } from '../testing/small-province.ts'

let system: TestServer
let units: SmallProvince
let manager: TestClient
let officer: TestClient

const BINARY = { 'content-type': 'application/octet-stream' }

beforeAll(async () => {
  system = await startTestServer({ now: () => new Date('2026-10-05T03:00:00Z') })
  units = await addProvince(system)
  manager = await system.as({ role: 'index-manager', unit: units.province })
  officer = await system.as({ role: 'unit-officer', unit: units.finance })
  for (const measure of [
    countMeasure('received'),
    countMeasure('money', { kind: 'decimal', decimals: 3 }),
    countMeasure('share', { kind: 'share', decimals: 2, aggregation: { kind: 'mean' } }),
    countMeasure('ready', { kind: 'yes-no' }),
    countMeasure('issued', { kind: 'date', aggregation: { kind: 'none' } }),
  ])
    expect((await manager.post('/api/measures', measure)).status).toBe(200)
})

afterAll(() => system.close())

function upload(client: TestClient, content: string | Buffer, query = '') {
  return client.post(`/api/measure-imports?fileName=so-lieu.csv${query}`, Buffer.from(content), BINARY)
}

async function cellsOf(
  client: TestClient,
  { id }: MeasureImport,
  query = '',
): Promise<readonly ImportedCell[]> {
  return (await client.get(`/api/measure-imports/${id}/cells?limit=500${query}`)).body.items
}

const FILE = `unit,measure,period,value,reason
STC,received,2026-09,1503,
STC,money,2026-09,"1.234,5",
STC,share,2026-09,"98,6",
STC,ready,2026-09,có,
STC,issued,2026-09,5/9/2026,
SYT,received,2026-09,0,
SYT,money,2026-09,,chờ quyết toán
SYT,share,2026-09,Không phát sinh,
X,received,2026-09,1,
STC,received,2026-09,1504,
SYT,money,2026-08,1.234,
SYT,ready,2026-09,,
`

describe('an import', () => {
  test('is refused without the right', async () => {
    const reader = await system.as({ role: 'appraiser', unit: units.province })
    expect((await upload(reader, FILE)).status).toBe(403)
    expect((await upload(await system.as(), FILE)).status).toBe(401)
    const { body } = await upload(manager, FILE)
    for (const client of [reader, await system.as()]) {
      expect([401, 403]).toContain((await client.get(`/api/measure-imports/${body.id}`)).status)
      expect([401, 403]).toContain((await client.get(`/api/measure-imports/${body.id}/cells`)).status)
      expect([401, 403]).toContain((await client.post(`/api/measure-imports/${body.id}/apply`)).status)
    }
  })

  test('of another person is not there', async () => {
    const { body } = await upload(manager, FILE)
    expect((await officer.get(`/api/measure-imports/${body.id}`)).status).toBe(404)
    expect((await officer.post(`/api/measure-imports/${body.id}/apply`)).status).toBe(404)
  })

  test('is first a dry run that refuses cell by cell and writes nothing', async () => {
    const { status, body } = await upload(manager, FILE)
    expect([status, body.counts]).toEqual([200, { new: 8, changed: 0, same: 0, empty: 1, fault: 3 }])
    const faults = await cellsOf(manager, body, '&outcome=fault')
    expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
      [10, 'unit-unknown'],
      [11, 'cell-repeated'],
      [12, 'number-ambiguous'],
    ])
    const csv = (await manager.get(`/api/measure-imports/${body.id}/cells?outcome=fault&format=csv`)).body
    expect(csv).toContain('12,SYT,Sở Y tế,money,Số money,2026-08,1.234,')
    expect((await manager.get('/api/measure-values')).body.items).toEqual([])
  })

  test('names units and measures beside the texts of the file, faults too, and leaves unknown ones without', async () => {
    const file = `unit,measure,period,value\n${units.finance},received,2026-03,5\nSYT,nothing,2026-03,1\nX,received,9/2026,1\n`
    const { body } = await upload(manager, file)
    const received = { vi: 'Số received', en: 'Number of received' }
    expect(await cellsOf(manager, body)).toMatchObject([
      { unit: units.finance, unitName: 'Sở Tài chính', measure: 'received', measureName: received },
      { unit: 'SYT', unitName: 'Sở Y tế', measure: 'nothing', measureName: null },
      { unit: 'X', unitName: null, measure: 'received', measureName: received, period: '9/2026' },
    ])
  })

  test('applied, it writes with history and one audit entry; read again it finds everything the same', async () => {
    const { body } = await upload(manager, FILE)
    const applied = await manager.post(`/api/measure-imports/${body.id}/apply`, { why: 'báo cáo tháng 9' })
    expect(applied.body.applied).toEqual({ written: 8, overtaken: 0 })
    expect((await manager.post(`/api/measure-imports/${body.id}/apply`)).body.code).toBe('import-applied')
    const page = (await manager.get(`/api/units/${units.finance}/measure-values/2026-09/money`)).body
    expect(page.declared).toMatchObject({
      value: '1234.5',
      provenance: { kind: 'import', source: 'so-lieu.csv' },
    })
    expect(page.history).toMatchObject([{ version: 1, why: 'báo cáo tháng 9', writer: 'Người thử' }])
    const entries = await system.owner
      .selectFrom('auditEntry')
      .selectAll()
      .where('action', '=', 'measure-import.applied')
      .execute()
    expect(entries).toMatchObject([
      { provinceId: units.province, after: { sha256: body.sha256, applied: { written: 8 } } },
    ])

    const again = await upload(manager, FILE)
    expect(again.body.counts).toEqual({ new: 0, changed: 0, same: 8, empty: 1, fault: 3 })
    const changed = await upload(manager, FILE.replace('1503', '1600'))
    expect(changed.body.counts).toMatchObject({ changed: 1, same: 7 })
    expect((await cellsOf(manager, changed.body, '&outcome=changed'))[0]).toMatchObject({
      before: '1\u202f503',
      text: '1600',
    })
  })

  test('leaves alone what somebody wrote since the dry run, and says so', async () => {
    const { body } = await upload(
      manager,
      'unit,measure,period,value\nSTC,received,2026-07,5\nSYT,received,2026-07,6\n',
    )
    const cells = [{ measure: 'received', figure: { value: '7', missing: null }, basedOn: 0 }]
    await officer.put(`/api/units/${units.finance}/measure-values/2026-07`, { cells })
    const applied = await manager.post(`/api/measure-imports/${body.id}/apply`)
    expect(applied.body.applied).toEqual({ written: 1, overtaken: 1 })
    expect(
      (await manager.get(`/api/units/${units.finance}/measure-values/2026-07/received`)).body.declared.value,
    ).toBe('7')
  })

  test('writes for units in scope only, and not into closed collections', async () => {
    const file = 'unit;measure;period;value\nSTC;received;2026-05;5\nSYT;received;2026-05;6\n'
    const { body } = await upload(officer, file)
    expect((await cellsOf(officer, body)).map(({ outcome, fault }) => fault ?? outcome)).toEqual([
      'new',
      'unit-outside-scope',
    ])
    const draft = {
      title: 'Tháng 5',
      period: '2026-05',
      measures: ['received'],
      units: [units.finance],
      deadline: '2026-06-05',
    }
    const opened = (await manager.post('/api/collections', draft)).body
    const { period, ...rest } = draft
    await manager.put(`/api/collections/${opened.id}`, { ...rest, state: 'closed', version: 1 })
    const second = await upload(officer, file)
    expect((await cellsOf(officer, second.body)).map(({ fault }) => fault)).toEqual([
      'collection-closed',
      'unit-outside-scope',
    ])
    expect((await upload(manager, file)).body.counts).toMatchObject({ new: 2 })
  })

  test('takes wide tables for a period chosen', async () => {
    const { body } = await upload(
      manager,
      '\ufeffMã đơn vị\treceived\tmoney\nSTC\t5\t1,5\n',
      '&period=2026-04',
    )
    expect(body.counts).toMatchObject({ new: 2 })
  })

  test.each([
    ['', 'import-without-columns'],
    ['a,b\n1,2\n', 'import-without-columns'],
    [Buffer.from([0xff, 0xfe, 0x00, 0x41]), 'import-unreadable'],
    [Buffer.from('PK\u0003\u0004 not a zip'), 'import-unreadable'],
    ['unit,measure,period,value\n"STC', 'import-unreadable'],
  ])('refuses what is no table: %j', async (content, code) => {
    const { status, body } = await upload(manager, content)
    expect([status, body.code]).toEqual([422, code])
  })
})
