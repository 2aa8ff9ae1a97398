import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFiles } from '../apps/server/src/platform/files/index.ts'
import { type LoadedSample, loadSample } from '../apps/server/src/sample/load-sample.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { signIn } from './testing/sign-in.ts'
import { type System, startSystem } from './testing/start-system.ts'

let system: System
let sample: LoadedSample
const folder = mkdtempSync(join(tmpdir(), 'openpar-portal-'))

beforeAll(async () => {
  system = await startSystem()
  const files = await createFiles({ folder })
  sample = await loadSample(system.dependencies.db, { now: new Date(), files, departments: 8, communes: 9 })
})
afterAll(async () => {
  await system.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('The portal without script', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser({ javaScriptEnabled: false })
  })
  afterAll(() => browser.close())

  test('leads a citizen from the start page to the facts behind one figure', async () => {
    const page = await browser.page()
    await page.goto(system.address)
    await page.getByRole('searchbox', { name: 'Tên đơn vị' }).fill('so tu phap')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await page.getByRole('link', { name: 'Sở Tư pháp' }).click()
    await page.getByRole('heading', { name: 'Sở Tư pháp', level: 1 }).waitFor()
    await page.getByRole('link', { name: /^3 / }).click()
    await page.getByRole('link', { name: /^3\.3 / }).click()
    await page.getByRole('link', { name: /^3\.3\.1 / }).click()
    await page.getByRole('heading', { name: 'Số liệu đã dùng' }).waitFor()
    expect(await page.getByRole('row').count()).toBe(4)
    expect(await page.getByText('Tính lại từ số liệu đã lưu cho đúng số điểm này.').isVisible()).toBe(true)
  })

  test('speaks English on the same page, and back', async () => {
    const page = await browser.page()
    await page.goto(`${system.address}/ket-qua/par-index-department/2025`)
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('columnheader', { name: 'Rank' }).waitFor()
    await page.getByRole('link', { name: 'Tiếng Việt' }).click()
    await page.getByRole('columnheader', { name: 'Hạng' }).waitFor()
  })
})

describe('The portal is accessible, light and dark, on a phone and on a desk:', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test.each([
    ['start', '/'],
    ['ranking', '/ket-qua/par-index-department/2025'],
    ['method', '/cach-tinh/par-index-department/illustrative-2023'],
    ['domain', '/cach-tinh/par-index-department/illustrative-2023/3'],
    ['search', '/don-vi?q=xa'],
    ['missing', '/ket-qua/none/2025'],
  ])('%s', async (name, path) => {
    const page = await browser.page()
    await page.goto(system.address + path)
    await expectAccessible(page, `portal-${name}`)
    await page.close()
  })

  test('unit and explanation', async () => {
    const page = await browser.page()
    await page.goto(`${system.address}/ket-qua/par-index-commune/2025`)
    await page.locator('tbody a').first().click()
    await expectAccessible(page, 'portal-unit')
    await page.locator('tbody a').first().click()
    await expectAccessible(page, 'portal-explanation')
    await page.close()
  })
})

describe('Results in the workspace', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test('lead from the list of sets to why a unit lost points, accessible on every screen', async () => {
    const { email, password } = sample.accounts.find(({ role }) => role === 'index-manager')!
    const page = await browser.page()
    await signIn(page, system.address, email, password)
    await page.goto(`${system.address}/app/rounds`)
    await page
      .getByText(/còn \d+ ngày/)
      .first()
      .waitFor()
    await expectAccessible(page, 'rounds')
    await page.goto(`${system.address}/app/results`)
    await page.getByRole('cell', { name: '2025' }).first().waitFor()
    await expectAccessible(page, 'results')
    const sets = page.getByRole('row').filter({ hasText: '2025' })
    await sets.first().getByRole('link').click()
    await page.getByRole('columnheader', { name: /Hạng/ }).first().waitFor()
    await expectAccessible(page, 'results-ranking')
    await page.getByRole('row').nth(1).getByRole('link').click()
    await page.getByRole('heading', { name: 'Mười chỗ mất điểm nhiều nhất' }).waitFor()
    await page.getByText('2023').waitFor()
    await expectAccessible(page, 'results-unit')
    await page.getByRole('table').first().getByRole('link').first().click()
    await page.getByRole('heading', { name: 'Số liệu đã dùng' }).waitFor()
    await expectAccessible(page, 'results-explanation')
  })
})
