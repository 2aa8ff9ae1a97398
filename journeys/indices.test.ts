import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { excelFile } from '../apps/server/src/indices/annex/testing/excel-file.ts'
import { saveEdition } from '../apps/server/src/indices/save-edition.ts'
import { smallDefinition } from '../apps/server/src/indices/testing/small-definition.ts'
import { plantUnits } from '../apps/server/src/organisation/testing/plant-units.ts'
import { createPerson } from '../apps/server/src/people/create-person.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { signIn } from './testing/sign-in.ts'
import { type System, startSystem } from './testing/start-system.ts'

const PASSWORD = 'mot-mat-khau-du-dai-2026'
const ANNEX = [
  ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Tài liệu kiểm chứng'],
  ['I', 'CHỈ ĐẠO ĐIỀU HÀNH', 3, null, null],
  [
    1,
    'Kế hoạch cải cách hành chính',
    1,
    'Ban hành đúng hạn: 1; ban hành chậm: 0,5; không ban hành: 0',
    'Kế hoạch',
  ],
  [2, 'Sáng kiến', 2, 'Mỗi sáng kiến được 0,5 điểm, tối đa 2 điểm', 'Quyết định công nhận'],
  ['II', 'GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH', 7, null, null],
  [1, 'Hồ sơ đúng hạn', 5, 'Tỷ lệ hồ sơ đúng hạn x điểm tối đa', null],
  [2, 'Chất lượng phục vụ', 2, 'Theo đánh giá chung của cơ quan', null],
  [null, 'Tổng cộng', 10, null, null],
]

let system: System
let browser: Browser
let page: Page
const published = randomUUID()
const draft = randomUUID()
const later = randomUUID()

beforeAll(async () => {
  system = await startSystem()
  const { db } = system.dependencies
  const ids = await plantUnits(db, 'P(S1 S2)')
  await createPerson(db, {
    name: 'Trần Văn Soạn',
    email: 'soan@example.test',
    password: PASSWORD,
    grants: [{ role: 'index-manager', unit: ids.P! }],
  })
  const at = new Date('2026-01-05T02:00:00Z')
  await saveEdition(db, { id: published, source: smallDefinition(), at, state: 'published' })
  await saveEdition(db, {
    id: draft,
    source: smallDefinition({ edition: '2027', from: '2027-01-01' }),
    at,
  })
  const changed = smallDefinition({ edition: '2028', from: '2028-01-01', second: 5 })
    .replace('max: 6', 'max: 5')
    .replace('name: Số lượng', 'name: Số hồ sơ tiếp nhận')
  await saveEdition(db, { id: later, source: changed, at })
  browser = await openBrowser()
  page = await browser.page()
  await signIn(page, system.address, 'soan@example.test', PASSWORD)
})
afterAll(async () => {
  await browser.close()
  await system.close()
})

const open = (path: string) => page.goto(`${system.address}/app${path}`)
const saved = () => page.getByText(/^Đã lưu/).waitFor()

describe('an edition', () => {
  test('stands in the list with its state, and opens into its tree with every rule in words', async () => {
    await open('/indices')
    await page.getByText('Đang áp dụng').waitFor()
    await expectAccessible(page, 'indices')
    await page.getByRole('link', { name: 'Bộ chỉ số thử' }).first().waitFor()
    await open(`/indices/${published}`)
    await page.getByRole('rowheader', { name: 'Đúng hạn' }).waitFor()
    await page.getByText('(Số hồ sơ đúng hạn) ÷ (Số hồ sơ)', { exact: false }).waitFor()
    await expectAccessible(page, 'edition')
  })

  test('once published is copied instead of edited', async () => {
    await open(`/indices/${published}/edit`)
    await page.getByRole('link', { name: 'Sao chép thành phiên bản mới' }).click()
    await page.getByLabel('Mã phiên bản mới').waitFor()
    await expectAccessible(page, 'edition-copy')
  })
})

describe('the editor', () => {
  test('shows at once that a changed maximum no longer adds up, saves, and takes it back', async () => {
    await open(`/indices/${draft}/edit`)
    await page.getByRole('treeitem', { name: '1.2 Số lượng' }).click()
    const max = page.getByLabel('Điểm tối đa')
    await max.fill('3,5')
    await max.press('Enter')
    await page.getByRole('treeitem', { name: /mục con cộng được 9,5, thiếu 0,5/ }).waitFor()
    await saved()
    await page.getByRole('button', { name: 'Xem lỗi' }).click()
    await expectAccessible(page, 'editor')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByText('Không còn lỗi').waitFor()
    expect(await max.inputValue()).toBe('4')
  })

  test('tries a rule: 80 of 100 cases on time are 4.80 of 6 points, with the steps', async () => {
    await page.getByRole('treeitem', { name: '1.1 Đúng hạn' }).click()
    const box = page.getByRole('region', { name: 'Chạy thử cách tính' })
    await box.getByLabel('Số hồ sơ đúng hạn').fill('80')
    await box.getByLabel('Số hồ sơ', { exact: true }).fill('100')
    await box.getByLabel('Số hồ sơ', { exact: true }).press('Enter')
    await box.getByText('4,80 / 6,00 điểm').waitFor()
    await box.getByLabel('Đơn vị không phát sinh').check()
    await box.getByText('0,00 / 0,00 điểm').waitFor()
    await expectAccessible(page, 'editor-rule')
  })

  test('changes the kind of a rule and carries over what both know', async () => {
    await page.getByLabel('Loại cách tính').selectOption('bands')
    await page.getByText(/từ 80/).first().waitFor()
    expect(await page.getByRole('combobox', { name: 'Tử số' }).inputValue()).toBe('Số hồ sơ đúng hạn [dat]')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    expect(await page.getByLabel('Loại cách tính').inputValue()).toBe('ratio')
  })

  test('moves nodes by keyboard and keeps the focus on them', async () => {
    await page.getByRole('treeitem', { name: '1.2 Số lượng' }).click()
    await page.getByRole('treeitem', { name: '1.2 Số lượng' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    const names = () => page.getByRole('treeitem').allTextContents()
    await expect.poll(async () => (await names()).findIndex((name) => name.includes('1.2'))).toBe(2)
    const focused = page.locator('[role=treeitem]:focus')
    expect(await focused.textContent()).toContain('1.2 Số lượng')
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(async () => (await names()).findIndex((name) => name.includes('1.2'))).toBe(3)
    await saved()
  })

  test('shows the text with faults at their lines', async () => {
    await page.getByText('YAML', { exact: true }).click()
    const text = page.getByRole('textbox', { name: 'YAML' })
    await text.fill((await text.inputValue()).replace('kind: ratio', 'kind: ratoi'))
    await page.getByText('1 lỗi', { exact: false }).waitFor()
    const list = page.getByRole('button', { name: 'Xem lỗi' })
    if (await list.isVisible()) await list.click()
    await page.getByRole('button', { name: /Dòng 22/ }).click()
    await expectAccessible(page, 'editor-yaml')
    await text.fill((await text.inputValue()).replace('kind: ratoi', 'kind: ratio'))
    await page.getByText('Không còn lỗi').waitFor()
    await saved()
  })

  test('tells of two people at one draft and lets them choose', async () => {
    await page.getByText('Biểu mẫu', { exact: true }).click()
    await page.getByRole('treeitem', { name: '1.2 Số lượng' }).click()
    await page.getByLabel('Điểm tối đa').waitFor()
    await system.dependencies.db
      .updateTable('edition')
      .set((set) => ({ version: set('version', '+', 1) }))
      .where('id', '=', draft)
      .execute()
    await page.getByRole('textbox', { name: 'Tên mục', exact: true }).fill('Số lượng hồ sơ')
    await page.getByLabel('Mã mục').focus()
    await page.getByRole('button', { name: 'Giữ bản của tôi' }).click()
    await saved()
    await page.getByRole('treeitem', { name: '1.2 Số lượng hồ sơ' }).waitFor()
  })
})

test('two editions are compared, to read and to print', async () => {
  await open(`/indices/${later}/compare?from=${published}`)
  await page.getByText('1.2 Số hồ sơ tiếp nhận: đổi tên từ “Số lượng”').waitFor()
  await page.getByRole('row', { name: '1.1 Đúng hạn: điểm tối đa 6 5' }).waitFor()
  await expectAccessible(page, 'compare')
})

describe('a definition that comes with the product', () => {
  test('becomes a draft of its own, edited as it is, with all its comments', async () => {
    await open('/indices/new')
    await page.getByLabel('Chỉ số CCHC của các sở, ban, ngành cấp tỉnh', { exact: false }).check()
    await expectAccessible(page, 'index-new')
    await page.getByRole('button', { name: 'Tạo bản nháp' }).click()
    await page.getByRole('tree').waitFor()
    await page.getByText('Không còn lỗi').waitFor()
    expect(await page.getByRole('treeitem').count()).toBeGreaterThan(100)
    await page.getByRole('treeitem', { name: /T1 Mô hình/ }).click()
    await page.getByLabel('Điểm tối đa').fill('1,5')
    await page.getByLabel('Điểm tối đa').press('Enter')
    await saved()
    await page.getByRole('link', { name: 'illustrative-2026' }).click()
    await page.getByRole('rowheader', { name: 'Điểm thưởng' }).waitFor()
    await expectAccessible(page, 'edition-large')
    const { source } = await system.dependencies.db
      .selectFrom('edition')
      .select('source')
      .where('code', '=', 'illustrative-2026')
      .executeTakeFirstOrThrow()
    expect(source).toContain('# yaml-language-server: $schema=')
    expect(source).toContain('max: 1.5')
  })
})

describe('an annex in Excel', () => {
  test('becomes a published edition: read, checked cell by cell, finished, published', async () => {
    await open('/indices')
    await page.getByRole('link', { name: 'Nhập từ phụ lục' }).click()
    const name = 'phu-luc-quyet-dinh.xlsx'
    const buffer = Buffer.from(await excelFile({ 'Phụ lục': { rows: ANNEX } }))
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await page.getByLabel('Mã bộ chỉ số').fill('bo-cua-tinh')
    await page.getByLabel('Mã phiên bản').fill('2026')
    await expectAccessible(page, 'annex')
    await page.getByRole('button', { name: 'Đọc phụ lục' }).click()
    await page.getByText('Đã soát 0/8 chỗ').waitFor()
    expect(await page.getByRole('button', { name: 'Lưu bản nháp' }).isDisabled()).toBe(true)

    await page.getByRole('button', { name: 'Theo đánh giá chung của cơ quan' }).click()
    await expectAccessible(page, 'annex-check')
    const card = (words: string) => page.getByRole('listitem').filter({ hasText: words })
    const unread = card('chưa hiểu cách tính')
    await unread.getByRole('button', { name: 'Sửa bản thảo' }).click()
    await unread.getByLabel('Loại cách tính').selectOption('judged')
    await unread.getByText('đã sửa').waitFor()
    await unread.getByRole('button', { name: 'Đóng' }).click()

    const title = card('tên bộ chỉ số và căn cứ ban hành')
    await title.getByRole('button', { name: 'Sửa bản thảo' }).click()
    await title
      .getByRole('textbox', { name: 'Tên bộ chỉ số', exact: true })
      .fill('Bộ chỉ số cải cách hành chính của tỉnh')
    await title
      .getByRole('textbox', { name: 'Căn cứ ban hành', exact: true })
      .fill('Quyết định số 12/QĐ-UBND')
    await title.getByLabel('Tính chất').selectOption('official')
    await title.getByRole('button', { name: 'Đóng' }).click()
    await expectAccessible(page, 'annex-mended')

    for (let left = 6; left > 0; left--) {
      await page.getByRole('button', { name: 'Đúng, xác nhận' }).first().click()
      await page.getByText(`Đã soát ${9 - left}/8 chỗ`).waitFor()
    }
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click()

    await page.getByRole('tree').waitFor()
    await page.getByText('Không còn lỗi').waitFor()
    await page.getByRole('button', { name: 'Ban hành…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ban hành phiên bản' })
    await dialog.getByText('Định nghĩa không còn lỗi').waitFor()
    await expectAccessible(page, 'publish')
    await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click()
    await page.getByText('Đã ban hành', { exact: true }).first().waitFor()
    await page.getByRole('rowheader', { name: 'Hồ sơ đúng hạn' }).waitFor()

    const edition = await system.dependencies.db
      .selectFrom('edition')
      .selectAll()
      .where('state', '=', 'published')
      .where('id', '!=', published)
      .executeTakeFirstOrThrow()
    expect(edition.title).toBe('Bộ chỉ số cải cách hành chính của tỉnh')
    expect(edition.source).not.toContain('NGHI NGỜ')
  })
})
