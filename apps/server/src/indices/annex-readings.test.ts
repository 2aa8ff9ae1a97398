import { randomUUID } from 'node:crypto'
import { readDefinition } from '@openpar/domain'
import { applyOperation } from '@openpar/domain/indices'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantUnits } from '../organisation/testing/plant-units.ts'
import type { TestClient } from '../testing/test-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { excelFile } from './annex/testing/excel-file.ts'
import { wordFile } from './annex/testing/word-file.ts'

let system: TestServer
let manager: TestClient

beforeAll(async () => {
  system = await startTestServer()
  const { P } = await plantUnits(system.db, 'P')
  manager = await system.as({ role: 'index-manager', unit: P! })
})
afterAll(() => system.close())

const ROWS = [
  ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm'],
  ['I', 'CHỈ ĐẠO ĐIỀU HÀNH', 3, null],
  [1, 'Kế hoạch', 1, 'Ban hành đúng hạn: 1; ban hành chậm: 0,5; không ban hành: 0'],
  [2, 'Sáng kiến', 2, 'Mỗi sáng kiến được 0,5 điểm, tối đa 2 điểm'],
]

const read = (bytes: Uint8Array, name: string) =>
  manager.post('/api/annex-readings', {
    name,
    index: 'phu-luc',
    edition: '2026',
    content: Buffer.from(bytes).toString('base64'),
  })

test('an Excel annex is read into tables, a draft and its doubts, and nothing is stored', async () => {
  const { status, body } = await read(await excelFile({ 'Phụ lục': { rows: ROWS } }), 'phu-luc.xlsx')
  expect(status).toBe(200)
  expect(body.tables[0].rows[2][1]).toEqual({ text: 'Kế hoạch', place: 'Phụ lục!B3' })
  expect(readDefinition(body.source, 'a').faults.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(body.source).not.toContain('NGHI NGỜ')
  expect(body.doubts.map((doubt: { key?: string }) => doubt.key)).toContain('title')
  expect((await manager.get('/api/indices')).body.items).toEqual([])
})

test('a Word annex is read the same way', async () => {
  const rows = ROWS.map((row) => row.map((cell) => String(cell ?? '')))
  const { body } = await read(await wordFile([rows]), 'phu-luc.docx')
  expect(body.tables[0].rows[2][1]).toMatchObject({ text: 'Kế hoạch', place: 'bảng 1, hàng 3, cột 2' })
})

test('files that are no annex are refused with what to do', async () => {
  for (const [bytes, code] of [
    [new TextEncoder().encode('%PDF-1.7'), 'file-is-pdf'],
    [new Uint8Array(), 'file-empty'],
    [new TextEncoder().encode('PK\u0003\u0004 hỏng'), 'file-damaged'],
  ] as const) {
    const { status, body } = await read(bytes, 'a.docx')
    expect([status, body.code, body.annex]).toEqual([422, 'annex-unreadable', code])
    expect(body.title).toContain('Hãy')
  }
})

test('a content that is no base64 is refused', async () => {
  const body = { name: 'a', index: 'a', edition: '1', content: '***' }
  expect((await manager.post('/api/annex-readings', body)).status).toBe(422)
})

test('the checked draft is stored with file, hash and decisions in the audit trail', async () => {
  const { body } = await read(await excelFile({ 'Phụ lục': { rows: ROWS } }), 'phu-luc.xlsx')
  const source = applyOperation(body.source, { kind: 'set', path: ['title'], value: 'Bộ chỉ số của tỉnh' })
  const decisions = body.doubts.map((doubt: { place: string; vi: string; key?: string }) => ({
    place: doubt.place,
    doubt: doubt.vi,
    decision: doubt.key === 'title' ? 'mended' : 'confirmed',
  }))
  const id = randomUUID()
  const made = await manager.post('/api/editions', {
    id,
    from: { kind: 'annex', source, file: body.file, decisions },
  })
  expect(made.body).toMatchObject({ title: 'Bộ chỉ số của tỉnh', indexCode: 'phu-luc', state: 'draft' })
  const entry = await system.owner
    .selectFrom('auditEntry')
    .select('after')
    .where('subjectId', '=', id)
    .executeTakeFirstOrThrow()
  expect(entry.after).toMatchObject({ from: { kind: 'annex', file: body.file, decisions } })
})
