import type { RankedUnit, ResultSet, UnitResults } from '@openpar/domain/results'
import {
  type Acceptances,
  type AppraiserView,
  type CouncilView,
  foldSheet,
  isDeclared,
  type RoundOverview,
  type RoundView,
  type SheetAction,
  type SheetView,
} from '@openpar/domain/rounds'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '../apps/server/src/audit/verify-audit.ts'
import { findSheet, readLog } from '../apps/server/src/rounds/sheet/sheet-store.ts'
import { samplePassword } from '../apps/server/src/sample/sample-password.ts'
import { type EvaluatedNode, evaluateAgain } from './testing/evaluate-again.ts'
import { expectAccessible } from './testing/expect-accessible.ts'
import { fillWorkbook } from './testing/fill-workbook.ts'
import { type Browser, openBrowser } from './testing/open-browser.ts'
import { openRoundDesk, type RoundDesk } from './testing/open-round-desk.ts'
import { openSession, type Session } from './testing/open-session.ts'
import {
  type Member,
  numberOf,
  type Person,
  type Run,
  type SampleRuns,
  sampleRuns,
  YEAR,
} from './testing/sample-runs.ts'
import { type System, startSystem } from './testing/start-system.ts'

/**
 * The sample province goes through two whole rounds, one of its departments and one of its communes, from setting up to publishing.
 * Every kind of step is done by a person in the browser at least once. What then is only more of the same goes through the routes
 * that the screens use, with a session of the same person: the workbooks, signatures and sendings of the other units, the
 * acceptances of the other components. At the end the command line, in a process of its own, computes all of it again from the
 * files that a round offers. With OPENPAR_WHOLE_ROUND=all the province has its 14 departments and 60 communes, else 3 and 4.
 */
const SIZE =
  process.env.OPENPAR_WHOLE_ROUND === 'all'
    ? { departments: 14, communes: 60 }
    : { departments: 3, communes: 4 }
/** Units that work at the same time. */
const AT_ONCE = 4
const EXPLANATION = 'Dữ liệu mẫu: tài liệu kiểm chứng lưu tại đơn vị, không đính kèm.'

let system: System
let browser: Browser
let sample: SampleRuns
let runs: readonly Run[]
let desk: RoundDesk
let compared = 0
const stages: Record<string, string> = {}

const stage = (name: string, work: () => Promise<void>) =>
  test(name, async () => {
    const begun = performance.now()
    await work()
    stages[name] = `${((performance.now() - begun) / 1000).toFixed(1)} s`
  })

const sessions = new Map<string, Promise<Session>>()
/** A session of a person at the API. */
const session = (who: Person): Promise<Session> => {
  const known = sessions.get(who.id) ?? openSession(system.address, who.email, samplePassword(who.role))
  sessions.set(who.id, known)
  return known
}

const sheetOf = ({ id }: Run, unit: string) => `/api/rounds/${id}/scoresheets/${unit}`
const act = async (who: Person, run: Run, unit: string, action: SheetAction) =>
  (await session(who)).send('POST', `${sheetOf(run, unit)}/actions`, { action })

/** Runs a few at a time, each as soon as another is done. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of rest) await work(item)
    }),
  )
}

/** What the command line makes of the files of a round. */
async function again(run: Run, layer: string) {
  const manager = await session(sample.find('index-manager'))
  const at = (path: string) => manager.bytes(`/api/rounds/${run.id}/${path}`)
  return evaluateAgain({
    definition: await at('definition'),
    facts: await at(`facts?layer=${layer}`),
    units: await at('facts/units'),
  })
}

const byNode = (rows: readonly EvaluatedNode[]) =>
  new Map(rows.map((one) => [`${one.unit} ${one.code}`, one]))
const orNull = <T>(value: T | null | undefined): T | null => value ?? null

beforeAll(async () => {
  const begun = performance.now()
  system = await startSystem()
  sample = await sampleRuns(system, SIZE)
  runs = [sample.departments, sample.communes]
  browser = await openBrowser()
  desk = await openRoundDesk(browser, system.address, sample)
  stages['the system and its sample'] = `${((performance.now() - begun) / 1000).toFixed(1)} s`
}, 600_000)

afterAll(async () => {
  console.info(
    JSON.stringify({ units: runs.map(({ members }) => members.length), compared, stages }, null, 2),
  )
  await browser.close()
  await system.close()
})

stage('the manager sets up and opens both rounds', async () => {
  await desk.become(sample.find('index-manager'))
  for (const run of runs) {
    await desk.app('/rounds/new')
    await desk.page().getByRole('heading', { level: 1, name: 'Thiết lập kỳ đánh giá' }).waitFor()
    await desk.choose('Phiên bản bộ chỉ số', run.edition)
    await desk.page().getByLabel('Tên kỳ đánh giá').fill(run.name)
    await desk.button(run.addAll).click()
    await desk.page().getByText(`${run.members.length} đơn vị`, { exact: true }).waitFor()
    await desk.button('Lưu kỳ đánh giá').click()
    await desk.page().getByRole('heading', { level: 1, name: run.name }).waitFor()
    run.id = desk.page().url().split('/').at(-1)!
    await desk.button('Mở kỳ đánh giá').click()
    await desk.dialog().getByRole('button', { name: 'Mở kỳ đánh giá' }).click()
    await desk.page().getByText(`0/${run.members.length} đơn vị đã gửi`).waitFor()
  }
})

stage('the manager gives components to appraisers', async () => {
  const [first, second] = sample.people.filter(({ role }) => role === 'appraiser')
  await desk.app(`/rounds/${sample.departments.id}/appraisers`)
  await desk.button(/^Chọn người thẩm định cho 1$/).click()
  await desk.dialog().getByRole('checkbox', { name: first!.name }).click()
  await desk.dialog().getByRole('button', { name: 'Lưu' }).click()
  await desk.dialog().waitFor({ state: 'hidden' })
  const manager = await session(sample.find('index-manager'))
  for (const { id } of runs) {
    const view = await manager.get<AppraiserView>(`/api/rounds/${id}/appraisers`)
    const assignments = view.nodes
      .filter(({ component }) => component)
      .map(({ code }) => ({
        component: code,
        person: /^[15]\./.test(code) ? first!.id : second!.id,
      }))
    await manager.send('PUT', `/api/rounds/${id}/appraisers`, { assignments })
  }
})

/** What an officer knows of the whole sheet, to fill a workbook in. */
async function fillingOf(run: Run, { id, figures }: Member) {
  const officer = await session(sample.find('unit-officer', id))
  const { ground } = await officer.get<SheetView>(sheetOf(run, id))
  const declared = new Set(
    ground.flatMap((one) => (isDeclared(one.source as never) ? one.measures : ([] as string[]))),
  )
  return {
    measures: sample.measures,
    figures: new Map(
      [...declared].map((code) => [code, figures.get(code) ?? { value: null, missing: 'not-applicable' }]),
    ),
    explained: new Set(ground.filter((one) => one.source === 'self').map(({ component }) => component)),
    explanation: EXPLANATION,
  }
}

stage('officers fill in by hand, from the store and by Excel; leaders sign and send', async () => {
  for (const run of runs) {
    const member = run.members[0]!
    const { id: unit } = member
    await desk.become(sample.find('unit-officer', unit))
    await desk.openSheet(run, unit, '1.1.3')
    await desk.field('plan_tasks_done').fill(String(numberOf(member, 'plan_tasks_done')))
    await desk.press('Enter')
    await desk.field('plan_tasks').fill(String(numberOf(member, 'plan_tasks')))
    await desk.press('Tab')
    await desk
      .page()
      .getByRole('textbox', { name: 'Giải trình', exact: true })
      .fill('Theo báo cáo năm (số liệu mẫu).')
    await desk.press('Tab')
    await desk.saved()
    await desk.press('Control+Enter')
    await desk.openSheet(run, unit, '1.3.1')
    for (const code of ['units_inspected', 'units_subordinate']) {
      const take = desk.page().getByRole('button', {
        name: new RegExp(`^Lấy số này .* cho ${sample.measures.get(code)!.name.vi}$`),
      })
      await take.first().click()
      await take.first().waitFor({ state: 'hidden' })
    }
    await desk.saved()
    await desk.importWorkbook(run, member, async (exported) =>
      fillWorkbook(exported, await fillingOf(run, member)),
    )
    await desk.openSheet(run, unit, '1.1.1')
    await desk.button('Kiểm tra và gửi…').click()
    await desk.dialog().getByText('Phiếu đã đủ số liệu, tài liệu và giải trình.').waitFor()
    await desk.signAndSend(run, unit)
  }
})

stage('the other units hand in their workbooks, sign and send', async () => {
  const rest = runs.flatMap((run) => run.members.slice(1).map((member) => ({ run, member })))
  await each(rest, async ({ run, member }) => {
    const { id: unit } = member
    const officer = await session(sample.find('unit-officer', unit))
    const bytes = await officer.bytes(`${sheetOf(run, unit)}/workbook`)
    const filled = await fillWorkbook(bytes, await fillingOf(run, member))
    await officer.upload(`${sheetOf(run, unit)}/workbooks?take=whole&fileName=phieu.xlsx`, filled)
    await act(sample.find('unit-leader', unit), run, unit, { type: 'sign' })
    await act(sample.find('unit-officer', unit), run, unit, { type: 'send' })
  })
})

stage('the points that units gave themselves are those of the command line', async () => {
  for (const run of runs) {
    const manager = await session(sample.find('index-manager'))
    const overview = await manager.get<RoundOverview>(`/api/rounds/${run.id}/overview`)
    const codes = new Map(run.members.map(({ id, code }) => [id, code]))
    const computed = byNode(await again(run, 'self'))
    expect(overview.units).toHaveLength(run.members.length)
    for (const { unit, self, totals, sent } of overview.units) {
      expect(sent).not.toBeNull()
      const at = (node: string) => orNull(computed.get(`${codes.get(unit.id)} ${node}`)?.points)
      const told = overview.components.map(({ code }, k) => [code, self[k]])
      expect(told, unit.name).toEqual(overview.components.map(({ code }) => [code, at(code)]))
      expect(totals.self, unit.name).toBe(at('total'))
      compared += told.length + 1
    }
  }
})

/** Accepts whatever nobody judged of the components given to each appraiser, component by component. */
async function acceptRest(run: Run): Promise<void> {
  const manager = await session(sample.find('index-manager'))
  const { assignments } = await manager.get<AppraiserView>(`/api/rounds/${run.id}/appraisers`)
  for (const { component, person } of assignments) {
    const who = sample.people.find(({ id }) => id === person)!
    const appraiser = await session(who)
    const { left } = await appraiser.send<Acceptances>(
      'POST',
      `/api/rounds/${run.id}/appraisal/acceptances`,
      {
        component,
        units: run.members.map(({ id }) => id),
      },
    )
    for (const { unit, reason } of left)
      if (reason === 'nothing-said') await act(who, run, unit.id, { type: 'accept', component })
  }
}

stage('the first appraisal returns, corrects, asks, accepts one by one and together', async () => {
  const [one, two] = sample.departments.members as readonly [Member, Member]
  await desk.become(sample.find('index-manager'))
  for (const run of runs) await desk.advance(run, 'Thẩm định lần 1')
  await desk.become(sample.find('appraiser'))
  await desk.openAppraisal(sample.departments, '1.1.3', one.name)
  await desk.goTo(sample.departments, one.name)
  await desk.press('t')
  await desk.page().getByLabel('Lý do trả lại, cần bổ sung gì?').waitFor()
  await desk.page().keyboard.type('Thiếu kết quả tháng 12.')
  await desk.press('Tab')
  const until = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10).split('-')
  await desk.page().keyboard.type(until.reverse().join('/'))
  await desk.press('Enter')
  await desk.said(`${one.name}: đã trả lại cho đơn vị`)

  await desk.openAppraisal(sample.departments, '1.3.1', two.name)
  await desk.correct(sample.departments, two.name, 0, 'Các biên bản kiểm tra không có chữ ký.')
  await desk.openAppraisal(sample.departments, '5.3.1', two.name)
  await desk.goTo(sample.departments, two.name)
  await desk.press('h')
  await desk.page().getByLabel('Cần giải trình điều gì?').waitFor()
  await desk.page().keyboard.type('Danh sách người được bồi dưỡng ở đâu?')
  await desk.press('Control+Enter')
  await desk.said(`${two.name}: đã gửi yêu cầu giải trình`)

  await desk.openAppraisal(sample.departments, '1.1.1', two.name)
  for (const { name } of sample.departments.members.slice(1)) {
    await desk.goTo(sample.departments, name)
    await desk.press('x')
  }
  await desk.press('l')
  const many = sample.departments.members.length - 1
  await desk
    .dialog()
    .getByRole('button', { name: `Chấp nhận ${many} đơn vị` })
    .click()
  await desk.said(`Đã chấp nhận ${many} đơn vị, để lại 0.`)

  await desk.become(sample.find('unit-officer', one.id))
  await desk.openSheet(sample.departments, one.id, '1.1.3')
  await desk.page().getByText('Thiếu kết quả tháng 12.').first().waitFor()
  await desk.field('plan_tasks_done').fill(String(numberOf(one, 'plan_tasks_done') - 1))
  await desk.press('Tab')
  await desk.saved()
  await desk.signAndSend(sample.departments, one.id)

  await desk.become(sample.find('appraiser'))
  await desk.openAppraisal(sample.departments, '1.1.3', one.name)
  await desk.goTo(sample.departments, one.name)
  await desk.press('c')
  await desk.said(`${one.name}: đã chấp nhận`)
})

stage('the other entries are accepted', async () => {
  const commune = sample.communes.members[1]!
  const planned = numberOf(commune, 'plan_tasks_done')
  await act(sample.find('appraiser'), sample.communes, commune.id, {
    type: 'correct',
    component: '1.1.3',
    measure: 'plan_tasks_done',
    figure: { value: String(planned - 1), missing: null },
    reason: 'Một nhiệm vụ chưa có sản phẩm.',
  })
  await Promise.all(runs.map(acceptRest))
})

stage('the unit explains, and the second appraisal decides', async () => {
  const two = sample.departments.members[1]!
  await desk.become(sample.find('index-manager'))
  for (const run of runs) await desk.advance(run, 'Giải trình')
  await desk.become(sample.find('unit-officer', two.id))
  await desk.openSheet(sample.departments, two.id, '5.3.1')
  await desk.page().getByText('Danh sách người được bồi dưỡng ở đâu?').first().waitFor()
  await desk
    .page()
    .getByRole('textbox', { name: 'Trả lời yêu cầu giải trình' })
    .fill('Danh sách kèm Công văn 12 (số liệu mẫu).')
  await desk.button('Gửi giải trình').click()
  await desk.saved()
  await desk.page().getByText('Danh sách kèm Công văn 12 (số liệu mẫu).').first().waitFor()
  await desk.become(sample.find('index-manager'))
  for (const run of runs) await desk.advance(run, 'Thẩm định lần 2')
  await desk.become(sample.find('appraiser'))
  await desk.openAppraisal(sample.departments, '5.3.1', two.name)
  await desk.row(two.name).getByText('đã giải trình, cần đọc').waitFor()
  await desk.correct(
    sample.departments,
    two.name,
    numberOf(two, 'training_done') - 2,
    'Danh sách thiếu hai người.',
  )
  await desk.become(sample.find('index-manager'))
  for (const run of runs) await desk.advance(run, 'Hội đồng xem xét')
})

stage('the council settles one, approves all and settles the rounds', async () => {
  const two = sample.departments.members[1]!
  await desk.become(sample.find('council-chair'))
  await desk.app(`/rounds/${sample.departments.id}/council?section=differences`)
  await desk.button(`Điều chỉnh 1.3.1, ${two.name}`).click()
  await desk.dialog().getByRole('combobox', { name: 'Số liệu' }).click()
  await desk
    .page()
    .getByRole('option', { name: new RegExp(sample.measures.get('units_inspected')!.name.vi) })
    .click()
  await desk
    .dialog()
    .getByLabel(/Giá trị sau điều chỉnh/)
    .fill('1')
  await desk
    .dialog()
    .getByText(/điểm mục/)
    .waitFor()
  await desk
    .dialog()
    .getByLabel(/^Lý do/)
    .fill('Hội đồng xem biên bản gốc: một biên bản đủ chữ ký.')
  await desk.dialog().getByRole('button', { name: 'Ghi điều chỉnh' }).click()
  await desk.dialog().waitFor({ state: 'hidden' })
  const chair = await session(sample.find('council-chair'))
  for (const run of runs) {
    const all = run.members.length
    await desk.app(`/rounds/${run.id}/council?section=approval`)
    await desk.page().getByLabel('Chọn mọi phiếu thông qua được').check()
    await desk.button(`Thông qua ${all} phiếu`).click()
    await desk
      .dialog()
      .getByRole('button', { name: `Thông qua ${all} phiếu` })
      .click()
    await desk.page().getByText(`Đã thông qua ${all} phiếu.`).waitFor()
    await desk.page().getByRole('tab', { name: 'Công nhận kết quả' }).click()
    const { units } = await chair.get<CouncilView>(`/api/rounds/${run.id}/council`)
    const gaps = units.flatMap(({ missing }) => missing).length
    expect(gaps > 0).toBe(run === sample.communes)
    const told = gaps > 0 ? `${gaps} mục chưa có số liệu điều tra` : 'Đủ số liệu điều tra và hệ thống'
    await desk.page().getByText(told).first().waitFor()
    await desk.button('Công nhận kết quả').click()
    if (gaps > 0)
      await desk
        .dialog()
        .getByLabel(/Tôi đã xem danh sách/)
        .check()
    await desk.dialog().getByRole('button', { name: 'Công nhận kết quả' }).click()
    await desk
      .page()
      .getByRole('link', { name: /Kết quả tạm thời khi công nhận/ })
      .waitFor()
  }
})

stage('a leader appeals, the chair decides, and both rounds are published', async () => {
  const two = sample.departments.members[1]!
  await desk.become(sample.find('unit-leader', two.id))
  await desk.openSheet(sample.departments, two.id, '5.3.1')
  await desk.button('Đề nghị phúc tra').click()
  await expectAccessible(desk.page(), 'scoresheet-appeal')
  await desk.page().getByLabel('Nội dung đề nghị').fill('Một người có chứng chỉ bổ sung (số liệu mẫu).')
  await desk.button('Gửi đề nghị phúc tra').click()
  await desk.page().getByText('Đã gửi đề nghị phúc tra.').waitFor()
  await desk.become(sample.find('council-chair'))
  await desk.app(`/rounds/${sample.departments.id}/council?section=appeals`)
  await desk.button('Giải quyết phúc tra').click()
  await desk.dialog().getByLabel('Chấp nhận', { exact: true }).check()
  await desk
    .dialog()
    .getByLabel(`${sample.measures.get('training_done')!.name.vi} sau phúc tra`)
    .fill(String(numberOf(two, 'training_done') - 1))
  await desk
    .dialog()
    .getByText(/điểm mục/)
    .waitFor()
  await desk
    .dialog()
    .getByLabel(/^Lý do/)
    .fill('Chứng chỉ hợp lệ.')
  await desk.dialog().getByRole('button', { name: 'Ghi quyết định' }).click()
  await desk.dialog().waitFor({ state: 'hidden' })
  await desk.become(sample.find('index-manager'))
  for (const run of runs) {
    await desk.app(`/rounds/${run.id}/council?section=settlement`)
    await desk.button('Công bố kết quả').click()
    await desk.dialog().getByRole('button', { name: 'Công bố kết quả' }).click()
    const results = desk.page().getByRole('link', { name: /Kết quả công bố/ })
    await results.waitFor()
    run.set = (await results.getAttribute('href'))!.split('/').at(-1)!
  }
})

stage('every published number is that of the command line, to the last digit', async () => {
  const manager = await session(sample.find('index-manager'))
  for (const run of runs) {
    const set = await manager.get<ResultSet>(`/api/result-sets/${run.set}`)
    expect([set.state, set.units, set.period]).toEqual(['published', run.members.length, YEAR])
    const rows = await again(run, 'final')
    const computed = byNode(rows)
    const [self, appraised] = [byNode(await again(run, 'self')), byNode(await again(run, 'appraised'))]
    let published = 0
    for (const { id, name } of run.members) {
      const { unit, nodes, layers } = await manager.get<UnitResults>(
        `/api/result-sets/${run.set}/units/${id}`,
      )
      expect(layers).toHaveLength(nodes.length)
      for (const { node, ...below } of layers!) {
        const at = `${unit.code} ${node}`
        expect([name, node, below.self, below.appraised]).toEqual([
          name,
          node,
          orNull(self.get(at)?.points),
          orNull(appraised.get(at)?.points),
        ])
      }
      for (const { node, points, max, lost, rank, status } of nodes) {
        const one = computed.get(`${unit.code} ${node}`)
        expect(one, `${name} ${node}`).toBeDefined()
        expect([name, node, points, max, lost, rank, status]).toEqual([
          name,
          node,
          orNull(one!.points),
          one!.max,
          orNull(one!.lost),
          orNull(one!.rank),
          one!.status,
        ])
      }
      published += nodes.length
    }
    expect(published).toBe(rows.length)
    compared += 6 * published
  }
})

/** A number as the workspace writes it. */
const shown = (points: number) => points.toFixed(2).replace('.', ',')

stage('the ranking and an explanation show these numbers', async () => {
  const manager = await session(sample.find('index-manager'))
  for (const run of runs) {
    await desk.app(`/results/${run.set}`)
    const { items } = await manager.get<{ items: readonly RankedUnit[] }>(
      `/api/result-sets/${run.set}/ranking?limit=200`,
    )
    expect(items).toHaveLength(run.members.length)
    for (const { name, points, rank } of items.slice(0, 20)) {
      const line = desk.page().getByRole('row', {
        name: new RegExp(`^${name} ${rank ?? '(không|[^\\d]*thiếu|[Cc]hưa)'}`),
      })
      if (points !== null && rank !== null)
        await line.getByText(shown(points), { exact: true }).first().waitFor()
      else await line.getByText('không xếp hạng').or(line.getByText(/chưa/)).first().waitFor()
      compared += 2
    }
    expect(items.filter(({ rank }) => rank === null)).toHaveLength(run === sample.communes ? 1 : 0)
  }
  const two = sample.departments.members[1]!
  await desk.app(`/results/${sample.departments.set}/units/${two.id}/nodes/5.3.1`)
  await desk.page().getByText('Tính lại từ số liệu đã lưu cho đúng số điểm này.').waitFor()
  await desk.page().getByText('Giải quyết phúc tra', { exact: false }).first().waitFor()
})

stage('every scoresheet is the fold of its log, and the audit chain is whole', async () => {
  const { db } = system.dependencies
  for (const { id: round, members } of runs)
    for (const { id: unit, name } of members) {
      const key = { province: sample.province, round, unit }
      const stored = await findSheet(db, key)
      expect(foldSheet(await readLog(db, key)), name).toEqual(stored!.sheet)
    }
  for (const { id } of runs) {
    const view = await (await session(sample.find('index-manager'))).get<RoundView>(`/api/rounds/${id}`)
    expect(view.phase).toBe('published')
  }
  const verdict = await verifyAudit(db)
  expect(verdict.faults).toEqual([])
})
