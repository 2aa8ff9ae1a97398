import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measure } from '@openpar/domain/measures'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { saveEdition } from '../apps/server/src/indices/save-edition.ts'
import { smallDefinition } from '../apps/server/src/indices/testing/small-definition.ts'
import { insertMeasure } from '../apps/server/src/measures/definition/store.ts'
import { createPerson } from '../apps/server/src/people/create-person.ts'
import { loadWorkbook } from '../apps/server/src/platform/office/load-workbook.ts'
import { wordFile } from '../apps/server/src/rounds/documents/testing/word-file.ts'
import { testProvince } from '../apps/server/src/testing/test-province.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { signIn } from './testing/sign-in.ts'
import { type System, startSystem } from './testing/start-system.ts'

const PASSWORD = 'con trâu đi trước cái cày'
const manager = { name: 'Nguyễn Thị Minh An', email: 'an@so.example' }
const officer = { name: 'Trần Văn Bình', email: 'binh@so.example' }
const ROUND = 'Đánh giá, chấm điểm CCHC các sở năm 2026'

let system: System
let browser: Browser
let page: Page
let round: string
let office: string

const measure = (code: string, name: string, more: Partial<Measure>): Measure => ({
  code,
  name: { vi: name, en: name },
  unitOfMeasure: { vi: 'hồ sơ', en: 'cases' },
  kind: 'count',
  decimals: 0,
  aggregation: { kind: 'sum' },
  periodicity: 'year',
  source: 'Báo cáo của cơ quan',
  ...more,
})

/** A day so many days from now. */
const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Sends JSON with the session of the page. */
async function post(path: string, data: object): Promise<{ readonly id: string }> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const answer = await page.request.post(`${system.address}${path}`, { data, headers })
  expect(answer.status(), await answer.text()).toBe(200)
  return answer.json()
}

beforeAll(async () => {
  system = await startSystem()
  const { db } = system.dependencies
  const units = await testProvince(db)
  office = units.office
  await createPerson(db, {
    ...manager,
    password: PASSWORD,
    grants: [{ role: 'index-manager', unit: units.province }],
  })
  await createPerson(db, { ...officer, password: PASSWORD, grants: [{ role: 'unit-officer', unit: office }] })
  const measures = [
    measure('dat', 'Số hồ sơ giải quyết đúng hạn', {}),
    measure('tong', 'Tổng số hồ sơ đã giải quyết', { kind: 'decimal', decimals: 3 }),
  ]
  for (const one of measures) await insertMeasure(db, { ...one, version: 1, retiredOn: null })
  const edition = crypto.randomUUID()
  await saveEdition(db, { id: edition, source: smallDefinition(), at: new Date(), state: 'published' })
  const setUp = await openBrowser()
  page = await setUp.page()
  await signIn(page, system.address, manager.email, PASSWORD)
  const made = await post('/api/rounds', {
    name: ROUND,
    edition,
    period: '2026',
    groups: [{ code: 'so', units: [office] }],
    deadlines: {
      selfScoring: later(20),
      firstAppraisal: later(40),
      explanation: later(47),
      secondAppraisal: later(58),
    },
    caps: { bonus: null, penalty: null },
    sources: {},
    selfCheck: false,
  })
  round = made.id
  await post(`/api/rounds/${round}/actions`, { type: 'open' })
  await setUp.close()
})

afterAll(() => system.close())

beforeEach(async () => {
  browser = await openBrowser()
  page = await browser.page()
  page.setDefaultTimeout(30_000)
})

afterEach(() => browser.close())

const button = (name: string | RegExp) => page.getByRole('button', { name })
const panel = (name: string) => page.getByRole('region', { name, exact: true })

/** Gives a file to the button that asks for one. */
async function give(press: () => Promise<void>, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()])
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer })
}

/** What a button saves, as bytes. */
async function saved(press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const path = join(await mkdtemp(join(tmpdir(), 'openpar-saved-')), 'file')
  await download.saveAs(path)
  return { name: download.suggestedFilename(), bytes: await readFile(path) }
}

async function chooseSheet(): Promise<void> {
  await page.getByRole('combobox', { name: 'Kỳ đánh giá' }).click()
  await page.getByRole('option', { name: ROUND }).click()
  await page.getByLabel('Đơn vị', { exact: true }).fill('Sở')
  await page.getByRole('option', { name: /Sở Thử/ }).click()
}

test('the index manager replaces a template, learns what is wrong with another, and goes back', async () => {
  await signIn(page, system.address, manager.email, PASSWORD)
  await page.goto(`${system.address}/app/document-templates`)
  const report = panel('Báo cáo tự đánh giá')
  await report.getByText('mẫu mặc định').waitFor()
  await report.getByRole('button', { name: /Xem \d+ trường/ }).click()
  await report.getByText('{{ten_don_vi}}', { exact: true }).waitFor()
  await expectAccessible(page, 'document-templates')

  const upload = () => report.getByRole('button', { name: 'Tải mẫu lên' }).click()
  const wrong = '<w:p><w:r><w:t>{{ten_don_vj}} {{muc.ten}} {{muc.diem_tu_cham}}</w:t></w:r></w:p>'
  await give(upload, 'sai.docx', await wordFile(wrong))
  await report.getByText('có phải là {{ten_don_vi}}?', { exact: false }).waitFor()
  await expectAccessible(page, 'document-template-refused')

  const right = await wordFile(wrong.replace('ten_don_vj', 'Tên đơn vị'))
  await give(upload, 'cua-tinh.docx', right)
  await report.getByText('mẫu riêng').waitFor()
  await report.getByRole('button', { name: 'Về mẫu mặc định' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Về mẫu mặc định' }).click()
  await report.getByText('mẫu mặc định').waitFor()
})

test('an officer saves the report in Word, and is told why a request cannot be made yet', async () => {
  await signIn(page, system.address, officer.email, PASSWORD)
  await page.goto(`${system.address}/app/document-templates`)
  await panel('Báo cáo tự đánh giá').waitFor()
  expect(await button('Tải mẫu lên').count()).toBe(0)
  await chooseSheet()
  await button('Văn bản và Excel').click()
  const { name, bytes } = await saved(() =>
    page.getByRole('menuitem', { name: 'Báo cáo tự đánh giá' }).click(),
  )
  expect([name, bytes.subarray(0, 2).toString()]).toEqual(['Báo cáo tự đánh giá - Sở Thử.docx', 'PK'])
  await button('Văn bản và Excel').click()
  await page.getByRole('menuitem', { name: 'Yêu cầu giải trình' }).click()
  await page.getByText('Không có nội dung nào đang chờ Sở Thử giải trình', { exact: false }).waitFor()
})

test('a scoresheet goes to Excel and comes back cell by cell, with its questions', async () => {
  await signIn(page, system.address, officer.email, PASSWORD)
  await page.goto(`${system.address}/app/document-templates`)
  await chooseSheet()
  await button('Văn bản và Excel').click()
  const { name, bytes } = await saved(() => page.getByRole('menuitem', { name: 'Xuất Excel' }).click())
  expect(name).toBe(`Sở Thử - ${ROUND}.xlsx`)

  await button('Văn bản và Excel').click()
  await page.getByRole('menuitem', { name: 'Nhập từ Excel…' }).click()
  const choose = () => button(/Chọn tệp/).click()
  await give(choose, 'phieu.xlsx', bytes)
  await page.getByText('Không có gì thay đổi', { exact: false }).waitFor()

  const workbook = await loadWorkbook(bytes)
  const scores = workbook.getWorksheet('Phiếu chấm điểm')!
  scores.getCell('G2').value = 'một nghìn'
  scores.getCell('G3').value = '1.503'
  scores.getCell('K2').value = 'Hai hồ sơ nhập sau ngày chốt.'
  await give(choose, 'phieu.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()))
  await page
    .getByText('1 ô sẽ ghi · 1 ô cần hỏi · 0 ô đã có người sửa · 1 ô không nhập được', { exact: false })
    .waitFor()
  await page.getByText('"một nghìn" không phải là số', { exact: false }).waitFor()
  await expectAccessible(page, 'workbook-import')

  await button('1\u202f503').click()
  await button('Chỉ nhập 2 ô hợp lệ').click()
  await page.getByText('Đã nhập 2 ô vào phiếu.').waitFor()
  const sheet = await page.request.get(`${system.address}/api/rounds/${round}/scoresheets/${office}`)
  const { facts, entries } = await sheet.json()
  expect(facts.tong.declared.value.figure).toEqual({ value: '1503', missing: null })
  expect(entries['1.1'].explanation.value).toBe('Hai hồ sơ nhập sau ngày chốt.')
})
