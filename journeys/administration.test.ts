import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { giveNotice } from '../apps/server/src/notices/give-notice.ts'
import { createPerson } from '../apps/server/src/people/create-person.ts'
import { testProvince } from '../apps/server/src/testing/test-province.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { signIn } from './testing/sign-in.ts'
import { type System, startSystem } from './testing/start-system.ts'

const PASSWORD = 'con trâu đi trước cái cày'
const an = { name: 'Nguyễn Thị Minh An', email: 'an@so.example' }

let system: System
let browser: Browser
let page: Page

beforeAll(async () => {
  system = await startSystem()
  const { db, jobs, now } = system.dependencies
  const { province } = await testProvince(db)
  const { id } = await createPerson(db, {
    ...an,
    password: PASSWORD,
    grants: [{ role: 'administrator', unit: province }],
  })
  await giveNotice({ db, jobs, now: now() }, [id], {
    kind: 'announcement',
    parameters: { title: 'Họp giao ban thứ Hai' },
    body: 'Tại phòng họp tầng 2, lúc 8 giờ.',
    path: '/notices',
  })
})

afterAll(() => system.close())

beforeEach(async () => {
  browser = await openBrowser()
  page = await browser.page()
  await signIn(page, system.address, an.email, PASSWORD)
})

afterEach(() => browser.close())

const open = async (path: string, title: string) => {
  await page.goto(`${system.address}/app${path}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

test('the bell counts what is unread, shows it, and lets it be read', async () => {
  await page.getByRole('button', { name: 'Thông báo: 1 chưa đọc' }).click()
  await page.getByRole('link', { name: 'Họp giao ban thứ Hai' }).click()
  await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor()
  await page.getByRole('button', { name: 'Thông báo', exact: true }).waitFor()
  await expectAccessible(page, 'notices')
})

test('every choice of how to hear of things is saved at once', async () => {
  await open('/notices/settings', 'Cách nhận thông báo')
  await page.getByLabel('Sắp đến hạn báo cáo số liệu: Thư điện tử').selectOption('never')
  await page.getByText(/^Đã lưu/).waitFor()
  await expectAccessible(page, 'notice-settings')
  await page.reload()
  const mail = page.getByLabel('Sắp đến hạn báo cáo số liệu: Thư điện tử')
  await mail.waitFor()
  expect(await mail.inputValue()).toBe('never')
})

test('the trail tells in words who signed in, and opens into its details', async () => {
  await open('/audit', 'Nhật ký')
  await page.getByRole('cell', { name: 'Đăng nhập' }).first().waitFor()
  await expectAccessible(page, 'audit')
  await page
    .getByRole('button', { name: /^Chi tiết/ })
    .first()
    .click()
  await page.getByRole('dialog').getByText('Mã băm').waitFor()
  await expectAccessible(page, 'audit-entry')
})

test('the health of the system is told, and the trail is found whole', async () => {
  await open('/system', 'Tình trạng hệ thống')
  await page.getByRole('button', { name: 'Kiểm tra nhật ký' }).click()
  await page.getByText(/^Nguyên vẹn: đã kiểm tra \d+ dòng/).waitFor()
  await expectAccessible(page, 'system')
})
