import { Secret, TOTP, URI } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createPerson } from '../apps/server/src/people/create-person.ts'
import { testProvince } from '../apps/server/src/testing/test-province.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { signIn } from './testing/sign-in.ts'
import { type System, startSystem } from './testing/start-system.ts'

const PASSWORD = 'con trâu đi trước cái cày'
const an = { name: 'Nguyễn Thị Minh An', email: 'an@so.example' }
const binh = { name: 'Trần Văn Bình', email: 'binh@so.example' }

let system: System
let browser: Browser
let page: Page

beforeAll(async () => {
  system = await startSystem()
  const { db } = system.dependencies
  const { province, office } = await testProvince(db)
  await createPerson(db, {
    ...an,
    password: PASSWORD,
    grants: [
      { role: 'index-manager', unit: province },
      { role: 'administrator', unit: province },
    ],
  })
  await createPerson(db, {
    ...binh,
    password: PASSWORD,
    grants: [{ role: 'unit-officer', unit: office }],
  })
})

afterAll(() => system.close())

beforeEach(async () => {
  browser = await openBrowser()
  page = await browser.page()
})

afterEach(() => browser.close())

const heading = (name: string) => page.getByRole('heading', { level: 1, name })

test('a wrong password is refused in words, the right one leads to the page that was asked for', async () => {
  await page.goto(`${system.address}/app/khong-co-trang-nay`)
  await page.getByLabel('Thư điện tử').fill(an.email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill('mật khẩu sai')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Thư điện tử hoặc mật khẩu chưa đúng.').waitFor()
  await expectAccessible(page, 'sign-in')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await heading('Không có trang này').waitFor()
  expect(await page.title()).toBe('Không có trang này · OpenPAR')
  await expectAccessible(page, 'not-found')
})

test('whoever has a second factor is asked for it; a recovery code serves once', async () => {
  await signIn(page, system.address, binh.email, PASSWORD)
  const { address, recoveryCodes } = await change('/api/me/second-factor', { password: PASSWORD })
  const totp = URI.parse(address as string)
  if (!(totp instanceof TOTP)) throw new Error('The second factor is not time-based.')
  expect(totp.secret).toBeInstanceOf(Secret)
  await change('/api/me/second-factor/confirm', { code: totp.generate() })
  await leave(binh.name)

  const recovery = (recoveryCodes as string[])[0]!
  await enterPassword(binh.email)
  await page.getByLabel('Mã xác thực').fill('000000')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await expectAccessible(page, 'second-factor')
  await page.getByRole('button', { name: 'Dùng mã khôi phục' }).click()
  await page.getByLabel('Mã khôi phục').fill(recovery)
  await page.keyboard.press('Enter')
  await heading('Việc của tôi').waitFor()
  await leave(binh.name)

  await enterPassword(binh.email)
  await page.getByRole('button', { name: 'Dùng mã khôi phục' }).click()
  await page.getByLabel('Mã khôi phục').fill(recovery)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
})

test('English stays with the person over the next sign-in', async () => {
  await signIn(page, system.address, an.email, PASSWORD)
  await chooseLanguage(an.name, 'English')
  await heading('My work').waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await heading('My work').waitFor()
  await chooseLanguage(an.name, 'Tiếng Việt')
  await heading('Việc của tôi').waitFor()
})

test('dark stays dark after a reload, from the first paint on', async () => {
  await signIn(page, system.address, an.email, PASSWORD)
  await page.getByRole('button', { name: an.name }).click()
  await page.getByRole('menuitemradio', { name: 'Tối' }).click()
  await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark')
  await expectAccessibleMenu()
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset.before = document.documentElement.dataset.mantineColorScheme
    })
  })
  await page.reload()
  await heading('Việc của tôi').waitFor()
  expect(await page.evaluate(() => document.documentElement.dataset.before)).toBe('dark')
})

test('a question mark opens the keyboard help and Escape closes it', async () => {
  await signIn(page, system.address, an.email, PASSWORD)
  await heading('Việc của tôi').waitFor()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Trợ giúp bàn phím' })
  await help.getByText('Tìm kiếm ở mọi nơi').waitFor()
  await expectAccessible(page, 'keyboard-help')
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
})

test('the keyboard alone finds a unit and jumps back to My work', async () => {
  await signIn(page, system.address, an.email, PASSWORD)
  await heading('Việc của tôi').waitFor()
  await page.keyboard.press('/')
  const search = page.getByRole('combobox', { name: 'Tìm kiếm' })
  await search.fill('so thu')
  await page.getByRole('option', { name: 'Sở Thử' }).waitFor()
  await expectAccessible(page, 'search')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/app\/units\/[0-9a-f-]{36}$/)
  await heading('Sở Thử').waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await heading('Việc của tôi').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})

test('the first press of Tab offers to skip the navigation', async () => {
  await signIn(page, system.address, an.email, PASSWORD)
  await page.reload()
  await heading('Việc của tôi').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
})

test('on a phone the navigation opens from a button and closes with the page chosen', async () => {
  await signIn(page, system.address, an.email, PASSWORD)
  await page.setViewportSize({ width: 360, height: 760 })
  await page.getByRole('button', { name: 'Danh mục trang' }).click()
  const menu = page.getByRole('dialog')
  await menu.getByRole('link', { name: 'Việc của tôi' }).waitFor()
  await expectAccessibleMenu()
  await menu.getByRole('link', { name: 'Việc của tôi' }).click()
  await menu.getByRole('button', { name: 'Đóng' }).click()
  await menu.waitFor({ state: 'hidden' })
})

test('an officer sees no page of the administration, and its address says why', async () => {
  await system.dependencies.db.updateTable('person').set({ twoFactorEnabled: false }).execute()
  await signIn(page, system.address, binh.email, PASSWORD)
  await heading('Việc của tôi').waitFor()
  await page.getByText('Bạn không còn việc nào đến hạn').waitFor()
  await expectAccessible(page, 'my-work-empty')
  expect(await page.getByRole('navigation').getByRole('link', { name: 'Nhật ký' }).count()).toBe(0)
  await page.goto(`${system.address}/app/audit`)
  await heading('Bạn chưa có quyền xem trang này').waitFor()
  await expectAccessible(page, 'forbidden')
})

test('a session that ends covers the page and gives it back after signing in again', async () => {
  await signIn(page, system.address, an.email, PASSWORD)
  await heading('Việc của tôi').waitFor()
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Tìm kiếm' }).fill('so')
  await browser.context.clearCookies()
  await page.getByRole('combobox', { name: 'Tìm kiếm' }).fill('so thu')
  await page.getByText('Phiên làm việc đã hết hạn').waitFor()
  await enterPassword(an.email)
  await page.getByRole('option', { name: 'Sở Thử' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Tìm kiếm' }).inputValue()).toBe('so thu')
})

test('without a network the page says so and keeps what is there', async () => {
  await signIn(page, system.address, an.email, PASSWORD)
  await heading('Việc của tôi').waitFor()
  await browser.context.setOffline(true)
  await page.getByText('Mất kết nối mạng').waitFor()
  await heading('Việc của tôi').waitFor()
  await browser.context.setOffline(false)
  await page.getByText('Mất kết nối mạng').waitFor({ state: 'hidden' })
})

/** Chooses a language and waits until the server keeps it: the next test begins with what the person chose last. */
async function chooseLanguage(name: string, language: string): Promise<void> {
  const kept = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/me') && answer.request().method() === 'PATCH',
  )
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitemradio', { name: language }).click()
  expect((await kept).status()).toBe(200)
}

async function enterPassword(email: string): Promise<void> {
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
}

async function leave(name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await page.getByLabel('Thư điện tử').waitFor()
}

/** A menu closes when the window changes: it is looked at as it stands. */
async function expectAccessibleMenu(): Promise<void> {
  const { AxeBuilder } = await import('@axe-core/playwright')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

/** A change through the API with the session of the page. */
async function change(path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await page.request.post(`${system.address}${path}`, { data: body })
  expect(answer.status()).toBe(200)
  return (await answer.json()) as Record<string, unknown>
}
