import { randomUUID } from 'node:crypto'
import { foldSheet, type SheetAction, type TakenAction } from '@openpar/domain/rounds'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pdfFile } from '../apps/server/src/evidence/testing/pdf-file.ts'
import { saveEdition } from '../apps/server/src/indices/save-edition.ts'
import { smallDefinition } from '../apps/server/src/indices/testing/small-definition.ts'
import { insertMeasure } from '../apps/server/src/measures/definition/store.ts'
import { countMeasure } from '../apps/server/src/measures/testing/small-province.ts'
import { createPerson } from '../apps/server/src/people/create-person.ts'
import { findSheet, readLog, saveSheetActions } from '../apps/server/src/rounds/sheet/sheet-store.ts'
import { storeDocuments } from '../apps/server/src/sample/store-documents.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { signIn } from './testing/sign-in.ts'
import { type System, startSystem } from './testing/start-system.ts'

const PASSWORD = 'con trâu đi trước cái cày'
const MANAGER = 'an@noivu.example'
const APPRAISER = 'dinh@noivu.example'
const SECOND = 'hai@noivu.example'
const DOCUMENT = randomUUID()
const DEPARTMENTS = ['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp', 'Sở Xây dựng', 'Sở Y tế', 'Sở Công Thương']

let system: System
let browser: Browser
let page: Page
let province: string
let round: string
const units = new Map<string, string>()
const people = new Map<string, string>()

const figure = (value: string) => ({ value, missing: null })
const setFact = (measure: string, value: string): SheetAction => ({
  type: 'set-fact',
  measure,
  figure: figure(value),
})
const compute = (measure: string, value: string): SheetAction => ({
  type: 'compute-fact',
  measure,
  figure: figure(value),
  source: 'Hệ thống một cửa',
})
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** What a unit and its systems did, written straight into the log. */
async function done(unit: string, ...actions: readonly SheetAction[]): Promise<void> {
  const { db } = system.dependencies
  const key = { province, round, unit: units.get(unit)! }
  const { sheet } = (await findSheet(db, key))!
  const taken = actions.map((action, k): TakenAction => {
    const by = action.type === 'compute-fact' ? null : people.get(unit)!
    return {
      sequence: sheet.sequence + k + 1,
      at: new Date().toISOString(),
      by,
      phase: 'self-scoring',
      action,
    }
  })
  await saveSheetActions(db, key, taken, sheet, foldSheet(taken, sheet))
}

async function addUnit(name: string, kind: string, parentId: string | null): Promise<string> {
  const { db } = system.dependencies
  const id = randomUUID()
  const state = { unitId: id, validFrom: '2020-01-01', kind, code: id.slice(0, 8), name, parentId }
  await db.insertInto('unit').values({ id }).execute()
  await db
    .insertInto('unitState')
    .values({ ...state, folded: name.toLowerCase() })
    .execute()
  return id
}

const change = async (method: 'post' | 'put', path: string, data: object) => {
  const headers = { 'idempotency-key': randomUUID() }
  const answer = await page.request[method](`${system.address}${path}`, { data, headers })
  expect(answer.status(), await answer.text()).toBe(200)
  return answer.json()
}

beforeAll(async () => {
  system = await startSystem()
  const { db, files } = system.dependencies
  province = await addUnit('Tỉnh Thử', 'province', null)
  for (const name of DEPARTMENTS) units.set(name, await addUnit(name, 'department', province))
  const person = async (name: string, email: string, ...grants: { role: never; unit: string }[]) =>
    (await createPerson(db, { name, email, password: PASSWORD, grants })).id
  const grant = (role: string, unit: string) => ({ role: role as never, unit })
  await person('Nguyễn Thị Minh An', MANAGER, grant('index-manager', province))
  people.set(
    APPRAISER,
    await person(
      'Lê Văn Định',
      APPRAISER,
      grant('appraiser', province),
      grant('unit-officer', units.get('Sở Nội vụ')!),
    ),
  )
  people.set(SECOND, await person('Phạm Thị Hai', SECOND, grant('appraiser', province)))
  for (const [name, unit] of units)
    people.set(
      name,
      await person(`Cán bộ ${name}`, `${unit.slice(0, 8)}@so.example`, grant('unit-officer', unit)),
    )
  for (const [code, vi] of [
    ['dat', 'Hồ sơ đúng hạn'],
    ['tong', 'Hồ sơ đã giải quyết'],
  ] as const) {
    const measure = countMeasure(code, { periodicity: 'year', name: { vi, en: vi } })
    await insertMeasure(db, { ...measure, version: 1, retiredOn: null })
  }
  const edition = randomUUID()
  await saveEdition(db, { id: edition, source: smallDefinition(), at: new Date(), state: 'published' })
  const report = {
    id: DOCUMENT,
    unit: units.get('Sở Tài chính')!,
    number: '125/BC-STC',
    issuer: 'Sở Tài chính',
    issuedOn: '2026-11-02',
    title: 'Báo cáo kết quả giải quyết hồ sơ',
    fileName: 'bao-cao.pdf',
    kind: 'pdf',
    bytes: pdfFile([['Trang 1: phan mo dau'], ['Trang 2: ty le dung han'], ['Trang 3: phu luc']]),
    text: '',
    measures: [],
  } as const
  await storeDocuments(db, files, [report], () => people.get('Sở Tài chính')!, new Date())

  browser = await openBrowser()
  page = await browser.page()
  await signIn(page, system.address, MANAGER, PASSWORD)
  const plan = {
    name: 'Kỳ đánh giá các sở năm 2026',
    edition,
    period: '2026',
    groups: [{ code: 'so', units: [...units.values()] }],
    deadlines: {
      selfScoring: day(5),
      firstAppraisal: day(25),
      explanation: day(32),
      secondAppraisal: day(43),
    },
    caps: { bonus: null, penalty: null },
    sources: {},
    selfCheck: false,
  }
  round = (await change('post', '/api/rounds', plan)).id
  await change('post', `/api/rounds/${round}/actions`, { type: 'open' })
  await change('put', `/api/rounds/${round}/appraisers`, {
    assignments: ['1.1', '1.2'].flatMap((component) =>
      [APPRAISER, SECOND].map((one) => ({ component, person: people.get(one) })),
    ),
  })
  const sent = [{ type: 'sign' }, { type: 'send' }] as const
  for (const [name, dat, tong] of [
    ['Sở Nội vụ', '950', '1000'],
    ['Sở Tài chính', '1482', '1503'],
    ['Sở Xây dựng', '2210', '2300'],
  ] as const) {
    const systems = [compute('dat', dat), compute('tong', tong)]
    await done(name, setFact('dat', dat), setFact('tong', tong), ...systems)
  }
  const attachment = { document: DOCUMENT, pages: [{ from: 2, to: 3 }] }
  await done('Sở Tài chính', { type: 'attach', component: '1.1', attachment }, ...sent)
  await done('Sở Nội vụ', ...sent)
  await done('Sở Xây dựng', ...sent)
  await done('Sở Y tế', setFact('dat', '310'), setFact('tong', '420'))
  await done(
    'Sở Y tế',
    { type: 'explain', component: '1.1', text: 'Phần mềm một cửa ngừng 5 ngày.' },
    ...sent,
  )
  await done('Sở Công Thương', setFact('dat', '700'), setFact('tong', '800'), ...sent)
  await change('post', `/api/rounds/${round}/actions`, {
    type: 'advance',
    to: 'first-appraisal',
    reason: 'Các đơn vị đã gửi phiếu.',
  })
  await browser.close()
})

afterAll(() => system.close())

beforeEach(async () => {
  browser = await openBrowser()
  page = await browser.page()
})

afterEach(() => browser.close())

const row = (unit: string) => page.getByRole('row', { name: new RegExp(`^(đã chọn )?${unit}`) })
const focused = () => page.evaluate(() => document.activeElement?.textContent)
const said = (sentence: string | RegExp) => page.getByRole('status').getByText(sentence).waitFor()
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** Arrows until a unit has the focus. */
const goTo = async (unit: string) => {
  await press('Home')
  for (let k = 0; k < DEPARTMENTS.length && (await focused()) !== unit; k++) await press('ArrowDown')
  await expect.poll(focused).toBe(unit)
}

describe('an appraiser without a mouse', () => {
  beforeEach(async () => {
    await signIn(page, system.address, APPRAISER, PASSWORD)
  })

  const openFirst = async () => {
    await page.goto(`${system.address}/app/rounds/${round}/appraisal`)
    const link = page.getByRole('link', { name: '1.1 Đúng hạn' })
    await link.waitFor()
    await link.focus()
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: '1.1 Đúng hạn' }).waitFor()
    await row('Sở Tài chính').waitFor()
  }

  test('finds what was given, accepts in bulk what equals the systems, and is told what is left and why', async () => {
    await page.goto(`${system.address}/app/rounds/${round}/appraisal`)
    await page.getByText('Anh/chị được giao 2 tiêu chí thành phần.').waitFor()
    await expectAccessible(page, 'appraisal-list')
    await openFirst()
    await row('Sở Nội vụ').getByText('đơn vị của anh/chị').waitFor()
    await row('Sở Tư pháp').getByText('đơn vị chưa gửi').waitFor()
    await expectAccessible(page, 'appraisal-component')
    await press('?')
    await page.getByRole('dialog', { name: 'Phím tắt trên màn hình thẩm định' }).waitFor()
    await expectAccessible(page, 'appraisal-keys')
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await press('l')
    const dialog = page.getByRole('dialog', { name: 'Chấp nhận hàng loạt' })
    await dialog.getByText('Sở Tài chính; Sở Xây dựng').waitFor()
    await dialog.getByText(/Anh\/chị thuộc đơn vị này.*Sở Nội vụ/).waitFor()
    await dialog.getByText(/Không có số tính từ hệ thống.*Sở Công Thương; Sở Y tế/).waitFor()
    await expectAccessible(page, 'appraisal-bulk')
    await dialog.getByRole('button', { name: 'Chấp nhận 2 đơn vị' }).focus()
    await press('Enter')
    await said('Đã chấp nhận 2 đơn vị, để lại 4.')
    await row('Sở Xây dựng').getByText('đã thẩm định').waitFor()
  })

  test('accepts, adjusts with live points and a reason, asks, returns and notes', async () => {
    await openFirst()
    await goTo('Sở Nội vụ')
    await press('c')
    await said(/Sở Nội vụ: Anh\/chị thuộc đơn vị này/)

    await goTo('Sở Công Thương')
    await press('c')
    await said('Sở Công Thương: đã chấp nhận')
    await row('Sở Công Thương').getByText('đã thẩm định').waitFor()

    await goTo('Sở Y tế')
    await press('d')
    await page.getByRole('form', { name: 'Điều chỉnh số liệu của Sở Y tế' }).waitFor()
    await page.keyboard.type('294')
    await page.getByLabel('Điểm sẽ là').getByText('4,20').waitFor()
    await press('Enter')
    await page.keyboard.type('Trừ 16 hồ sơ rút.')
    await expectAccessible(page, 'appraisal-adjust')
    await press('Control+Enter')
    await said('Sở Y tế: đã điều chỉnh')
    await row('Sở Y tế').getByText('−0,23').waitFor()
    await row('Sở Y tế').getByText('Trừ 16 hồ sơ rút.').waitFor()

    await goTo('Sở Y tế')
    await press('h')
    await page.getByLabel('Cần giải trình điều gì?').waitFor()
    await page.keyboard.type('Vì sao có 16 hồ sơ rút?')
    await expectAccessible(page, 'appraisal-ask')
    await press('Control+Enter')
    await said('Sở Y tế: đã gửi yêu cầu giải trình')
    await row('Sở Y tế').getByText('chờ đơn vị giải trình').waitFor()

    await press('n')
    await page.getByRole('textbox', { name: 'Ghi chú' }).waitFor()
    await page.keyboard.type('Đối chiếu với Thanh tra.')
    await press('Control+Enter')
    await said('Sở Y tế: đã ghi chú riêng')

    await goTo('Sở Xây dựng')
    await press('t')
    await page.getByLabel('Lý do trả lại, cần bổ sung gì?').waitFor()
    await page.keyboard.type('Thiếu biểu tháng 11.')
    await press('Tab')
    const [year, month, date] = day(4).split('-')
    await page.keyboard.type(`${date}/${month}/${year}`)
    await expectAccessible(page, 'appraisal-return')
    await press('Enter')
    await said('Sở Xây dựng: đã trả lại cho đơn vị')
    await row('Sở Xây dựng').getByText(`đơn vị hoàn thiện đến ${date}/${month}/${year}`).waitFor()
    const log = await readLog(system.dependencies.db, { province, round, unit: units.get('Sở Xây dựng')! })
    expect(log.at(-1)?.action).toMatchObject({
      type: 'return',
      reason: 'Thiếu biểu tháng 11.',
      until: day(4),
    })
  })

  test('opens a unit beside, its document at the page cited, and goes on by arrows and brackets', async () => {
    await openFirst()
    await goTo('Sở Y tế')
    await press('Enter')
    const detail = page.getByRole('region', { name: 'Sở Y tế', exact: true })
    await detail.getByText('Đối chiếu với Thanh tra.').waitFor()
    await detail.getByText('Phần mềm một cửa ngừng 5 ngày.').waitFor()
    await expectAccessible(page, 'appraisal-detail')
    await goTo('Sở Tài chính')
    await page.getByRole('region', { name: 'Sở Tài chính', exact: true }).waitFor()
    await press('e')
    await page.getByRole('img', { name: /2/ }).waitFor()
    await page.locator('[data-page="2"]').waitFor()
    await expectAccessible(page, 'appraisal-evidence')
    await press('Escape', 'Escape')
    await page.getByRole('region', { name: 'Sở Tài chính', exact: true }).waitFor({ state: 'hidden' })
    await press('s')
    await page.locator('tbody tr').first().getByText('Sở Y tế').waitFor()
    await press(']')
    await page.getByRole('heading', { level: 1, name: '1.2 Số lượng' }).waitFor()
    await page.goto(`${system.address}/app/rounds/${round}/appraisal/units/${units.get('Sở Y tế')}`)
    await page.getByRole('heading', { level: 1, name: 'Sở Y tế' }).waitFor()
    await page.getByRole('button', { name: '1.1 Đúng hạn' }).focus()
    await press('Enter')
    await page
      .getByRole('region', { name: '1.1 Đúng hạn', exact: true })
      .getByText('Ghi chú riêng')
      .first()
      .waitFor()
    await expectAccessible(page, 'appraisal-unit')
  })
})

test('a correction over what somebody else wrote meanwhile shows both figures first', async () => {
  await signIn(page, system.address, SECOND, PASSWORD)
  await page.goto(`${system.address}/app/rounds/${round}/appraisal?component=1.1`)
  await row('Sở Công Thương').waitFor()
  await page.route('**/api/events', (route) => route.abort())
  await goTo('Sở Công Thương')
  await press('d')
  await page.keyboard.type('690')
  await press('Enter')
  await page.keyboard.type('Mười hồ sơ trễ.')
  const correct = {
    type: 'correct',
    component: '1.1',
    measure: 'dat',
    figure: figure('680'),
    reason: 'Hai mươi hồ sơ trễ.',
  }
  const path = `/api/rounds/${round}/scoresheets/${units.get('Sở Công Thương')}/actions`
  await change('post', path, { action: correct })
  await press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'Người khác vừa sửa cùng chỗ này' })
  await dialog.getByText('680 (Phạm Thị Hai)').waitFor()
  await expectAccessible(page, 'appraisal-conflict')
  await dialog.getByRole('button', { name: 'Giữ bản của tôi' }).press('Enter')
  await said('Sở Công Thương: đã điều chỉnh')
})

test('a second opinion counts in the agreement that the manager reads', async () => {
  await signIn(page, system.address, SECOND, PASSWORD)
  await page.goto(`${system.address}/app/rounds/${round}/appraisal?component=1.1`)
  await row('Sở Tài chính').waitFor()
  await goTo('Sở Tài chính')
  await press('y')
  await page.getByLabel('Đồng ý với ý kiến thẩm định đang có').waitFor()
  await press('Space', 'Tab')
  await page.keyboard.type('Đã đối chiếu.')
  await press('Control+Enter')
  await said('Sở Tài chính: đã ghi ý kiến thứ hai')
  await page.goto(`${system.address}/app/rounds/${round}/appraisal`)
  await page.getByRole('row', { name: /^Chung 1 100/ }).waitFor()
  await expectAccessible(page, 'appraisal-agreement')
})
