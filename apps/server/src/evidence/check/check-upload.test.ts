import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { type FakeClamd, startFakeClamd } from '../testing/fake-clamd.ts'
import { compoundFile, wordBomb, wordFile } from '../testing/office-file.ts'
import { addOffices, type Offices } from '../testing/offices.ts'
import { pdfFile } from '../testing/pdf-file.ts'
import { pngFile } from '../testing/picture-file.ts'
import { addFile, sendFile } from '../testing/send-file.ts'

let system: TestServer
let offices: Offices
let officer: TestClient

beforeAll(async () => {
  system = await startTestServer()
  offices = await addOffices(system.owner)
  officer = await system.as({ role: 'unit-officer', unit: offices.finance, name: 'Trần Thị Mẫu' })
})
afterAll(() => system.close())

const add = (name: string, bytes: Buffer) => addFile(system, officer, { name, unit: offices.finance }, bytes)
const documentOf = async (id: string) => (await officer.get(`/api/documents/${id}`)).body

describe('a file that has arrived', () => {
  test('becomes a draft named after it, of the kind and pages of its content', async () => {
    const { document } = await add('Báo cáo quý IV.pdf', pdfFile([['a'], ['b']]))
    expect(await documentOf(document)).toMatchObject({
      title: 'Báo cáo quý IV',
      state: 'draft',
      kind: 'pdf',
      pages: 2,
      unitName: 'Sở Tài chính',
      addedBy: { name: 'Trần Thị Mẫu' },
      versions: [{ ordinal: 1, name: 'Báo cáo quý IV.pdf', text: 'read', encrypted: false }],
    })
  })

  test('is kept once for all documents of the same bytes, and says which one it repeats', async () => {
    const bytes = pdfFile([['twice']])
    const first = await add('một.pdf', bytes)
    const second = await add('hai.pdf', bytes)
    expect(second).toMatchObject({ state: 'ready', duplicateOf: { id: first.document, citation: 'một' } })
    const { versions } = await documentOf(second.document)
    const files = await system.db
      .selectFrom('storedFile')
      .select('sha256')
      .where('sha256', '=', versions[0].sha256)
      .execute()
    expect(files).toHaveLength(1)
  })

  test('says nothing of a document that its sender may not read', async () => {
    const bytes = pdfFile([['secret']])
    const doctor = await system.as({ role: 'unit-officer', unit: offices.health })
    await addFile(system, doctor, { name: 'y tế.pdf', unit: offices.health }, bytes)
    expect((await add('tài chính.pdf', bytes)).duplicateOf).toBeNull()
  })

  test('that misleads by its name is taken by its content', async () => {
    const { document } = await add('bao cao.docx', pdfFile([['a']]))
    expect(await documentOf(document)).toMatchObject({ kind: 'pdf', versions: [{ name: 'bao cao.docx' }] })
  })

  test('with a password is taken, noted, and not searched', async () => {
    const { document } = await add('mat.pdf', pdfFile([['a']], { password: true }))
    expect(await documentOf(document)).toMatchObject({
      pages: null,
      versions: [{ encrypted: true, text: 'none' }],
    })
  })

  test('is a new version where it was sent for a document', async () => {
    const { document } = await add('a.pdf', pdfFile([['first']]))
    const sending = { name: 'b.pdf', unit: offices.finance, document }
    expect((await addFile(system, officer, sending, pdfFile([['second'], ['page']]))).document).toBe(document)
    expect(await documentOf(document)).toMatchObject({
      title: 'a',
      pages: 2,
      versions: [
        { ordinal: 2, name: 'b.pdf' },
        { ordinal: 1, name: 'a.pdf' },
      ],
    })
  })

  test('leaves its entry in the trail in the name of its sender', async () => {
    const { document } = await add('trail.pdf', pdfFile([['trail']]))
    const entry = await system.db
      .selectFrom('auditEntry')
      .selectAll()
      .where('subjectId', '=', document)
      .executeTakeFirst()
    expect(entry).toMatchObject({
      action: 'document.added',
      personId: officer.person,
      unitId: offices.finance,
    })
    expect(entry?.provinceId).toBe(offices.province)
  })
})

describe('refused is', () => {
  test.each([
    ['a page of HTML', Buffer.from('<html><script>alert(1)</script>'), 'type-unknown'],
    ['a program', Buffer.concat([Buffer.from('MZ'), randomBytes(300)]), 'type-not-allowed'],
    ['a Word file with macros', wordFile(['a'], { 'word/vbaProject.bin': 'x' }), 'macros'],
    ['an old Word file with macros', compoundFile(['WordDocument', '_VBA_PROJECT']), 'macros'],
    ['a broken PDF', Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2000)]), 'damaged'],
  ])('%s, and nothing of it stays', async (_, bytes, code) => {
    const upload = await add('tệp.pdf', bytes)
    expect(upload).toMatchObject({ state: 'refused', refusal: { code }, document: null })
    const folder = join(system.dependencies.configuration.dataFolder, 'uploads')
    expect((await readdir(folder)).filter((name) => name.startsWith(upload.id))).toEqual([])
    const entry = await system.db
      .selectFrom('auditEntry')
      .select('action')
      .where('subjectId', '=', upload.id)
      .execute()
    expect(entry).toEqual([{ action: 'upload.refused' }])
  })

  // Readers have low priority and two minutes: on a busy machine they take them.
  test('no Word file that unpacks to 700 MB: it is kept, but its words are given up', {
    timeout: 240_000,
  }, async () => {
    const { state, document } = await add('bom.docx', wordBomb(700))
    expect(state).toBe('ready')
    expect(await documentOf(document)).toMatchObject({ versions: [{ text: 'failed' }] })
  })
})

describe('with a virus scanner', () => {
  let clamd: FakeClamd | undefined
  let guarded: TestServer
  let sender: TestClient
  let unit: string
  const PORT = 20_000 + Math.floor(Math.random() * 20_000)

  beforeAll(async () => {
    guarded = await startTestServer({ configuration: { scanner: `127.0.0.1:${PORT}` } })
    unit = (await addOffices(guarded.owner)).finance
    sender = await guarded.as({ role: 'unit-officer', unit })
  })
  afterAll(() => guarded.close())
  afterEach(async () => {
    await clamd?.stop()
    clamd = undefined
  })
  const send = (name: string, bytes: Buffer) => addFile(guarded, sender, { name, unit }, bytes)

  test('a clean file is taken and the time of the scan is kept', async () => {
    clamd = await startFakeClamd({ port: PORT })
    expect((await send('a.png', pngFile())).state).toBe('ready')
    expect(clamd.scanned).toEqual([pngFile().length])
    const file = await guarded.db.selectFrom('storedFile').select('scannedAt').executeTakeFirstOrThrow()
    expect(file.scannedAt).toBeInstanceOf(Date)
  })

  test('an infected file is refused with the name of what was found', async () => {
    clamd = await startFakeClamd({ port: PORT })
    const bytes = Buffer.concat([pdfFile([['a']]), Buffer.from('X EICAR-STANDARD-ANTIVIRUS-TEST-FILE')])
    expect(await send('a.pdf', bytes)).toMatchObject({
      state: 'refused',
      refusal: { code: 'infected', detail: 'Eicar-Test-Signature' },
    })
  })

  test('a file stays in quarantine while the scanner is away, and is taken once it answers', async () => {
    const upload = await send('b.pdf', pdfFile([['b']]))
    expect(upload).toMatchObject({ state: 'quarantined', document: null })
    const state = async () =>
      (await sender.get('/api/uploads')).body.uploads.find(({ id }: { id: string }) => id === upload.id)
    const retry = async () => {
      await guarded.dependencies.jobs.send('evidence.retry-quarantined', {})
      await guarded.runJobs()
    }
    await retry()
    expect(await state()).toMatchObject({ state: 'quarantined' })
    clamd = await startFakeClamd({ port: PORT })
    await retry()
    expect(await state()).toMatchObject({ state: 'ready' })
  })
})

test('two workers that check the same file take it in once', async () => {
  const bytes = pdfFile([['race']])
  const id = await sendFile(officer, { name: 'race.pdf', unit: offices.finance }, bytes)
  await system.dependencies.jobs.send('evidence.check-upload', { upload: id })
  await system.runJobs()
  const row = await system.db
    .selectFrom('upload')
    .select('documentId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const versions = await system.db
    .selectFrom('documentVersion')
    .selectAll()
    .where('documentId', '=', row.documentId)
    .execute()
  expect(versions).toHaveLength(1)
})
