import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createPerson } from '../apps/server/src/people/create-person.ts'
import { openSetUp } from '../apps/server/src/people/join/set-up-code.ts'
import { testProvince } from '../apps/server/src/testing/test-province.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { signIn } from './testing/sign-in.ts'
import { type System, startSystem } from './testing/start-system.ts'

const PASSWORD = 'con trâu đi trước cái cày'

let system: System
let browser: Browser
let page: Page
beforeEach(async () => {
  browser = await openBrowser()
  page = await browser.page()
})
afterEach(() => browser.close())

const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const button = (name: string) => page.getByRole('button', { name, exact: true })

describe('an empty system', () => {
  beforeAll(async () => {
    system = await startSystem()
  })
  afterAll(() => system.close())

  test('is set up by whoever reads the code on the console: code, unit, administrator', async () => {
    const code = (await openSetUp(system.dependencies.db, new Date()))!
    await page.goto(`${system.address}/app/`)
    await heading('Thiết lập hệ thống').waitFor()
    await page.getByLabel('Mã thiết lập').fill('0000-0000-0000-0001')
    await page.getByText('Mã chưa đúng. Hãy đối chiếu lại từng ký tự.').waitFor()
    await expectAccessible(page, 'set-up-code')
    await page.getByLabel('Mã thiết lập').fill(code.toLowerCase().replaceAll('-', ' '))
    await button('Tiếp tục').click()
    await page.getByLabel('Tên đơn vị').fill('Tỉnh Lạng Sơn')
    await page.getByLabel('Mã đơn vị').fill('20')
    await expectAccessible(page, 'set-up-unit')
    await button('Tiếp tục').click()
    await page.getByLabel('Họ và tên').fill('Nguyễn Thị Đầu')
    await page.getByLabel('Thư điện tử').fill('dau@langson.gov.vn')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('nguyenthidau1')
    await page.getByText('Đừng dùng họ tên hoặc thư điện tử của bạn.').waitFor()
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
    await page.getByText('Mật khẩu dùng được.').waitFor()
    await expectAccessible(page, 'set-up-person')
    await button('Thiết lập và đăng nhập').click()
    await heading('Việc của tôi').waitFor()
    await page.getByRole('link', { name: 'Người dùng' }).click()
    await page.getByRole('link', { name: 'Nguyễn Thị Đầu' }).waitFor()
  })
})

describe('people', () => {
  const an = { name: 'Nguyễn Thị Minh An', email: 'an@so.example', position: 'Chánh Văn phòng' }
  const binh = { name: 'Trần Văn Bình', email: 'binh@so.example' }

  beforeAll(async () => {
    system = await startSystem()
    const { db } = system.dependencies
    const { province, office } = await testProvince(db)
    const grants = (['index-manager', 'administrator'] as const).map((role) => ({ role, unit: province }))
    await createPerson(db, { ...an, password: PASSWORD, grants })
    await createPerson(db, { ...binh, password: PASSWORD, grants: [{ role: 'unit-leader', unit: office }] })
    await createPerson(db, { name: 'Lê Chờ', email: 'cho@so.example', unit: office })
  })
  afterAll(() => system.close())

  const open = async (path: string, name: string, email = an.email) => {
    await signIn(page, system.address, email, PASSWORD)
    await page.goto(`${system.address}/app${path}`)
    await heading(name).waitFor()
  }

  test('are listed, filtered, and shown one by one', async () => {
    await open('/people', 'Người dùng')
    await page.getByRole('link', { name: binh.name }).waitFor()
    await expectAccessible(page, 'people')
    await page.getByLabel('Lọc theo trạng thái').selectOption('invited')
    await page.getByRole('link', { name: binh.name }).waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: 'Lê Chờ' }).waitFor()
    await page.getByLabel('Lọc theo trạng thái').selectOption('')
    await page.getByLabel('Lọc theo chữ').fill('tran van')
    await page.getByRole('link', { name: 'Lê Chờ' }).waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: binh.name }).click()
    await heading(binh.name).waitFor()
    await page.getByText('đang có hiệu lực').waitFor()
    await expectAccessible(page, 'person')
    await button('Cấp vai trò').click()
    await page.getByRole('dialog').getByLabel('Vai trò').selectOption('unit-officer')
    await expectAccessible(page, 'give-role')
    await page.getByRole('dialog').getByRole('button', { name: 'Cấp vai trò' }).click()
    await page.getByText('Đã cấp vai trò.').waitFor()
    await page.getByRole('rowheader', { name: 'Cán bộ đơn vị' }).waitFor()
  })

  test('are invited with a printed code, choose a password and are in', async () => {
    await open('/people', 'Người dùng')
    await button('Mời người dùng').click()
    const dialog = page.getByRole('dialog', { name: 'Mời người dùng' })
    await dialog.getByRole('button', { name: 'Mời người dùng' }).click()
    await dialog.getByText('Hãy nhập họ và tên.').waitFor()
    await expectAccessible(page, 'invite')
    await dialog.getByLabel('Họ và tên').fill('Phạm Thị Mới')
    await dialog.getByLabel('Thư điện tử').fill('moi@so.example')
    await dialog.getByLabel('Đơn vị công tác').fill('Sở')
    await page.getByRole('option', { name: 'Sở Thử' }).click()
    await dialog.getByLabel('Vai trò').selectOption('unit-officer')
    await dialog.getByRole('button', { name: 'Mời người dùng' }).click()
    const sheet = page.getByRole('dialog', { name: 'Mã mời' })
    await sheet.getByText('Giấy mời sử dụng hệ thống OpenPAR').waitFor()
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec((await sheet.textContent()) ?? '')![0]
    await expectAccessible(page, 'codes')
    await sheet.getByRole('button', { name: 'Đóng' }).last().click()
    await leave(an.name)

    await page.getByRole('link', { name: /mã mời/i }).click()
    await heading('Kích hoạt tài khoản').waitFor()
    await page.getByLabel('Mã', { exact: true }).fill(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)
    await page.getByText('Mã chưa đúng. Hãy đối chiếu lại từng ký tự.').waitFor()
    await expectAccessible(page, 'join-code')
    await page.getByLabel('Mã', { exact: true }).fill(code.toLowerCase())
    await button('Tiếp tục').click()
    await page.getByText('Xin chào Phạm Thị Mới').waitFor()
    await page.getByLabel('Mật khẩu', { exact: true }).fill('một câu dài dễ nhớ')
    await expectAccessible(page, 'join-password')
    await button('Đặt mật khẩu và đăng nhập').click()
    await heading('Việc của tôi').waitFor()
    await page.goto(`${system.address}/app/account`)
    await page.getByText('Cán bộ đơn vị').first().waitFor()
  })

  test('a link from a letter carries its code, and takes it off the address', async () => {
    await page.goto(`${system.address}/app/join#0000-0000-0000-0012`)
    await heading('Kích hoạt tài khoản').waitFor()
    expect(await page.getByLabel('Mã', { exact: true }).inputValue()).toBe('0000-0000-0000-0012')
    expect(page.url()).toBe(`${system.address}/app/join`)
    await button('Tiếp tục').click()
    await page.getByText('Mã này không đúng, đã dùng hoặc đã hết hạn.').waitFor()
  })

  test('a second factor is set up with a picture and asked for at the next sign-in', async () => {
    await open('/account', 'Tài khoản của tôi', binh.email)
    await expectAccessible(page, 'account')
    await button('Bật xác thực hai lớp').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nhập mật khẩu để tiếp tục').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Tiếp tục' }).click()
    await dialog.getByText('Quét mã này').first().waitFor()
    await expectAccessible(page, 'second-factor-set')
    const device = new TOTP({ secret: Secret.fromBase32((await dialog.locator('code').textContent()) ?? '') })
    await dialog.getByLabel('Mã 6 số').fill('000000')
    await dialog.getByRole('button', { name: 'Kiểm tra và bật' }).click()
    await dialog.getByText(/Mã xác thực chưa đúng\./).waitFor()
    await dialog.getByLabel('Mã 6 số').fill(device.generate())
    await dialog.getByRole('button', { name: 'Kiểm tra và bật' }).click()
    await dialog.getByText(`Mã khôi phục OpenPAR của ${binh.name}`).waitFor()
    expect(await dialog.getByRole('listitem').count()).toBe(10)
    await expectAccessible(page, 'recovery-codes')
    await dialog.getByRole('button', { name: 'Tôi đã cất các mã này' }).click()
    await page.getByText('đang bật', { exact: true }).waitFor()
    await leave(binh.name)
    await page.getByLabel('Thư điện tử').fill(binh.email)
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByLabel('Mã xác thực').fill(device.generate())
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').first().waitFor()
  })

  test('rights are lent for an absence and taken back', async () => {
    await open('/account', 'Tài khoản của tôi')
    await button('Uỷ quyền').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Uỷ quyền cho').fill('binh')
    await page.getByRole('option', { name: binh.name }).click()
    await dialog.getByLabel('Đến hết ngày').fill('31/12/2099')
    await dialog.getByLabel('Lý do').fill('Đi công tác')
    await expectAccessible(page, 'delegate')
    await dialog.getByRole('button', { name: 'Uỷ quyền', exact: true }).click()
    await page.getByText(`Cho ${binh.name}`).first().waitFor()
    await button('Dừng').first().click()
    await page.getByText('Đã dừng uỷ quyền.').waitFor()
  })

  test('a token for a machine is shown once and revoked', async () => {
    await open('/access-tokens', 'Mã truy cập của máy')
    await page.getByText('Chưa có mã truy cập nào').waitFor()
    await expectAccessible(page, 'tokens-empty')
    await button('Tạo mã truy cập').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tên gọi').fill('Trục liên thông')
    await dialog.getByLabel('xem số liệu').check()
    await expectAccessible(page, 'make-token')
    await dialog.getByRole('button', { name: 'Tạo mã truy cập' }).click()
    await dialog.getByText(/^openpar_/).waitFor()
    await dialog.getByRole('button', { name: 'Đóng' }).last().click()
    await page.getByRole('rowheader', { name: 'Trục liên thông' }).waitFor()
    await expectAccessible(page, 'tokens')
    await button('Thu hồi').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
    await page.getByText('đã thu hồi').waitFor()
  })

  test('accounts are imported after a look at what would happen', async () => {
    await open('/people/import', 'Nhập tài khoản từ Excel')
    await expectAccessible(page, 'import-empty')
    const { code } = await system.dependencies.db
      .selectFrom('unitState')
      .select('code')
      .where('name', '=', 'Sở Thử')
      .executeTakeFirstOrThrow()
    const file = join(tmpdir(), `openpar-people-${process.pid}.csv`)
    const head = 'Họ và tên,Thư điện tử,Chức vụ,Mã đơn vị,Vai trò,Từ ngày,Đến ngày'
    writeFileSync(file, `${head}\nVũ Nhập,nhap@so.example,,${code},Vua,,\n`)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('1 dòng chưa đúng').waitFor()
    await page.getByText('Không có vai trò này.').waitFor()
    await expectAccessible(page, 'import-faults')
    writeFileSync(file, `${head}\nVũ Nhập,nhap@so.example,,${code},Cán bộ đơn vị,,\n`)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('1 tài khoản mới, 1 vai trò được cấp.').waitFor()
    await button('Nhập').click()
    await page.getByRole('dialog', { name: 'Mã mời' }).getByText('Vũ Nhập').first().waitFor()
  })

  async function leave(name: string): Promise<void> {
    await page.getByRole('button', { name }).click()
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await page.getByLabel('Thư điện tử').waitFor()
  }
})
