import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createPerson } from '../apps/server/src/people/create-person.ts'
import {
  councilEdition,
  councilPlan,
  councilProvince,
  reachCouncil,
  type Send,
  surveyAnswers,
} from '../apps/server/src/rounds/council/testing/council-round.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { signIn } from './testing/sign-in.ts'
import { type System, startSystem } from './testing/start-system.ts'

const PASSWORD = 'con trâu đi trước cái cày'
const PEOPLE = {
  manager: { name: 'Nguyễn Thị Minh An', role: 'index-manager' },
  officer: { name: 'Trần Văn Bình', role: 'unit-officer' },
  head: { name: 'Lý Thị Hạnh', role: 'unit-leader' },
  appraiser: { name: 'Lê Quang Thắng', role: 'appraiser' },
  judge: { name: 'Đỗ Thanh Vân', role: 'appraiser' },
  chair: { name: 'Phạm Hoàng Long', role: 'council-chair' },
  leader: { name: 'Vũ Đức Cường', role: 'unit-leader' },
} as const
type Who = keyof typeof PEOPLE
const mail = (who: Who) => `${who}@so.example`

let system: System
let browser: Browser
let page: Page
let round: string
let units: string[]

/** Sends requests with a session of its own, as the workspace does. */
async function sender(who: Who): Promise<Send> {
  const { address } = system
  const json = { 'content-type': 'application/json', origin: address }
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: mail(who), password: PASSWORD }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (method, path, body) => {
    const headers = { ...json, cookie, 'idempotency-key': crypto.randomUUID() }
    const reply = await fetch(`${address}${path}`, { method, headers, body: JSON.stringify(body) })
    const told = await reply.json()
    if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(told)}`)
    return told
  }
}

beforeAll(async () => {
  system = await startSystem()
  const { db } = system.dependencies
  const made = await councilProvince(db)
  units = made.units
  const ids: Partial<Record<Who, string>> = {}
  for (const [who, { name, role }] of Object.entries(PEOPLE)) {
    const unit = who === 'leader' ? units[1]! : made.province
    const person = { name, email: mail(who as Who), password: PASSWORD, grants: [{ role, unit }] }
    ids[who as Who] = (await createPerson(db, person)).id
  }
  const edition = await councilEdition(db, db, new Date())
  const answered = new Map(units.slice(0, 5).map((unit, k) => [unit, 150 + 7 * k]))
  await surveyAnswers(db, made.province, answered)
  round = await reachCouncil(
    {
      manager: await sender('manager'),
      officer: await sender('officer'),
      leader: await sender('head'),
      appraiser: Object.assign(await sender('appraiser'), { person: ids.appraiser! }),
    },
    councilPlan(edition, units, new Date()),
  )
}, 400_000)

afterAll(() => system.close())

beforeEach(async () => {
  browser = await openBrowser()
  page = await browser.page()
})

afterEach(() => browser.close())

const council = (section: string) => `${system.address}/app/rounds/${round}/council?section=${section}`
const row = (text: string) => page.getByRole('row').filter({ hasText: text })

test('the chair sees the largest differences and what stands out, and settles one with a reason', async () => {
  await signIn(page, system.address, mail('chair'), PASSWORD)
  await page.goto(council('differences'))
  await page.getByText('Trừ 109 hồ sơ đã rút nhưng vẫn tính là đúng hạn.').waitFor()
  await expectAccessible(page, 'council-differences')
  await page.getByRole('tab', { name: /Bất thường/ }).click()
  await page
    .getByText(/lần độ lệch chuẩn bền vững, so 6 đơn vị/)
    .first()
    .waitFor()
  await expectAccessible(page, 'council-outliers')
  await page.getByRole('tab', { name: /Giải trình còn mở/ }).click()
  await page.getByText('Đề nghị nêu lý do chưa ban hành kế hoạch.').waitFor()
  await expectAccessible(page, 'council-explanations')

  await page.getByRole('tab', { name: /Chênh lệch lớn nhất/ }).click()
  await page.getByRole('button', { name: 'Điều chỉnh 1.2, Sở Tài chính' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/Giá trị sau điều chỉnh/).fill('1,5')
  await dialog.getByText(/phải là số nguyên|số nguyên/).waitFor()
  await dialog.getByLabel(/Giá trị sau điều chỉnh/).fill('1')
  await dialog.getByText(/điểm mục 0,00 → 0,50/).waitFor()
  await dialog.getByRole('button', { name: 'Ghi điều chỉnh' }).click()
  await dialog.getByText('Cần nêu lý do.').waitFor()
  await expectAccessible(page, 'council-settle')
  await dialog.getByLabel(/^Lý do/).fill('Hội đồng xem biên bản gốc: một phòng đủ chữ ký.')
  await dialog.getByRole('button', { name: 'Ghi điều chỉnh' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('Hội đồng xem biên bản gốc: một phòng đủ chữ ký.').waitFor()
})

test('one sheet is approved beside its points, the others together, and results are settled knowing what is missing', async () => {
  await signIn(page, system.address, mail('chair'), PASSWORD)
  await page.goto(council('approval'))
  await page.getByRole('link', { name: 'Sở Giáo dục và Đào tạo' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sở Giáo dục và Đào tạo' }).waitFor()
  await page.getByText('Trừ 109 hồ sơ đã rút nhưng vẫn tính là đúng hạn.').waitFor()
  await expectAccessible(page, 'council-review')
  await page.getByRole('button', { name: 'Thông qua phiếu' }).click()
  await page.getByText('Đã thông qua.').first().waitFor()

  await page.goto(council('approval'))
  await page.getByText('1/6 phiếu đã thông qua').waitFor()
  await page.getByLabel('Chọn mọi phiếu thông qua được').check()
  await expectAccessible(page, 'council-approval')
  await page.getByRole('button', { name: 'Thông qua 5 phiếu' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Trong đó 2 phiếu còn yêu cầu', { exact: false }).waitFor()
  await expectAccessible(page, 'council-approve')
  await dialog.getByRole('button', { name: 'Thông qua 5 phiếu' }).click()
  await page.getByText('Đã thông qua 5 phiếu.').waitFor()

  await page.getByRole('tab', { name: 'Công nhận kết quả' }).click()
  await page.getByText('1 mục chưa có số liệu điều tra hoặc hệ thống').waitFor()
  await expectAccessible(page, 'council-settlement')
  await page.getByRole('button', { name: 'Công nhận kết quả' }).click()
  await dialog.getByLabel(/Tôi đã xem danh sách/).check()
  await expectAccessible(page, 'council-finalise')
  await dialog.getByRole('button', { name: 'Công nhận kết quả' }).click()
  await page.getByRole('link', { name: /Kết quả tạm thời khi công nhận/ }).waitFor()
})

test('an appeal of the unit’s leader is decided by somebody who did not judge', async () => {
  await signIn(page, system.address, mail('leader'), PASSWORD)
  await page.goto(`${system.address}/app/rounds/${round}/units/${units[1]}?component=1.1`)
  await page.getByRole('button', { name: 'Đề nghị phúc tra…' }).click()
  await page.getByRole('textbox', { name: /đề nghị/i }).fill('Chỉ có 80 hồ sơ rút, danh sách đính kèm.')
  await expectAccessible(page, 'scoresheet-appeal')
  await page.getByRole('button', { name: 'Gửi đề nghị phúc tra' }).click()
  await page.getByText('Đề nghị phúc tra đã gửi, đang chờ giải quyết.', { exact: false }).waitFor()
  await page.getByRole('list').getByText('Chỉ có 80 hồ sơ rút, danh sách đính kèm.').waitFor()
  await browser.close()

  browser = await openBrowser()
  page = await browser.page()
  await signIn(page, system.address, mail('appraiser'), PASSWORD)
  await page.goto(council('appeals'))
  await page.getByText('Anh/chị đã thẩm định mục này', { exact: false }).waitFor()
  expect(await page.getByRole('button', { name: 'Giải quyết phúc tra' }).count()).toBe(0)
  await browser.close()

  browser = await openBrowser()
  page = await browser.page()
  await signIn(page, system.address, mail('judge'), PASSWORD)
  await page.goto(council('appeals'))
  await page.getByText('Chỉ có 80 hồ sơ rút, danh sách đính kèm.').waitFor()
  await expectAccessible(page, 'council-appeals')
  await page.getByRole('button', { name: 'Giải quyết phúc tra' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Chấp nhận', { exact: true }).check()
  await dialog.getByLabel('Số hồ sơ giải quyết đúng hạn sau phúc tra').fill('2130')
  await dialog.getByText(/điểm mục 7,31 → 7,41/).waitFor()
  await dialog.getByLabel(/^Lý do/).fill('Danh sách có 80 hồ sơ, khớp với hệ thống một cửa.')
  await expectAccessible(page, 'council-decide')
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('đã chấp nhận', { exact: true }).waitFor()
})

test('results are published; ranking, heat map, layers and the reason of every number follow', async () => {
  await signIn(page, system.address, mail('manager'), PASSWORD)
  await page.goto(council('settlement'))
  await page.getByRole('button', { name: 'Công bố kết quả' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Công bố kết quả' }).click()
  await page.getByRole('link', { name: /Kết quả công bố/ }).click()
  await row('Sở Nội vụ').waitFor()
  await expectAccessible(page, 'results-ranking')
  await page.getByRole('link', { name: 'Bản đồ nhiệt' }).click()
  await page.getByRole('link', { name: /^Sở Y tế, 2 Chỉ đạo/ }).waitFor()
  await expectAccessible(page, 'results-heat-map')
  await page.getByRole('button', { name: '1 Giải quyết thủ tục hành chính' }).click()
  await page.getByRole('link', { name: /^Sở Giáo dục và Đào tạo, 1.1/ }).waitFor()
  await page.getByRole('link', { name: 'Sở Giáo dục và Đào tạo', exact: true }).click()
  await page.getByRole('heading', { name: 'Tự chấm, thẩm định và kết quả cuối cùng' }).waitFor()
  await page.getByText('Có chênh lệch', { exact: true }).click()
  await page.getByText('Danh sách có 80 hồ sơ, khớp với hệ thống một cửa.', { exact: false }).waitFor()
  await expectAccessible(page, 'results-unit-layers')
  await page
    .getByRole('link', { name: /^1.1 Tỷ lệ hồ sơ/ })
    .first()
    .click()
  await page.getByText('Tính lại từ số liệu đã lưu cho đúng số điểm này.').waitFor()
  await page.getByText('Giải quyết phúc tra', { exact: false }).waitFor()
  await expectAccessible(page, 'results-explanation')

  await page.goto(`${system.address}/app/results`)
  await page.getByText('đã công bố', { exact: true }).first().waitFor()
  await page.getByRole('switch', { name: 'Hiện cả bảng tạm tính đã có bản công bố' }).check()
  await page.getByText('tạm tính, đã có bản công bố').first().waitFor()
})
