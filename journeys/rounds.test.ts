import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { saveEdition } from '../apps/server/src/indices/save-edition.ts'
import { insertMeasure } from '../apps/server/src/measures/definition/store.ts'
import { createPerson } from '../apps/server/src/people/create-person.ts'
import { testProvince } from '../apps/server/src/testing/test-province.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { signIn } from './testing/sign-in.ts'
import { type System, startSystem } from './testing/start-system.ts'

const PASSWORD = 'con trâu đi trước cái cày'
const manager = { name: 'Nguyễn Thị Minh An', email: 'an@so.example' }
const officer = { name: 'Trần Văn Bình', email: 'binh@so.example' }
const dung = { name: 'Đỗ Thị Dung', email: 'dung@so.example' }
const giang = { name: 'Bùi Trường Giang', email: 'giang@so.example' }

const DEFINITION = `id: thu
edition: '2026'
title: { vi: Chỉ số CCHC thử, en: A test index }
basis: Giả định
valid: { from: '2026-01-01' }
status: illustrative
method: points
scale: 10
precision: { ratios: exact, points: { decimals: 2, mode: half-up }, totals: { decimals: 2, mode: half-up } }
ranking: { on: rounded, ties: competition }
groups: [{ code: department, title: Các sở }, { code: commune, title: Các xã }]
bonus: { cap: 2, nodes: [{ code: T1, name: Sáng kiến, max: 2, source: judged, rule: { kind: judged, measure: sang_kien, step: 0.5 } }] }
measures:
  - { code: dat, name: Số hồ sơ đúng hạn }
  - { code: tong, name: Số hồ sơ }
  - { code: sang_kien, name: Điểm sáng kiến }
nodes:
  - code: '1'
    name: Cải cách thủ tục hành chính
    max: 10
    owner: Văn phòng UBND tỉnh
    nodes:
      - { code: '1.1', name: Tỷ lệ hồ sơ giải quyết đúng hạn, max: 6, rule: { kind: ratio, numerator: dat, denominator: tong, zero: missing } }
      - { code: '1.2', name: Số hồ sơ trong năm, max: 4, rule: { kind: count, measure: tong, points: 1 } }
`

let system: System
let browser: Browser
let page: Page
let units: Awaited<ReturnType<typeof testProvince>>

beforeAll(async () => {
  system = await startSystem()
  const { db } = system.dependencies
  units = await testProvince(db)
  const { province, office, commune } = units
  const person = (who: typeof manager, role: 'index-manager' | 'unit-officer' | 'appraiser', unit: string) =>
    createPerson(db, { ...who, password: PASSWORD, grants: [{ role, unit }] })
  await person(manager, 'index-manager', province)
  await person(officer, 'unit-officer', office)
  await person(dung, 'appraiser', province)
  await person(giang, 'appraiser', province)
  const third = crypto.randomUUID()
  await db.insertInto('unit').values({ id: third }).execute()
  await db
    .insertInto('unitState')
    .values({
      unitId: third,
      validFrom: '2020-01-01',
      kind: 'commune',
      code: 'X2',
      name: 'Xã Mẫu Hai',
      folded: 'xa mau hai',
      parentId: province,
    })
    .execute()
  expect(commune).not.toBe(third)
  for (const [code, vi] of [
    ['dat', 'Số hồ sơ đúng hạn'],
    ['tong', 'Số hồ sơ'],
    ['sang_kien', 'Điểm sáng kiến'],
  ] as const)
    await insertMeasure(db, {
      code,
      name: { vi, en: vi },
      kind: 'count',
      decimals: 0,
      aggregation: { kind: 'sum' },
      periodicity: 'year',
      source: 'Báo cáo của cơ quan',
      version: 1,
      retiredOn: null,
    })
  await saveEdition(db, { id: crypto.randomUUID(), source: DEFINITION, at: new Date(), state: 'published' })
})

afterAll(() => system.close())

beforeEach(async () => {
  browser = await openBrowser()
  page = await browser.page()
})

afterEach(() => browser.close())

const heading = (name: string) => page.getByRole('heading', { name, level: 1 })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const dialog = () => page.getByRole('dialog')
const choose = async (label: string, option: string | RegExp) => {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

test('a manager sets a round up for three units and opens it', async () => {
  await signIn(page, system.address, manager.email, PASSWORD)
  await page.goto(`${system.address}/app/rounds`)
  await page.getByText('Chưa có kỳ đánh giá nào').waitFor()
  await expectAccessible(page, 'rounds-empty')
  await page.getByRole('link', { name: 'Thiết lập kỳ mới' }).first().click()
  await heading('Thiết lập kỳ đánh giá').waitFor()
  await page.getByText(/^Còn thiếu: tên kỳ, phiên bản bộ chỉ số, đơn vị tham gia$/).waitFor()
  await choose('Phiên bản bộ chỉ số', /Chỉ số CCHC thử/)
  expect(await page.getByLabel('Tên kỳ đánh giá').inputValue()).toMatch(
    /^Đánh giá Chỉ số CCHC thử năm \d{4}$/,
  )
  await page.getByLabel('Tên kỳ đánh giá').fill('Đánh giá CCHC thử')
  await button('Thêm tất cả Sở, ban, ngành vào Các sở').click()
  await button('Thêm tất cả Cấp xã vào Các xã').click()
  await page.getByText('2 đơn vị', { exact: true }).waitFor()
  await page.getByLabel('Điểm thưởng tối đa').fill('1,5')
  await expectAccessible(page, 'round-set-up')
  await button('Lưu kỳ đánh giá').click()
  await heading('Đánh giá CCHC thử').waitFor()
  await page.getByText('Kỳ đánh giá chưa mở').waitFor()
  await expectAccessible(page, 'round-prepared')

  await page.getByRole('link', { name: 'Sửa thiết lập' }).click()
  await heading('Thiết lập').waitFor()
  expect(await page.getByLabel('Điểm thưởng tối đa').inputValue()).toBe('1,5')
  await page.getByLabel('Tên kỳ đánh giá').fill('Đánh giá CCHC năm thử')
  await button('Lưu kỳ đánh giá').click()
  await heading('Đánh giá CCHC năm thử').waitFor()

  await button('Mở kỳ đánh giá').click()
  await dialog()
    .getByText(/^3 đơn vị nhận phiếu/)
    .waitFor()
  await expectAccessible(page, 'round-open')
  await dialog().getByRole('button', { name: 'Mở kỳ đánh giá' }).click()
  await page.getByText('0/3 đơn vị đã gửi').waitFor()
  await expectAccessible(page, 'round-overview')
})

const toRound = async () => {
  await signIn(page, system.address, manager.email, PASSWORD)
  await page.goto(`${system.address}/app/rounds`)
  await page.getByRole('link', { name: 'Đánh giá CCHC năm thử' }).click()
  await page.getByText('0/3 đơn vị đã gửi').waitFor()
}

test('reminds all units that have not sent, and gives one of them more time', async () => {
  await toRound()
  await button('Nhắc đơn vị chưa gửi').click()
  await button('Gửi lời nhắc').click()
  await dialog().getByText('Đã nhắc 1 đơn vị, 1 người.').waitFor()
  await dialog()
    .getByText(/Chưa có cán bộ, lãnh đạo nào để nhắc: .*Xã Mẫu Hai/)
    .waitFor()
  await expectAccessible(page, 'round-reminded')
  await page.keyboard.press('Escape')

  await button('Gia hạn, mở lại').click()
  await dialog().getByRole('combobox', { name: 'Đơn vị' }).click()
  await page.getByRole('option', { name: 'Xã Thử' }).click()
  await page.keyboard.press('Escape')
  await dialog().getByLabel('Đến hết ngày').fill('31/12/2099')
  await dialog().getByLabel('Lý do').fill('Ảnh hưởng bão số 3')
  await expectAccessible(page, 'round-extend')
  await dialog().getByRole('button', { name: 'Gia hạn, mở lại' }).click()
  await dialog().getByText('Đã gia hạn cho 1 đơn vị.').waitFor()
  await dialog().getByRole('button', { name: 'Đóng' }).last().click()
  await page
    .getByText(/hạn 31\/12\/2099/)
    .first()
    .waitFor()
})

test('gives components to appraisers, by criterion, and substitutes one', async () => {
  await toRound()
  await button('Việc khác').click()
  await page.getByRole('menuitem', { name: 'Phân công thẩm định' }).click()
  await heading('Phân công thẩm định').waitFor()
  await page.getByText('3 tiêu chí thành phần chưa có người thẩm định').waitFor()
  await page.getByRole('button', { name: 'Chọn người thẩm định cho 1', exact: true }).click()
  await dialog().getByRole('checkbox', { name: dung.name }).click()
  await expectAccessible(page, 'round-choose-appraiser')
  await dialog().getByRole('button', { name: 'Lưu' }).click()
  await dialog().waitFor({ state: 'hidden' })
  await page.getByText('1 tiêu chí thành phần chưa có người thẩm định').waitFor()
  await button('Thay người').click()
  await choose('Người được thay', dung.name)
  await choose('Người thay', giang.name)
  await dialog().getByLabel('Lý do').fill('Nghỉ thai sản')
  await expectAccessible(page, 'round-substitute')
  await dialog().getByRole('button', { name: 'Thay người' }).click()
  await dialog().waitFor({ state: 'hidden' })
  await page
    .getByRole('row', { name: /1\.1 Tỷ lệ hồ sơ/ })
    .getByText(giang.name)
    .waitFor()
  await expectAccessible(page, 'round-appraisers')
})

test('moves the deadlines with a reason', async () => {
  await toRound()
  await button('Việc khác').click()
  await page.getByRole('menuitem', { name: 'Dời thời hạn' }).click()
  await dialog().getByLabel('Thẩm định lần 2').fill('31/12/2098')
  await dialog().getByLabel('Lý do').fill('Theo công văn 125')
  await expectAccessible(page, 'round-deadlines')
  await dialog().getByRole('button', { name: 'Lưu' }).click()
  await dialog().waitFor({ state: 'hidden' })
  await page.getByText(/đến 31\/12\/2098/).waitFor()
  await button('Việc khác').click()
  await page.getByRole('menuitem', { name: 'Lấy lại từ kỳ trước' }).click()
  await dialog()
    .getByText(/^Tài liệu, giải trình/)
    .waitFor()
  await expectAccessible(page, 'round-copy')
  await page.keyboard.press('Escape')
})

test('the heat map is gone through by keyboard, and its link carries how it is looked at', async () => {
  await toRound()
  const cell = (name: string) => page.getByRole('link', { name, exact: true })
  const first = cell('Sở Thử, 1.1 Tỷ lệ hồ sơ giải quyết đúng hạn: chưa làm')
  await first.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await focused()).toBe('Xã Mẫu Hai, 1.2 Số hồ sơ trong năm: chưa làm')
  await page.keyboard.press('Control+End')
  expect(await focused()).toContain('Xã Thử, T1')
  await page.keyboard.press('Home')
  expect(await focused()).toContain('Xã Thử, 1.1')
  await page.getByText('Tự chấm', { exact: true }).first().click()
  await cell('Sở Thử, 1.1 Tỷ lệ hồ sơ giải quyết đúng hạn: chưa có điểm').waitFor()
  await page.getByLabel('Nhóm').selectOption('commune')
  expect(page.url()).toContain('by=self')
  expect(page.url()).toContain('group=commune')
  await expectAccessible(page, 'round-overview-self')
  await page.getByLabel('Đơn vị', { exact: true }).selectOption('appeals')
  await page.getByText('Không có đơn vị nào như vậy').waitFor()
  await expectAccessible(page, 'round-overview-empty')
})

test('an officer finds the sheet in their own work, and sees their own row alone', async () => {
  await signIn(page, system.address, officer.email, PASSWORD)
  await page
    .getByRole('link', { name: /Đánh giá CCHC năm thử/ })
    .first()
    .waitFor()
  await page.getByText(/còn thiếu ở \d mục/).waitFor()
  await expectAccessible(page, 'my-work-rounds')
  await page.goto(`${system.address}/app/rounds`)
  await page.getByRole('link', { name: 'Đánh giá CCHC năm thử' }).click()
  await page.getByText('0/1 đơn vị đã gửi').waitFor()
  expect(await button('Nhắc đơn vị chưa gửi').count()).toBe(0)
})
