import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Workbook } from '@cj-tech-master/excelts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTable } from '../../platform/office/read-table.ts'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { plantUnits } from '../testing/plant-units.ts'
import { unitFile } from './unit-file.ts'

let system: TestServer
let manager: TestClient
let ids: Readonly<Record<string, string>>

beforeAll(async () => {
  system = await startTestServer()
  ids = await plantUnits(system.db, 'P(A B)')
  manager = await system.as({ role: 'index-manager', unit: ids.P! })
})
afterAll(() => system.close())

const request = (text: string | Uint8Array, more = {}) => ({
  file: Buffer.from(text).toString('base64'),
  on: '2026-01-01',
  basis: 'QĐ 5',
  absent: 'keep',
  ...more,
})
const kinds = (body: { differences: { code: string; kinds: string[] }[] }) =>
  body.differences.map((each) => `${each.code} ${each.kinds.join('+')}`)

describe('importing units', () => {
  test('is refused without the right, and outside the unit of the grant', async () => {
    const leader = await system.as({ role: 'unit-leader', unit: ids.P! })
    for (const path of ['imports/preview', 'imports', 'provinces/preview', 'provinces']) {
      expect((await leader.post(`/api/units/${path}`, request('a'))).status).toBe(403)
    }
    expect((await (await system.as({ grants: [] })).get('/api/units/export')).status).toBe(403)
    const narrow = await system.as({ role: 'index-manager', unit: ids.A! })
    const file = request('Mã,Tên,Mã cấp trên\nB,Xã B mới,P\n')
    const { basedOn } = (await narrow.post('/api/units/imports/preview', file)).body
    expect((await narrow.post('/api/units/imports', { ...file, basedOn })).status).toBe(403)
    expect((await narrow.post('/api/units/provinces')).status).toBe(403)
  })

  test('shows what would change, changes nothing, then does just that', async () => {
    const file = request('Mã;Tên;Tên ngắn;Mã cấp trên\nA;Xã A;A;P\nB;Xã B mới;B;P\nC;Xã C;C;P\n')
    const preview = await manager.post('/api/units/imports/preview', file)
    expect(preview.status).toBe(200)
    expect(kinds(preview.body)).toEqual(['A unchanged', 'B renamed', 'C new'])
    expect((await manager.get('/api/units?search=xa%20c')).body.items.length).toBe(0)
    const { basedOn } = preview.body
    const done = await manager.post('/api/units/imports', { ...file, basedOn })
    expect(done.body).toMatchObject({ founded: 1, changed: 1, ended: 0 })
    expect((await manager.get('/api/units?search=xa%20c')).body.items.length).toBe(1)
    expect((await manager.post('/api/units/imports', { ...file, basedOn })).body.code).toBe(
      'unit-map-changed',
    )
    const again = await manager.post('/api/units/imports/preview', file)
    expect(kinds(again.body)).toEqual(['A unchanged', 'B unchanged', 'C unchanged'])
    const nothing = await manager.post('/api/units/imports', { ...file, basedOn: again.body.basedOn })
    expect(nothing.body.code).toBe('unit-import-changes-nothing')
  })

  test('names faults by row and imports nothing', async () => {
    const file = request('Mã,Tên,Mã cấp trên\n,Xã Q,P\nR,Xã R,không có\n')
    expect((await manager.post('/api/units/imports/preview', file)).body.faults).toMatchObject([
      { line: 2, column: 1 },
    ])
    const unknown = request('Mã,Tên,Mã cấp trên\nR,Xã R,zz\n')
    const { basedOn } = (await manager.post('/api/units/imports/preview', unknown)).body
    const refused = await manager.post('/api/units/imports', { ...unknown, basedOn })
    expect([refused.status, refused.body.code, refused.body.faults[0].line]).toEqual([
      422,
      'unit-import-refused',
      2,
    ])
  })

  test('reads Excel, where codes are numbers and lost their zeros', async () => {
    const workbook = new Workbook()
    const sheet = workbook.addWorksheet('Xã')
    sheet.addRows([
      ['Mã đơn vị', 'Tên đơn vị', 'Mã đơn vị cấp trên'],
      [4, 'Phường Ba Đình', 'P'],
    ])
    const file = request(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(kinds((await manager.post('/api/units/imports/preview', file)).body)).toEqual(['00004 new'])
  })

  test('refuses what is no table, with a sentence', async () => {
    for (const bytes of [
      new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]),
      new Uint8Array([0xff, 0xfe, 0]),
      'a"b"c\n"x',
    ]) {
      expect((await manager.post('/api/units/imports/preview', request(bytes))).body.code).toBe(
        'unit-file-unreadable',
      )
    }
    expect(
      await manager.post('/api/units/imports/preview', request('')).then(({ body }) => body.faults[0].vi),
    ).toBe('Tệp không có dòng nào.')
  })

  test('an exported CSV comes back without a difference', async () => {
    const exported = await manager.get('/api/units/export?on=2026-06-01&format=csv')
    expect(exported.headers['content-disposition']).toContain('don-vi-2026-06-01.csv')
    const file = request(exported.body, { on: '2026-06-01', absent: 'close' })
    const { differences, faults } = (await manager.post('/api/units/imports/preview', file)).body
    expect(faults).toEqual([])
    expect(new Set(differences.map((each: { kinds: string[] }) => each.kinds.join()))).toEqual(
      new Set(['unchanged']),
    )
    expect((await manager.get('/api/units/export')).headers['content-type']).toContain('spreadsheetml')
  })

  test('a table written as CSV or as Excel is read back cell by cell', async () => {
    const rows = [
      ['Mã', 'Tên'],
      ['00004', 'Phường "Ba Đình", Hà Nội'],
      ['01', ''],
    ]
    expect(await readTable(await unitFile(rows, 'csv', 'x'))).toEqual(rows)
    const sheet = await readTable(await unitFile(rows, 'xlsx', 'x'))
    expect(sheet.map((row) => [row[0], row[1] ?? ''])).toEqual(rows)
  })
})

describe('the country', () => {
  test('loads 63 provinces that become 34, once, as one operation that can be undone', async () => {
    const preview = await manager.post('/api/units/provinces/preview')
    expect(preview.body.effects.length).toBe(63 + 23)
    const loaded = await manager.post('/api/units/provinces')
    expect(loaded.body).toMatchObject({ founded: 86, changed: 0, ended: 0 })
    const count = async (day: string) =>
      (await manager.get(`/api/units?kind=province&limit=500&on=${day}&parent=none`)).body.items.length
    expect([await count('2025-06-30'), await count('2025-07-01')]).toEqual([64, 35])
    const [angiang] = (await manager.get('/api/units?search=an%20giang&on=2025-07-01')).body.items
    expect(angiang.code).toBe('91')
    expect((await manager.get(`/api/units/${angiang.id}`)).body.events[0].vi).toBe(
      'Thành lập trên cơ sở sáp nhập Tỉnh An Giang và Tỉnh Kiên Giang',
    )
    expect((await manager.post('/api/units/provinces')).body.faults[0].code).toBe('code-taken')
  })

  const COMMUNES = resolve(import.meta.dirname, '../../../../../../shared/data/units/admin-communes-34.csv')
  test.skipIf(!existsSync(COMMUNES))(
    'takes in its 3,321 communes from a file (needs shared/data/units)',
    async () => {
      const nation = await plantUnits(system.db, 'Q')
      const everywhere = await system.as({
        grants: (await provincesOf()).map((unit) => ({
          role: 'index-manager',
          unit,
          from: '2000-01-01',
          to: null,
        })),
      })
      expect(nation.Q).toBeDefined()
      const file = request(readFileSync(COMMUNES), { on: '2025-07-01' })
      const preview = await everywhere.post('/api/units/imports/preview', file)
      expect(preview.body.faults).toEqual([])
      const done = await everywhere.post('/api/units/imports', { ...file, basedOn: preview.body.basedOn })
      expect(done.body).toMatchObject({ founded: 3321, changed: 0, ended: 0 })
      expect(
        (await everywhere.get('/api/units?kind=commune&search=ba%20dinh&on=2025-07-01')).body.items[0]
          .parentName,
      ).toBe('Thành phố Hà Nội')
    },
  )
})

async function provincesOf(): Promise<string[]> {
  const { items } = (await manager.get('/api/units?kind=province&limit=500&on=2026-06-01')).body
  return items.map(({ id }: { id: string }) => id)
}
