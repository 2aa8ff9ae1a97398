import { readFile } from 'node:fs/promises'
import type { Measure } from '@openpar/domain/measures'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { insertCollection } from '../apps/server/src/measures/collections/store.ts'
import { insertMeasure } from '../apps/server/src/measures/definition/store.ts'
import { writeValues } from '../apps/server/src/measures/values/write-values.ts'
import { createPerson } from '../apps/server/src/people/create-person.ts'
import { testProvince } from '../apps/server/src/testing/test-province.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { signIn } from './testing/sign-in.ts'
import { type System, startSystem } from './testing/start-system.ts'

const PASSWORD = 'con trâu đi trước cái cày'
const manager = { name: 'Nguyễn Thị Minh An', email: 'an@so.example' }
const officer = { name: 'Trần Văn Bình', email: 'binh@so.example' }
const PERIOD = '2026-R9M'

let system: System
let browser: Browser
let page: Page
let units: Awaited<ReturnType<typeof testProvince>>

const measure = (code: string, vi: string, more: Partial<Measure> = {}): Measure => ({
  code,
  name: { vi, en: vi },
  kind: 'count',
  decimals: 0,
  aggregation: { kind: 'sum' },
  periodicity: 'reform-report',
  source: 'Báo cáo của cơ quan',
  ...more,
})

const MEASURES = [
  measure('received', 'Hồ sơ tiếp nhận', { unitOfMeasure: { vi: 'hồ sơ', en: 'cases' } }),
  measure('resolved', 'Hồ sơ giải quyết đúng hạn', { unitOfMeasure: { vi: 'hồ sơ', en: 'cases' } }),
  measure('rate', 'Tỷ lệ đúng hạn', {
    kind: 'share',
    decimals: 2,
    aggregation: { kind: 'ratio', numerator: 'resolved', denominator: 'received' },
  }),
  measure('money', 'Kinh phí tiết kiệm', {
    kind: 'decimal',
    decimals: 3,
    unitOfMeasure: { vi: 'tỷ đồng', en: 'billion dong' },
  }),
  measure('plan', 'Đã ban hành kế hoạch CCHC', { kind: 'yes-no' }),
]

beforeAll(async () => {
  system = await startSystem()
  const { db } = system.dependencies
  units = await testProvince(db)
  const { province, office } = units
  await createPerson(db, {
    ...manager,
    password: PASSWORD,
    grants: [{ role: 'index-manager', unit: province }],
  })
  await createPerson(db, { ...officer, password: PASSWORD, grants: [{ role: 'unit-officer', unit: office }] })
  for (const one of MEASURES) await insertMeasure(db, { ...one, version: 1, retiredOn: null })
  const asked = {
    title: 'Số liệu CCHC 9 tháng',
    period: PERIOD,
    measures: MEASURES.map(({ code }) => code),
    units: [office, units.commune],
    deadline: '2026-09-20',
  }
  await insertCollection(db, crypto.randomUUID(), asked, new Date('2026-08-20T00:00:00Z'))
  const writing = { now: new Date('2026-09-16T00:00:00Z'), why: null, importId: null }
  const computed = {
    province,
    period: PERIOD,
    measure: 'resolved',
    origin: 'computed' as const,
    number: '1482',
    word: null,
    missing: null,
    provenance: 'cases' as const,
    source: 'Hệ thống một cửa',
    explanation: null,
    writtenBy: null,
    version: 1,
  }
  const both = [office, units.commune].map((unit) => ({ ...computed, unit }))
  await writeValues(db, both, writing)
})

afterAll(() => system.close())

beforeEach(async () => {
  browser = await openBrowser()
  page = await browser.page()
})

afterEach(() => browser.close())

const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const cell = (name: string) => page.getByLabel(name, { exact: true })

/** A change through the API with the session of the page. */
async function change(path: string, data: object): Promise<void> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const answer = await page.request.put(`${system.address}${path}`, { data, headers })
  expect(answer.status(), await answer.text()).toBe(200)
}

test('the index manager defines a measure and opens a collection for units to fill', async () => {
  await signIn(page, system.address, manager.email, PASSWORD)
  await page.goto(`${system.address}/app/measures`)
  await page.getByRole('link', { name: 'Hồ sơ tiếp nhận' }).waitFor()
  await expectAccessible(page, 'measures')

  await page.getByRole('button', { name: 'Lập số liệu mới' }).click()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByLabel('Tên tiếng Việt').fill('Kinh phí cải cách')
  await page.getByLabel('Mã', { exact: false }).first().fill('reform_budget')
  await page.getByLabel('Đơn vị tính').fill('tỷ đồng')
  await page.getByRole('combobox', { name: 'Loại', exact: true }).click()
  await page.getByRole('option', { name: 'số thập phân' }).click()
  await page.getByRole('combobox', { name: 'Số chữ số thập phân' }).click()
  await page.getByRole('option', { name: '3', exact: true }).click()
  await page.getByLabel('Nguồn').fill('Báo cáo của cơ quan')
  await expectAccessible(page, 'measure-definition')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await heading('Kinh phí cải cách').waitFor()
  await page.getByText('Tỉnh Thử').first().waitFor()
  await expectAccessible(page, 'measure')

  await page.goto(`${system.address}/app/collections`)
  await page.getByRole('button', { name: 'Mở đợt thu thập' }).click()
  await page.getByLabel('Tên đợt').fill('Số liệu CCHC 6 tháng')
  await page.getByRole('combobox', { name: 'Kỳ', exact: true }).click()
  await page.getByRole('option', { name: 'Báo cáo CCHC 6 tháng đầu năm 2026' }).click()
  await page.getByRole('button', { name: /Thêm tất cả: báo cáo CCHC/ }).click()
  await page.getByRole('button', { name: /Thêm tất cả: .*sở/i }).click()
  await page.getByRole('button', { name: /Thêm tất cả: .*xã/i }).click()
  await expectAccessible(page, 'collection-form')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await heading('Số liệu CCHC 6 tháng').waitFor()
  await page.getByText('0/10 ô đã khai', { exact: false }).first().waitFor()
})

test('an officer declares facts by keyboard alone, and every cell saves itself', async () => {
  await signIn(page, system.address, officer.email, PASSWORD)
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await heading('Khai số liệu').waitFor()
  await expectAccessible(page, 'facts')
  await page.locator(`a[href$="/${PERIOD}"]`, { hasText: 'Mở biểu' }).first().press('Enter')
  await heading('Khai số liệu · Báo cáo CCHC 9 tháng đầu năm 2026').waitFor()

  await cell('Hồ sơ tiếp nhận').focus()
  await page.keyboard.type('1.503')
  await page.keyboard.press('Enter')
  await page
    .getByText(/Đã lưu \d\d:\d\d:\d\d/)
    .first()
    .waitFor()
  expect(await cell('Hồ sơ tiếp nhận').inputValue()).toBe('1\u202f503')

  await page.keyboard.type('1400')
  await page.keyboard.press('ArrowDown')
  await page.getByText('Hệ thống tính được 1\u202f482. Vì sao số bạn khai khác?').waitFor()
  await expectAccessible(page, 'form-explain')
  await page.getByLabel('Giải trình chênh lệch').focus()
  await page.keyboard.type('Trừ 82 hồ sơ liên thông')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByLabel('Giải trình chênh lệch').waitFor({ state: 'hidden' })

  await cell('Kinh phí tiết kiệm').focus()
  await page.keyboard.type('1.234')
  await page.keyboard.press('Enter')
  const meant = page.getByRole('button', { name: '1,234', exact: true })
  await meant.waitFor()
  await expectAccessible(page, 'form-ambiguous')
  await meant.focus()
  await page.keyboard.press('Enter')
  await meant.waitFor({ state: 'hidden' })

  await cell('Đã ban hành kế hoạch CCHC').focus()
  await page.keyboard.type('không rõ')
  await page.keyboard.press('Enter')
  await page.getByText('"không rõ" phải là có hoặc không.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Chưa có… Đã ban hành kế hoạch CCHC' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Đã ban hành kế hoạch CCHC' }).waitFor()
  await expectAccessible(page, 'form-reason')
  await page.getByLabel('Lý do').focus()
  await page.keyboard.type('chờ Chủ tịch ký')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('4/4 ô đã khai').waitFor()
  await page.getByText('98,60 %').waitFor()
  await expectAccessible(page, 'form')
})

test('a column copied from a table program is pasted downwards', async () => {
  await signIn(page, system.address, officer.email, PASSWORD)
  await page.goto(`${system.address}/app/facts/${units.office}/2026-R3M`)
  await cell('Hồ sơ giải quyết đúng hạn').focus()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '880\r\n900\r\n')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await page.getByText(/^2\/\d ô đã khai$/).waitFor()
  expect(await cell('Hồ sơ tiếp nhận').inputValue()).toBe('900')
})

test('two officers in one cell: the later one sees both values and decides', async () => {
  await signIn(page, system.address, officer.email, PASSWORD)
  await page.goto(`${system.address}/app/facts/${units.office}/2026-R3M`)
  await cell('Kinh phí tiết kiệm').focus()
  await page.keyboard.type('2,5')
  await page.route('**/api/events', (route) => route.abort())
  const path = `/api/units/${units.office}/measure-values/2026-R3M`
  await change(path, {
    cells: [{ measure: 'money', figure: { value: '3', missing: null }, basedOn: 0 }],
  })
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  const dialog = page.getByRole('dialog')
  await dialog.getByText('2,5').waitFor()
  await expectAccessible(page, 'form-conflict')
  await dialog.getByRole('button').last().click()
  await dialog.waitFor({ state: 'hidden' })
  await page
    .getByText(/Đã lưu \d\d:\d\d:\d\d/)
    .first()
    .waitFor()
  expect(await cell('Kinh phí tiết kiệm').inputValue()).toBe('2,5')
})

test('the overview shows who lacks what, and gives a unit more time', async () => {
  await signIn(page, system.address, manager.email, PASSWORD)
  await page.goto(`${system.address}/app/collections`)
  await page.getByRole('link', { name: 'Số liệu CCHC 9 tháng' }).waitFor()
  await expectAccessible(page, 'collections')
  await page.getByRole('link', { name: 'Số liệu CCHC 9 tháng' }).click()
  await page.getByRole('link', { name: 'Sở Thử, Hồ sơ giải quyết đúng hạn: có số liệu' }).waitFor()
  await page.getByRole('link', { name: 'Xã Thử, Hồ sơ tiếp nhận: chưa khai' }).waitFor()
  await expectAccessible(page, 'overview')
  await page.getByRole('button', { name: 'Gia hạn cho Xã Thử' }).click()
  await page.getByLabel('Hạn mới').fill('31/12/2099')
  await page.getByRole('dialog').getByLabel('Lý do').fill('Ảnh hưởng bão số 3')
  await page.getByRole('dialog').getByRole('button', { name: 'Gia hạn' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByText(/^còn \d+ ngày$/).waitFor()
})

test('a value shows where it came from, its history and its total', async () => {
  await signIn(page, system.address, manager.email, PASSWORD)
  const figure = { value: '1400', missing: null }
  const cells = [{ measure: 'resolved', figure, basedOn: 0, explanation: 'Trừ hồ sơ rút' }]
  await change(`/api/units/${units.commune}/measure-values/${PERIOD}`, { cells })
  await page.goto(`${system.address}/app/values/${units.commune}/${PERIOD}/resolved`)
  await heading('Hồ sơ giải quyết đúng hạn').waitFor()
  await page.getByText('Trừ hồ sơ rút').first().waitFor()
  await page.getByText('từ hồ sơ một cửa', { exact: false }).first().waitFor()
  await expectAccessible(page, 'value')
  await page.goto(`${system.address}/app/values`)
  await page.getByRole('link', { name: 'Hồ sơ giải quyết đúng hạn' }).first().waitFor()
  await expectAccessible(page, 'values')
})

test('a template filled in comes back through a dry run, faults aside', async () => {
  await signIn(page, system.address, manager.email, PASSWORD)
  await page.goto(`${system.address}/app/collections`)
  await page.getByRole('link', { name: 'Số liệu CCHC 9 tháng' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải mẫu Excel' }).click()
  const template = await readFile(await (await download).path())
  await page.goto(`${system.address}/app/measure-imports`)
  await heading('Nhập số liệu từ tệp').waitFor()
  await expectAccessible(page, 'import')
  await page.setInputFiles('input[type=file]', {
    name: 'mau.xlsx',
    mimeType: 'application/octet-stream',
    buffer: template,
  })
  await page.getByRole('button', { name: 'Không có ô nào mới hoặc thay đổi' }).waitFor()

  await page.getByRole('button', { name: 'Chọn tệp khác' }).click()
  const { code } = await system.dependencies.db
    .selectFrom('unitState')
    .select('code')
    .where('unitId', '=', units.commune)
    .executeTakeFirstOrThrow()
  const csv = `unit,measure,period,value\n${code},received,${PERIOD},75\n${code},money,${PERIOD},1.234\nX,received,${PERIOD},1\n`
  await page.setInputFiles('input[type=file]', {
    name: 'xa.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  })
  await page.getByText('Không có đơn vị mang mã "X".').waitFor()
  await expectAccessible(page, 'import-dry-run')
  await page.getByRole('button', { name: 'Nhập 1 ô' }).click()
  await page.getByText('Đã nhập 1 ô.').waitFor()
  await page.goto(`${system.address}/app/values/${units.commune}/${PERIOD}/received`)
  await page.getByText('nhập từ tệp · xa.csv', { exact: false }).first().waitFor()
})
