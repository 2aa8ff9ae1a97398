import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { wordFile } from '../testing/office-file.ts'
import { addOffices, type Offices } from '../testing/offices.ts'
import { pdfFile } from '../testing/pdf-file.ts'
import { pngFile } from '../testing/picture-file.ts'
import { addFile } from '../testing/send-file.ts'

const NOW = new Date('2026-12-05T03:00:00Z')
const FIELDS = {
  number: '125/BC-STC',
  issuer: 'Sở Tài chính',
  issuedOn: '2026-12-02',
  title: 'Báo cáo hồ sơ quý IV',
}
const BYTES = pdfFile([
  ['SỞ TÀI CHÍNH', 'Số: 125/BC-STC', 'ngày 02 tháng 12 năm 2026', 'BÁO CÁO', 'Kết quả quý IV'],
  ['Trang hai nói về tỷ lệ giải quyết đúng hạn'],
])

let system: TestServer
let offices: Offices
let officer: TestClient
let stranger: TestClient
let reader: TestClient
let document: string

beforeAll(async () => {
  system = await startTestServer({ now: () => NOW })
  offices = await addOffices(system.owner)
  officer = await system.as({ role: 'unit-officer', unit: offices.finance })
  stranger = await system.as({ role: 'unit-officer', unit: offices.health })
  reader = await system.as({ role: 'appraiser', unit: offices.province })
  document = await newDocument()
})
afterAll(() => system.close())

async function newDocument(bytes = BYTES, name = 'bao-cao.pdf', unit = offices.finance): Promise<string> {
  const sender = unit === offices.health ? stranger : officer
  return (await addFile(system, sender, { name, unit }, bytes)).document
}
const path = (id = document) => `/api/documents/${id}`
async function readyDocument(title = FIELDS.title): Promise<string> {
  const id = await newDocument()
  expect((await officer.post(`${path(id)}/change`, { ...FIELDS, title, version: 1 })).status).toBe(200)
  return id
}
const target = () => ({ kind: 'measure-value', id: randomUUID() })

describe('without the right', () => {
  const attempts = [
    ['read', (who: TestClient) => who.get(path())],
    ['download', (who: TestClient) => who.get(`${path()}/versions/1/content`)],
    ['change', (who: TestClient) => who.post(`${path()}/change`, { ...FIELDS, version: 1 })],
    ['withdraw', (who: TestClient) => who.post(`${path()}/withdraw`, { why: 'nhầm tệp', version: 1 })],
    ['link', (who: TestClient) => who.post(`${path()}/links`, { to: target(), pages: '' })],
    ['unlink', (who: TestClient) => who.post(`${path()}/links/${randomUUID()}/remove`, { why: 'nhầm' })],
  ] as const

  test.each(attempts)(
    'nobody signed in, nobody of another unit and no interviewer may %s a document',
    async (_, attempt) => {
      const interviewer = await system.as({ role: 'interviewer', unit: offices.province })
      expect((await attempt(await system.as())).status).toBe(401)
      expect((await attempt(interviewer)).status).toBe(403)
      expect((await attempt(stranger)).status).toBe(403)
    },
  )

  test.each(attempts.slice(2))('whoever only reads may not %s', async (_, attempt) => {
    expect((await attempt(reader)).status).toBe(403)
  })

  test('no list is told to a visitor or an interviewer', async () => {
    const interviewer = await system.as({ role: 'interviewer', unit: offices.province })
    for (const url of ['/api/documents', '/api/document-issuers']) {
      expect((await (await system.as()).get(url)).status).toBe(401)
      expect((await interviewer.get(url)).status).toBe(403)
    }
  })

  test('what is not there is told as such', async () => {
    expect((await officer.get(path(randomUUID()))).body.code).toBe('document-not-found')
    expect((await officer.get(`${path()}/versions/2/content`)).body.code).toBe('version-not-found')
    expect((await officer.get('/api/documents/abc')).status).toBe(404)
  })
})

describe('a document', () => {
  test('offers what its first page says while it lacks something', async () => {
    expect((await officer.get(path())).body).toMatchObject({
      number: null,
      suggestion: {
        number: '125/BC-STC',
        issuer: 'Sở Tài chính',
        issuedOn: '2026-12-02',
        title: 'Báo cáo kết quả quý IV',
      },
    })
  })

  test('is read by who appraises the whole province', async () => {
    expect((await reader.get(path())).status).toBe(200)
  })

  test('takes number, issuer, date and title, and is then ready', async () => {
    const id = await newDocument()
    const { status, body } = await officer.post(`${path(id)}/change`, { ...FIELDS, version: 1 })
    expect(status).toBe(200)
    expect(body).toMatchObject({ ...FIELDS, state: 'ready', version: 2, suggestion: null })
  })

  test('dated ahead of today is still a draft', async () => {
    const id = await newDocument()
    const { body } = await officer.post(`${path(id)}/change`, {
      ...FIELDS,
      issuedOn: '2026-12-06',
      version: 1,
    })
    expect(body.state).toBe('draft')
  })

  test('refuses an edit based on an older version, with both to compare', async () => {
    const id = await readyDocument()
    const { status, body } = await officer.post(`${path(id)}/change`, {
      ...FIELDS,
      title: 'Khác',
      version: 1,
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'stale-edit', based: 1, current: { version: 2, title: FIELDS.title } })
  })

  test('leaves before and after in the trail', async () => {
    const id = await readyDocument()
    const rows = await system.db
      .selectFrom('auditEntry')
      .select(['action', 'before', 'after'])
      .where('subjectId', '=', id)
      .orderBy('position')
      .execute()
    expect(rows.map(({ action }) => action)).toEqual(['document.added', 'document.changed'])
    expect(rows[1]).toMatchObject({ before: { number: null, title: 'bao-cao' }, after: FIELDS })
  })

  test.each([
    ['a blank title', { title: ' ' }],
    ['a date that is none', { issuedOn: '2026-02-30' }],
    ['a number of 101 letters', { number: 'x'.repeat(101) }],
    ['a field nobody knows', { unit: randomUUID() }],
    ['a NUL in the title', { title: 'a\u0000b' }],
  ])('refuses %s', async (_, change) => {
    const { status } = await officer.post(`${path()}/change`, { ...FIELDS, ...change, version: 1 })
    expect(status).toBe(422)
  })
})

describe('a link', () => {
  test('cites pages as people write them, and belongs to the version of today', async () => {
    const id = await readyDocument()
    const to = target()
    const { status, body } = await officer.post(`${path(id)}/links`, { to, pages: 'tr. 2, 1' })
    expect(status).toBe(200)
    expect(body.links).toMatchObject([{ to, pages: '1–2', ordinal: 1 }])
    const found = await officer.get(`/api/documents?linkedKind=${to.kind}&linkedId=${to.id}`)
    expect(found.body.items.map((one: { id: string }) => one.id)).toEqual([id])
  })

  test.each([
    ['pages nobody can read', 'bốn', 'pages-unreadable'],
    ['a page the document has not', '3', 'pages-beyond'],
  ])('with %s is refused', async (_, pages, code) => {
    expect(
      (await officer.post(`${path(await readyDocument())}/links`, { to: target(), pages })).body.code,
    ).toBe(code)
  })

  test('of a draft is refused, and what is missing is told', async () => {
    const { status, body } = await officer.post(`${path()}/links`, { to: target(), pages: '' })
    expect(status).toBe(422)
    expect(body.vi).toBe(
      'Chưa dùng làm tài liệu kiểm chứng được: chưa ghi số, ký hiệu, chưa ghi cơ quan ban hành, chưa ghi ngày ban hành.',
    )
  })

  test('twice to the same thing is refused', async () => {
    const id = await readyDocument()
    const to = target()
    await officer.post(`${path(id)}/links`, { to })
    expect((await officer.post(`${path(id)}/links`, { to })).body.code).toBe('document-already-linked')
  })

  test('holds the document: neither withdrawn nor emptied while it stands; free again once it is removed', async () => {
    const id = await readyDocument()
    const { body } = await officer.post(`${path(id)}/links`, { to: target() })
    const emptied = { ...FIELDS, number: null, version: 2 }
    expect((await officer.post(`${path(id)}/withdraw`, { why: 'nhầm tệp', version: 2 })).body.code).toBe(
      'document-in-use',
    )
    expect((await officer.post(`${path(id)}/change`, emptied)).body.code).toBe('document-supports')
    const removal = `${path(id)}/links/${body.links[0].id}/remove`
    expect((await officer.post(removal, { why: 'gắn nhầm mục' })).body.links).toEqual([])
    expect((await officer.post(removal, { why: 'gắn nhầm mục' })).body.code).toBe('link-not-found')
    expect((await officer.post(`${path(id)}/change`, emptied)).status).toBe(200)
  })
})

describe('a withdrawn document', () => {
  test('is marked with the reason, kept, left out of the library, and changed no more', async () => {
    const id = await newDocument()
    const { body } = await officer.post(`${path(id)}/withdraw`, { why: 'nhầm tệp', version: 1 })
    expect(body).toMatchObject({ state: 'withdrawn', withdrawnWhy: 'nhầm tệp', versions: [{ ordinal: 1 }] })
    const ids = async (query: string) =>
      (await officer.get(`/api/documents?${query}`)).body.items.map((one: { id: string }) => one.id)
    expect(await ids('')).not.toContain(id)
    expect(await ids('state=withdrawn')).toContain(id)
    expect((await officer.post(`${path(id)}/change`, { ...FIELDS, version: 2 })).body.code).toBe(
      'document-withdrawn',
    )
    expect((await officer.post(`${path(id)}/links`, { to: target() })).body.code).toBe('document-withdrawn')
    expect((await officer.get(`${path(id)}/versions/1/content`)).status).toBe(200)
  })
})

describe('a download', () => {
  const content = (headers?: Record<string, string>, id = document) =>
    officer.get(`${path(id)}/versions/1/content`, headers)

  test('never runs in our pages', async () => {
    const { headers, status } = await content()
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'content-length': String(BYTES.length),
      'accept-ranges': 'bytes',
    })
    expect(headers['content-disposition']).toMatch(/^attachment; filename="bao-cao\.pdf"/)
  })

  test('is named by its content, whatever was sent', async () => {
    const id = await newDocument(pngFile(), '../../trang.html')
    const { headers } = await content({}, id)
    expect(headers['content-type']).toBe('image/png')
    expect(headers['content-disposition']).toContain('filename="trang.html.png"')
  })

  test('gives the range asked for', async () => {
    const part = await content({ range: 'bytes=0-7' })
    expect([part.status, part.body, part.headers['content-range']]).toEqual([
      206,
      '%PDF-1.7',
      `bytes 0-7/${BYTES.length}`,
    ])
    expect((await content({ range: 'bytes=-6' })).body).toBe('%%EOF\n')
    expect((await content({ range: `bytes=${BYTES.length}-` })).status).toBe(416)
    expect((await content({ range: 'bytes=0-7', 'if-range': '"other"' })).status).toBe(200)
  })

  test('is not sent again to whom has it', async () => {
    const { headers } = await content()
    expect((await content({ 'if-none-match': String(headers.etag) })).status).toBe(304)
  })

  test('of content that the store has lost says so, and the document stays', async () => {
    const id = await newDocument(pdfFile([['lost']]))
    const { sha256 } = (await officer.get(path(id))).body.versions[0]
    const folder = join(system.dependencies.configuration.dataFolder, 'files', 'content')
    await rm(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256))
    expect((await content({}, id)).body.code).toBe('content-unavailable')
    expect((await officer.get(path(id))).status).toBe(200)
  })
})

describe('the library', () => {
  const search = async (query: string, who = officer) => (await who.get(`/api/documents?${query}`)).body
  const titles = async (query: string, who = officer) =>
    (await search(query, who)).items.map((one: { title: string }) => one.title)

  beforeAll(async () => {
    const id = await newDocument(wordFile(['Kế hoạch số hoá hồ sơ năm 2026', 'Phụ lục']), 'Kế hoạch.docx')
    const fields = {
      number: '07/KH-STC',
      issuer: 'Sở Tài chính',
      issuedOn: '2025-03-01',
      title: 'Kế hoạch số hoá',
    }
    await officer.post(`${path(id)}/change`, { ...fields, version: 1 })
    await newDocument(wordFile(['Hồ sơ bệnh án']), 'Y tế.docx', offices.health)
  })

  test.each(['ho so', 'hồ sơ', 'HỒ SƠ', 'hồ so'.normalize('NFD'), 'số hoá ho', 'ke hoach phu luc'])(
    'finds by %j what stands in a Word file, with or without marks',
    async (words) => {
      expect(await titles(`search=${encodeURIComponent(words)}`)).toContain('Kế hoạch số hoá')
    },
  )

  test('shows the words found and the page they stand on', async () => {
    const { items } = await search(`search=${encodeURIComponent('dung han')}`)
    expect(items[0]).toMatchObject({
      snippet: expect.stringContaining('giải quyết ⟦đúng⟧ ⟦hạn⟧'),
      snippetPage: 2,
    })
  })

  test.each(['125/BC-STC', '125', 'bc-stc', 'STC 125'])('finds a number by %j', async (words) => {
    const id = await readyDocument('Tìm theo số')
    expect(
      (await search(`search=${encodeURIComponent(words)}&limit=500`)).items.map(
        (one: { id: string }) => one.id,
      ),
    ).toContain(id)
  })

  test('puts words that follow each other before words that only occur', async () => {
    await newDocument(wordFile(['số liệu và hoá đơn']), 'rời.docx')
    expect((await titles('search=so%20hoa')).slice(0, 1)).toEqual(['Kế hoạch số hoá'])
  })

  test('never shows what another unit owns', async () => {
    expect(await titles('limit=500')).not.toContain('Y tế')
    expect(await titles('search=benh%20an')).toEqual([])
    expect(await titles('', stranger)).toEqual(['Y tế'])
    expect(await titles('limit=500', reader)).toContain('Y tế')
  })

  test('shows a unit what those under it own, and not what stands over it', async () => {
    const under = await system.as({ role: 'unit-officer', unit: offices.budget })
    await addFile(system, under, { name: 'ngân sách.pdf', unit: offices.budget }, pdfFile([['b']]))
    expect(await titles('limit=500')).toContain('ngân sách')
    expect(await titles('limit=500', under)).toEqual(['ngân sách'])
  })

  test('is narrowed down by unit, year, issuer, kind and state', async () => {
    expect(await titles('year=2025')).toEqual(['Kế hoạch số hoá'])
    expect(await titles(`issuer=${encodeURIComponent('Sở Tài chính')}&kind=docx`)).toEqual([
      'Kế hoạch số hoá',
    ])
    expect(await titles('kind=webp')).toEqual([])
    expect(await titles(`unit=${offices.health}`)).toEqual([])
    expect(await titles('state=draft&kind=docx')).toEqual(['rời'])
  })

  test.each(['%25', '%27%3B--', '%26%20%7C', '%3A*', '%00x', '%E2%9F%A6'])(
    'survives the search for %s',
    async (words) => {
      expect([200, 422]).toContain((await officer.get(`/api/documents?search=${words}`)).status)
    },
  )

  test.each(['-addedAt', 'addedAt', 'issuedOn', '-title', 'number', '-best&search=bao%20cao'])(
    'turns pages in the order of %s without losing or repeating anything',
    async (sort) => {
      const whole = (await search(`sort=${sort}&limit=500`)).items.map((one: { id: string }) => one.id)
      const paged: string[] = []
      for (let cursor = ''; ; ) {
        const page = await search(
          `sort=${sort}&limit=3${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
        )
        paged.push(...page.items.map((one: { id: string }) => one.id))
        if (page.next === null) break
        cursor = page.next
      }
      expect(paged).toEqual(whole)
    },
  )

  test('is exported with the columns people know', async () => {
    const { body, headers } = await officer.get('/api/documents?format=csv&year=2025')
    expect(headers['content-disposition']).toContain('tai-lieu-kiem-chung.csv')
    expect(body).toBe(
      '\ufeff"Số, ký hiệu",Ngày ban hành,Cơ quan ban hành,Trích yếu,Đơn vị quản lý,Trạng thái,Loại tệp,Số trang,' +
        'Số nơi dùng\n' +
        '07/KH-STC,01/03/2025,Sở Tài chính,Kế hoạch số hoá,Sở Tài chính,sẵn sàng,Word,,0\n',
    )
  })

  test('offers the issuers of what the actor may read', async () => {
    expect((await officer.get('/api/document-issuers')).body.issuers).toEqual(['Sở Tài chính'])
    expect((await stranger.get('/api/document-issuers')).body.issuers).toEqual([])
  })
})
