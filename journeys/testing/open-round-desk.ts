import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { samplePassword } from '../../apps/server/src/sample/sample-password.ts'
import type { Browser } from './open-browser.ts'
import type { Member, Person, Run, SampleRuns } from './sample-runs.ts'
import { signIn } from './sign-in.ts'

/** What the people of a sample round do in one browser, at which they sit down one after another. */
export async function openRoundDesk(browser: Browser, address: string, { find }: SampleRuns) {
  let page = await browser.page()
  const cookies = new Map<string, Awaited<ReturnType<Browser['context']['cookies']>>>()
  /** Another person sits down at the browser; who was there before is still signed in. */
  async function become(who: Person): Promise<void> {
    await page.close()
    await browser.context.clearCookies()
    page = await browser.page()
    const known = cookies.get(who.id)
    if (known) return browser.context.addCookies(known)
    await signIn(page, address, who.email, samplePassword(who.role))
    cookies.set(who.id, await browser.context.cookies())
  }

  const app = (path: string) => page.goto(`${address}/app${path}`)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const dialog = () => page.getByRole('dialog')
  const row = (unit: string) => page.getByRole('row', { name: new RegExp(`^(đã chọn )?${unit}`) })
  const said = (sentence: string | RegExp) => page.getByRole('status').getByText(sentence).waitFor()
  const field = (measure: string) => page.locator(`[data-field="fact ${measure}"]`)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const choose = async (label: string, option: string | RegExp) => {
    await page.getByRole('combobox', { name: label }).click()
    await page.getByRole('option', { name: option }).click()
  }
  const openSheet = async (run: Run, unit: string, component: string) => {
    await app(`/rounds/${run.id}/units/${unit}?component=${component}`)
    await page.getByRole('tree').waitFor()
    await page.getByRole('heading', { level: 2, name: new RegExp(`^${component} `) }).waitFor()
  }
  /** Until nothing waits on this machine any more. */
  const saved = () =>
    page
      .getByText(/Đã lưu \d\d:\d\d:\d\d/)
      .first()
      .waitFor()
  /** A leader signs and sends in the browser. */
  async function signAndSend(run: Run, unit: string): Promise<void> {
    await become(find('unit-leader', unit))
    await app(`/rounds/${run.id}/units/${unit}`)
    await page.getByRole('tree').waitFor()
    await button('Kiểm tra và gửi…').click()
    await dialog().getByText('Phiếu đã đủ số liệu, tài liệu và giải trình.').waitFor()
    await dialog().getByRole('button', { name: 'Ký phiếu' }).click()
    await dialog().getByRole('button', { name: 'Gửi thẩm định' }).click()
    await dialog().getByRole('button', { name: 'Gửi thẩm định' }).waitFor({ state: 'hidden' })
    await dialog()
      .getByText('Đã gửi', { exact: false })
      .or(dialog().getByText('Gửi lần đầu'))
      .first()
      .waitFor()
  }

  /** The manager ends the phase that runs. */
  async function advance(run: Run, next: string): Promise<void> {
    await app(`/rounds/${run.id}`)
    await button('Việc khác').click()
    await page.getByRole('menuitem', { name: `Chuyển sang: ${next}` }).click()
    await dialog()
      .getByLabel(/^Lý do/)
      .fill('Các đơn vị đã xong trước hạn.')
    await dialog()
      .getByRole('button', { name: `Chuyển sang: ${next}` })
      .click()
    await dialog().waitFor({ state: 'hidden' })
  }

  const openAppraisal = async (run: Run, component: string, unit: string) => {
    await app(`/rounds/${run.id}/appraisal?component=${component}`)
    await row(unit).waitFor()
  }
  /** Arrows until a unit has the focus. */
  const goTo = async (run: Run, unit: string) => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await press('Home')
    for (let k = 0; k < run.members.length && (await focused()) !== unit; k++) await press('ArrowDown')
    await expect.poll(focused).toBe(unit)
  }
  /** The appraiser corrects the first figure of an entry. */
  const correct = async (run: Run, unit: string, value: number, reason: string) => {
    await goTo(run, unit)
    await press('d')
    await page.getByRole('form', { name: `Điều chỉnh số liệu của ${unit}` }).waitFor()
    await page.keyboard.type(String(value))
    await press('Enter')
    await page.keyboard.type(reason)
    await press('Control+Enter')
    await said(`${unit}: đã điều chỉnh`)
  }

  /** An officer saves the workbook, fills it in and brings it back. */
  async function importWorkbook(
    run: Run,
    member: Member,
    fill: (exported: Buffer) => Promise<Buffer>,
  ): Promise<void> {
    await app('/document-templates')
    await choose('Kỳ đánh giá', run.name)
    await page.getByLabel('Đơn vị', { exact: true }).fill(member.name)
    await page.getByRole('option', { name: member.name }).first().click()
    await button('Văn bản và Excel').click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Xuất Excel' }).click(),
    ])
    const path = join(await mkdtemp(join(tmpdir(), 'openpar-saved-')), 'phieu.xlsx')
    await download.saveAs(path)
    const buffer = await fill(await readFile(path))
    await button('Văn bản và Excel').click()
    await page.getByRole('menuitem', { name: 'Nhập từ Excel…' }).click()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(/Chọn tệp/).click()])
    await chooser.setFiles({ name: 'phieu.xlsx', mimeType: 'application/octet-stream', buffer })
    await button(/^Nhập \d+ ô$/).click()
    await page.getByText(/^Đã nhập \d+ ô vào phiếu\.$/).waitFor()
  }

  return {
    page: () => page,
    become,
    app,
    button,
    dialog,
    row,
    said,
    field,
    press,
    choose,
    openSheet,
    saved,
    signAndSend,
    advance,
    openAppraisal,
    goTo,
    correct,
    importWorkbook,
  }
}

export type RoundDesk = Awaited<ReturnType<typeof openRoundDesk>>
