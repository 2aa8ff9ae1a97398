import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOffices } from '../apps/server/src/evidence/testing/offices.ts'
import { pdfFile } from '../apps/server/src/evidence/testing/pdf-file.ts'
import { pngFile } from '../apps/server/src/evidence/testing/picture-file.ts'
import { createPerson } from '../apps/server/src/people/create-person.ts'
import { databaseOn, openPool } from '../apps/server/src/platform/database/connect.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { signIn } from './testing/sign-in.ts'
import { type System, startSystem } from './testing/start-system.ts'

const PASSWORD = 'Mưa tháng sáu 2026'
const REPORT = pdfFile(
  [
    [
      'SỞ TÀI CHÍNH',
      'Số: 125/BC-STC',
      'Mẫu, ngày 02 tháng 11 năm 2026',
      'BÁO CÁO',
      'Kết quả giải quyết hồ sơ quý III',
      'Kính gửi: Sở Nội vụ',
      'Trang 1: phan mo dau',
    ],
    ['Trang 2: ty le dung han', 'Tỷ lệ giải quyết đúng hạn đạt 98,60 %'],
    ['Trang 3: phu luc'],
  ],
  { padding: 24_000_000 },
)

let system: System
let browser: Browser
let page: Page
let folder: string

beforeAll(async () => {
  system = await startSystem()
  const pool = openPool(system.access.ownerUrl)
  const { finance } = await addOffices(databaseOn(pool))
  await pool.end()
  await createPerson(system.dependencies.db, {
    name: 'Trần Thị Mẫu',
    email: 'mau@stc.example',
    password: PASSWORD,
    grants: [{ role: 'unit-officer', unit: finance }],
  })
  folder = await mkdtemp(join(tmpdir(), 'openpar-evidence-'))
  await writeFile(join(folder, 'Báo cáo quý III.pdf'), REPORT)
  await writeFile(join(folder, 'trang.pdf'), '<html><script>alert(1)</script></html>')
  await writeFile(join(folder, 'ảnh.png'), pngFile())
  browser = await openBrowser()
  page = await browser.page()
  await signIn(page, system.address, 'mau@stc.example', PASSWORD)
})
afterAll(async () => {
  await browser.close()
  await system.close()
  await rm(folder, { recursive: true })
})

const choose = (...names: string[]) =>
  page.locator('input[type=file]').setInputFiles(names.map((name) => join(folder, name)))
const openLibrary = async () => {
  await page.goto(`${system.address}/app/documents`)
  await page.getByRole('heading', { level: 1, name: 'Tài liệu kiểm chứng' }).waitFor()
}

describe('the library of an officer', () => {
  test('is empty at first, and says what to do', async () => {
    await openLibrary()
    await page.getByText('Kho chưa có tài liệu nào').waitFor()
    await page.getByRole('button', { name: 'Tải tài liệu lên' }).click()
    await page.getByText('Kéo tệp vào đây hoặc bấm để chọn').waitFor()
    expect(await page.getByLabel('Tải lên cho đơn vị').inputValue()).toBe('Sở Tài chính')
  })

  test('takes a file whose upload was cut half-way and the page reloaded, from where it stopped', async () => {
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 4_000_000 }
    await network.send('Network.emulateNetworkConditions', slow)
    await choose('Báo cáo quý III.pdf')
    const progress = page.getByRole('progressbar', { name: 'Báo cáo quý III.pdf' })
    await progress.waitFor()
    await page.waitForFunction(() => {
      const bar = document.querySelector('[role=progressbar]')
      return Number(bar?.getAttribute('aria-valuenow') ?? 0) > 45
    })
    await network.send('Network.emulateNetworkConditions', { ...slow, offline: true })
    await page.getByText('Mất kết nối. Tự tải tiếp khi có mạng trở lại.').waitFor()
    await expectAccessible(page, 'documents-cut')
    // Too slow to arrive by itself before the page is gone.
    await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: 100_000 })
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()

    await page.getByText('chưa tải xong').waitFor()
    await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 })
    await page.getByText('Chọn lại đúng tệp này để tải tiếp từ chỗ dừng').waitFor()
    const asked = page.waitForResponse((response) => response.request().method() === 'HEAD')
    await choose('Báo cáo quý III.pdf')
    const offset = Number(await (await asked).headerValue('upload-offset'))
    expect(offset).toBeGreaterThan(0)
    expect(offset).toBeLessThan(REPORT.length)
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Báo cáo quý III.pdf' })
      .getByText('sẵn sàng')
      .waitFor()
    expect(await page.getByText('chưa tải xong').count()).toBe(0)
  })

  test('takes several files at once and says why it refuses one', async () => {
    await choose('trang.pdf', 'ảnh.png')
    const refused = page.getByRole('listitem').filter({ hasText: 'trang.pdf' })
    await refused.getByText('bị từ chối').waitFor()
    await refused.getByText('Không nhận ra loại tệp từ nội dung').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'ảnh.png' }).getByText('sẵn sàng').waitFor()
    await expectAccessible(page, 'documents-received')
  })
})

describe('a document', () => {
  test('is filled in from what its first page says, after a look', async () => {
    await openLibrary()
    await page.getByRole('link', { name: 'Báo cáo quý III', exact: true }).click()
    await page.getByText('Trang đầu có vẻ ghi như sau').waitFor()
    await page.getByText('chưa ghi số, ký hiệu').waitFor()
    await expectAccessible(page, 'document-draft')
    await page.getByRole('button', { name: 'Dùng các gợi ý này' }).click()
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('heading', { level: 1, name: '125/BC-STC ngày 02/11/2026' }).waitFor()
    await page.getByText('Đã lưu thông tin tài liệu.').waitFor()
    expect(await page.getByRole('combobox', { name: 'Cơ quan ban hành' }).inputValue()).toBe('Sở Tài chính')
  })

  test('is found by words of its second page, typed without marks, and opens there', async () => {
    await openLibrary()
    await page.getByLabel('Lọc theo chữ').fill('giai quyet dung han')
    await page.locator('mark', { hasText: 'đúng' }).first().waitFor()
    await expectAccessible(page, 'documents-found')
    await page.getByRole('link', { name: 'Mở trang 2' }).click()
    await page.waitForURL(/#page=2$/)
    await page.getByText('Trang 2: ty le dung han').waitFor()
    expect(await page.getByLabel('Số trang', { exact: true }).inputValue()).toBe('2')
    await expectAccessible(page, 'document-page-2')
  })

  test('turns pages by button and keyboard and keeps the page in the address', async () => {
    await page.getByRole('button', { name: 'Trang sau' }).click()
    await page.getByText('Trang 3: phu luc').waitFor()
    expect(page.url()).toMatch(/#page=3$/)
    await page.getByRole('region', { name: 'Trang 3' }).press('PageUp')
    await page.getByText('Trang 2: ty le dung han').waitFor()
    expect(await page.getByRole('button', { name: 'Trang trước' }).isEnabled()).toBe(true)
  })

  test('shows a picture in the page', async () => {
    await openLibrary()
    await page.getByRole('link', { name: 'ảnh', exact: true }).click()
    const picture = page.getByRole('img', { name: 'Xem trước ảnh.png' })
    await picture.waitFor()
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1)
  })

  test('withdrawn with a reason leaves the library', async () => {
    await page.getByRole('button', { name: 'Thu hồi' }).click()
    await page.getByLabel('Lý do').fill('tải nhầm tệp')
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
    await page.getByText('Lý do: tải nhầm tệp').waitFor()
    await openLibrary()
    await page.getByText('125/BC-STC').waitFor()
    expect(await page.getByRole('link', { name: 'ảnh', exact: true }).count()).toBe(0)
  })
})
