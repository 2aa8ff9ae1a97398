import { randomBytes, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { addOffices, type Offices } from '../testing/offices.ts'
import { pdfFile } from '../testing/pdf-file.ts'
import { addFile, beginUpload, sendFile, sendPart } from '../testing/send-file.ts'

const MOST = 50_000
let clock = new Date('2026-12-02T03:00:00Z')
let system: TestServer
let offices: Offices
let officer: TestClient

beforeAll(async () => {
  system = await startTestServer({ now: () => clock, configuration: { uploadMaxBytes: MOST } })
  offices = await addOffices(system.owner)
  officer = await system.as({ role: 'unit-officer', unit: offices.finance })
})
afterAll(() => system.close())

const report = () => ({ name: 'Báo cáo.pdf', unit: offices.finance })
describe('an upload', () => {
  test.each([
    ['a visitor', undefined, 401],
    ['a survey manager, who adds no documents', 'survey-manager', 403],
    ['an appraiser, who only reads', 'appraiser', 403],
  ] as const)('is refused to %s', async (_, role, status) => {
    const client = await system.as(role === undefined ? undefined : { role, unit: offices.province })
    expect((await beginUpload(client, report(), 10)).status).toBe(status)
    expect((await client.get('/api/uploads')).status).toBe(status)
  })

  test('is refused for a unit of others', async () => {
    expect((await beginUpload(officer, { ...report(), unit: offices.health }, 10)).status).toBe(403)
    expect((await beginUpload(officer, { ...report(), unit: randomUUID() }, 10)).status).toBe(404)
  })

  test('over the limit is refused before any byte travels, in a sentence', async () => {
    const { status, body } = await beginUpload(officer, report(), MOST + 1)
    expect(status).toBe(413)
    expect(body).toMatchObject({
      code: 'upload-too-large',
      vi: expect.stringContaining('lớn hơn mức cho phép'),
    })
  })

  test('of nothing is refused', async () => {
    expect((await beginUpload(officer, report(), 0)).body.code).toBe('upload-empty')
  })

  test('in two parts becomes a draft with the content it was sent', async () => {
    const bytes = pdfFile([['Bao cao quy IV']])
    const { headers, status } = await beginUpload(officer, report(), bytes.length)
    expect(status).toBe(201)
    const url = String(headers.location)
    expect((await sendPart(officer, url, 0, bytes.subarray(0, 300))).headers['upload-offset']).toBe('300')
    const states = async () => (await officer.get('/api/uploads')).body.uploads[0]
    expect(await states()).toMatchObject({ state: 'receiving', name: 'Báo cáo.pdf', size: bytes.length })
    expect((await sendPart(officer, url, 300, bytes.subarray(300))).status).toBe(204)
    expect(await states()).toMatchObject({ state: 'checking', document: null })
    await system.runJobs()
    const ready = await states()
    expect(ready).toMatchObject({ state: 'ready', refusal: null, duplicateOf: null })
    const content = await officer.get(`/api/documents/${ready.document}/versions/1/content`)
    expect(content.body).toBe(bytes.toString('utf8'))
  })

  test('may bring its bytes with the request that begins it', async () => {
    const bytes = pdfFile([['at once']])
    const more = { 'content-type': 'application/offset+octet-stream' }
    const { status, headers } = await beginUpload(officer, report(), bytes.length, { bytes, headers: more })
    expect([status, headers['upload-offset']]).toEqual([201, String(bytes.length)])
    await system.runJobs()
    expect((await officer.get('/api/uploads')).body.uploads[0]).toMatchObject({ state: 'ready' })
  })

  test('is refused for a document of another unit, and for one that was withdrawn', async () => {
    const { document } = await addFile(system, officer, report(), pdfFile([['old']]))
    const sending = { ...report(), document }
    expect((await beginUpload(officer, { ...sending, document: randomUUID() }, 10)).body.code).toBe(
      'document-not-found',
    )
    expect((await beginUpload(officer, sending, 10)).status).toBe(201)
    await officer.post(`/api/documents/${document}/withdraw`, { why: 'nhầm tệp', version: 1 })
    expect((await beginUpload(officer, sending, 10)).body.code).toBe('document-withdrawn')
  })

  test('refuses a part that does not follow the last one, and keeps what it has', async () => {
    const { headers } = await beginUpload(officer, report(), 1000)
    const url = String(headers.location)
    await sendPart(officer, url, 0, randomBytes(400))
    const wrong = await sendPart(officer, url, 0, randomBytes(400))
    expect([wrong.status, wrong.body.code]).toEqual([409, 'upload-refused'])
    expect((await sendPart(officer, url, 400, randomBytes(100))).headers['upload-offset']).toBe('500')
  })

  test('refuses more bytes than were announced', async () => {
    const { headers } = await beginUpload(officer, report(), 100)
    expect((await sendPart(officer, String(headers.location), 0, randomBytes(101))).status).toBe(409)
  })

  test('is nobody else’s to see, to continue or to end, not even a colleague’s', async () => {
    const colleague = await system.as({ role: 'unit-officer', unit: offices.finance })
    const { headers } = await beginUpload(officer, report(), 100)
    const url = String(headers.location)
    expect((await sendPart(colleague, url, 0, randomBytes(100))).body.code).toBe('upload-not-found')
    expect((await colleague.delete(url, undefined, { 'tus-resumable': '1.0.0' })).status).toBe(404)
    expect((await colleague.get('/api/uploads')).body.uploads).toEqual([])
    expect((await sendPart(officer, url, 0, randomBytes(10))).status).toBe(204)
  })

  test('that was given up takes no more bytes and leaves none behind', async () => {
    const { headers } = await beginUpload(officer, report(), 100)
    const url = String(headers.location)
    await sendPart(officer, url, 0, randomBytes(50))
    expect((await officer.delete(url, undefined, { 'tus-resumable': '1.0.0' })).status).toBe(204)
    expect((await sendPart(officer, url, 50, randomBytes(50))).body.code).toBe('upload-settled')
    expect(await bytesWaiting(url)).toEqual([])
  })

  test('says in its headers to no other site that it may read', async () => {
    const { headers } = await beginUpload(officer, report(), 100)
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers.location).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/)
  })

  test('is refused when there is already one too many', async () => {
    const busy = await system.as({ role: 'unit-officer', unit: offices.finance })
    const row = { personId: busy.person, unitId: offices.finance, name: 'a', size: 1, state: 'receiving' }
    const rows = [...Array(200)].map(() => ({ ...row, id: randomUUID(), startedAt: clock, changedAt: clock }))
    await system.owner.insertInto('upload').values(rows).execute()
    expect((await beginUpload(busy, report(), 10)).body).toMatchObject({
      code: 'too-many-uploads',
      status: 429,
    })
  })

  test.each([
    ['no length', { 'upload-length': '' }],
    ['no metadata', { 'upload-metadata': '' }],
  ])('with %s is told what is wrong', async (_, headers) => {
    const more = { 'tus-resumable': '1.0.0', 'upload-length': '10', ...headers }
    expect((await officer.post('/api/uploads', undefined, more)).body.code).toBe('upload-unreadable')
  })
})

describe('a file left lying', () => {
  const sweep = async () => {
    await system.dependencies.jobs.send('evidence.sweep-uploads', {})
    await system.runJobs()
  }

  test('expires after a day and not before', async () => {
    const late = await system.as({ role: 'unit-officer', unit: offices.finance })
    const begun = clock
    const { headers } = await beginUpload(late, report(), 100)
    const url = String(headers.location)
    await sendPart(late, url, 0, randomBytes(50))
    const state = async () => {
      const id = url.split('/').at(-1)!
      return (await system.db.selectFrom('upload').select('state').where('id', '=', id).executeTakeFirst())
        ?.state
    }
    clock = new Date(begun.getTime() + 23 * 3600_000)
    await sweep()
    expect(await state()).toBe('receiving')
    clock = new Date(begun.getTime() + 25 * 3600_000)
    await sweep()
    expect(await state()).toBe('expired')
    expect(await bytesWaiting(url)).toEqual([])
    clock = begun
  })

  test('of which all bytes had come is checked after all', async () => {
    const bytes = pdfFile([['a']])
    const id = await sendFile(officer, report(), bytes)
    await system.owner.updateTable('upload').set({ state: 'receiving' }).where('id', '=', id).execute()
    await system.runJobs()
    const begun = clock
    clock = new Date(begun.getTime() + 25 * 3600_000)
    await sweep()
    clock = begun
    const row = await system.db.selectFrom('upload').select('state').where('id', '=', id).executeTakeFirst()
    expect(row?.state).toBe('ready')
  })

  test('by a check that was lost is checked again, and its words are read though that was lost too', async () => {
    const id = await sendFile(officer, report(), pdfFile([['chữ bị quên']]))
    system.loseJobs()
    const begun = clock
    const rowOf = () =>
      system.db
        .selectFrom('upload')
        .leftJoin('storedFile', 'storedFile.sha256', 'upload.sha256')
        .select(['state', 'textState'])
        .where('upload.id', '=', id)
        .executeTakeFirstOrThrow()
    clock = new Date(begun.getTime() + 60_000)
    await sweep()
    expect(await rowOf()).toEqual({ state: 'checking', textState: null })
    clock = new Date(begun.getTime() + 20 * 60_000)
    await sweep()
    expect(await rowOf()).toEqual({ state: 'ready', textState: 'read' })
    expect(await bytesWaiting(id)).toEqual([])
    const { owner } = system
    await owner.updateTable('storedFile').set({ textState: 'waiting', text: null }).execute()
    clock = new Date(begun.getTime() + 40 * 60_000)
    await sweep()
    expect(await rowOf()).toEqual({ state: 'ready', textState: 'read' })
    clock = begun
  })
})

async function bytesWaiting(url: string): Promise<readonly string[]> {
  const names = await readdir(join(system.dependencies.configuration.dataFolder, 'uploads'))
  return names.filter((name) => name.startsWith(url.split('/').at(-1)!))
}
