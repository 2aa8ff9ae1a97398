import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plantUnits } from '../apps/server/src/organisation/testing/plant-units.ts'
import { createPerson } from '../apps/server/src/people/create-person.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { signIn } from './testing/sign-in.ts'
import { type System, startSystem } from './testing/start-system.ts'

const PASSWORD = 'mot-mat-khau-du-dai-2026'

let system: System
let browser: Browser
let page: Page
let ids: Readonly<Record<string, string>>

beforeAll(async () => {
  system = await startSystem()
  ids = await plantUnits(system.dependencies.db, 'P(A(X Y) B C D S1 S2)')
  await createPerson(system.dependencies.db, {
    name: 'Nguyễn Thị Mẫu',
    email: 'quan-ly@example.test',
    password: PASSWORD,
    grants: [{ role: 'index-manager', unit: ids.P! }],
  })
  browser = await openBrowser()
  page = await browser.page()
  await signIn(page, system.address, 'quan-ly@example.test', PASSWORD)
})
afterAll(async () => {
  await browser.close()
  await system.close()
})

const open = (path: string) => page.goto(`${system.address}/app${path}`)
const pick = async (label: string, name: string) => {
  await page.getByRole('textbox', { name: label }).fill(name)
  await page.getByRole('option', { name }).first().click()
}

describe('units', () => {
  test('stand as a tree that the keyboard walks', async () => {
    await open('/units')
    const root = page.getByRole('treeitem', { name: /^Tỉnh P P\b/ })
    await root.waitFor()
    await page.getByRole('treeitem', { name: /^Xã A A\b/ }).waitFor()
    await root.focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
    await page.getByRole('treeitem', { name: /^Xã X X\b/ }).waitFor()
    await expectAccessible(page, 'units')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Xã X' }).waitFor()
    await expectAccessible(page, 'unit')
  })

  test('are found without marks', async () => {
    await open('/units')
    await page.getByRole('searchbox').fill('so s2')
    await page.getByRole('table', { name: 'Kết quả tìm' }).waitFor()
    await page.getByRole('link', { name: 'Sở S2' }).waitFor()
    expect(await page.getByRole('row').count()).toBe(2)
    await expectAccessible(page, 'units-found')
  })
})

describe('the merger wizard', () => {
  test('merges two communes into a new one, step by step, and shows what changes before it is recorded', async () => {
    await open(`/units/merge?from=${ids.A}`)
    await page.getByText('Xã A').waitFor()
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.getByText('Chọn ít nhất hai đơn vị.').waitFor()
    await pick('Thêm đơn vị', 'Xã B')
    await expectAccessible(page, 'merge-1')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()

    await page.getByLabel('Ngày có hiệu lực').fill('01/07/2026')
    await page.getByLabel('Căn cứ').fill('12/NQ-HĐND')
    await page.getByRole('textbox', { name: 'Tên đơn vị' }).fill('Xã Hoà Bình')
    await page.getByRole('button', { name: 'Dùng mã A của Xã A' }).click()
    expect(await page.getByRole('textbox', { name: 'Đơn vị cấp trên' }).inputValue()).toBe('Tỉnh P')
    await expectAccessible(page, 'merge-2')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()

    const share = page.getByLabel('Tỷ lệ của Xã B chuyển sang Xã Hoà Bình, %')
    await share.fill('69,24')
    await share.press('Tab')
    await pick('Đơn vị khác nhận một phần của Xã B', 'Xã C')
    await page.getByRole('combobox', { name: 'Nơi đến của Xã Y' }).click()
    await page.getByRole('option', { name: 'Xã C' }).click()
    await expectAccessible(page, 'merge-3')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()

    await page.getByRole('heading', { name: 'Những gì sẽ thay đổi' }).waitFor()
    const cells = (await page.getByRole('row').allInnerTexts()).join('\n')
    expect(cells).toContain('69,24%')
    expect(cells).toContain('30,76%')
    await expectAccessible(page, 'merge-4')
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()

    await page.getByRole('heading', { level: 1, name: 'Xã Hoà Bình' }).waitFor()
    await page.getByText('Thành lập trên cơ sở sáp nhập Xã A và Xã B (69,24%)').waitFor()
    await page.getByRole('treeitem', { name: /^Xã X X\b/ }).waitFor()
    expect(await page.getByRole('treeitem', { name: /^Xã Y Y\b/ }).count()).toBe(0)
    await expectAccessible(page, 'unit-merged')
  })

  test('leaves the past as it was: the tree of the day before shows the former communes', async () => {
    await open('/units?on=2026-06-30')
    await page.getByRole('treeitem', { name: /^Xã A A\b/ }).waitFor()
    await page.getByRole('treeitem', { name: /^Xã B B\b/ }).waitFor()
    expect(await page.getByRole('treeitem', { name: /^Xã Hoà Bình A\b/ }).count()).toBe(0)
    await open('/units?on=2026-07-01')
    await page.getByRole('treeitem', { name: /^Xã Hoà Bình A\b/ }).waitFor()
    expect(await page.getByRole('treeitem', { name: /^Xã A A\b/ }).count()).toBe(0)
  })

  test('can be undone with a reason', async () => {
    await open('/units')
    await page
      .getByRole('treeitem', { name: /^Xã Hoà Bình A\b/ })
      .getByRole('link')
      .click()
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await page.getByRole('dialog').getByLabel('Lý do').fill('Nhập nhầm ngày hiệu lực')
    await expectAccessible(page, 'unit-undo')
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await page.getByText('Đơn vị này đã được lập rồi hoàn tác').waitFor()
    await open('/units')
    await page.getByRole('treeitem', { name: /^Xã B B\b/ }).waitFor()
  })
})

describe('the forms of one unit', () => {
  test('record a new name after a preview; a name that someone changed meanwhile is not lost', async () => {
    await open(`/units/${ids.D}/change?do=rename`)
    await page.getByLabel('Ngày có hiệu lực').fill('01/08/2026')
    await page.getByRole('textbox', { name: 'Tên đơn vị' }).fill('Phường Đông Sơn')
    await page.getByRole('button', { name: 'Xem trước', exact: true }).click()
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).waitFor()
    await expectAccessible(page, 'rename')
    await system.dependencies.db.updateTable('unit').set({ version: 7 }).where('id', '=', ids.D!).execute()
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
    await page.getByText('Xã D vừa được người khác thay đổi trong lúc bạn soạn.').waitFor()
    await expectAccessible(page, 'rename-conflict')
    await page.getByRole('button', { name: 'Lấy bản mới và xem trước lại' }).click()
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Phường Đông Sơn' }).waitFor()
  })

  test('say in words why an operation cannot be', async () => {
    await open(`/units/${ids.D}/change?do=recode`)
    await page.getByLabel('Ngày có hiệu lực').fill('01/01/2026')
    await page.getByLabel('Mã mới').fill('D2')
    await page.getByRole('button', { name: 'Xem trước', exact: true }).click()
    await page.getByText('Phường Đông Sơn đã có thay đổi có hiệu lực từ ngày 01/08/2026').waitFor()
    expect(await page.getByRole('button', { name: 'Ghi nhận', exact: true }).count()).toBe(0)
    for (const form of ['split', 'close', 'move']) {
      await open(`/units/${ids.D}/change?do=${form}`)
      await page.getByRole('button', { name: 'Xem trước', exact: true }).waitFor()
      await expectAccessible(page, form)
    }
    await open('/units/found')
    await page.getByRole('button', { name: 'Xem trước', exact: true }).waitFor()
    await expectAccessible(page, 'found')
  })
})

describe('importing a list', () => {
  test('shows every difference before anything is imported', async () => {
    await open('/units/import')
    await page.locator('input[type=file]').setInputFiles({
      name: 'xa.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Mã,Tên,Tên ngắn,Mã cấp trên\nC,Xã C mới,C,P\nE,Xã E,E,P\n'),
    })
    await page.getByRole('button', { name: 'Đối chiếu' }).click()
    await page.getByText('Xã E').waitFor()
    await expectAccessible(page, 'import')
    await page.getByRole('button', { name: 'Nhập 2 thay đổi' }).click()
    await page.getByText('Đã nhập: 1 thêm mới, 1 thay đổi, 0 chấm dứt.').waitFor()
  })

  test('names the mistakes of a file by line', async () => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'xa.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Mã,Tên,Mã cấp trên\nF,,P\n'),
    })
    await page.getByRole('button', { name: 'Đối chiếu' }).click()
    await page.getByText('Dòng 2, cột 2: Chưa có tên đơn vị.').waitFor()
    await expectAccessible(page, 'import-mistakes')
  })
})
