import type { RoundPlan } from '@openpar/domain/rounds'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { administeredProvince } from '../testing/administered-round.ts'
import { actor, openedRound, planOf, setFact } from '../testing/small-plan.ts'

let system: TestServer
let now = new Date('2026-09-20T03:00:00Z')
let people: Awaited<ReturnType<typeof administeredProvince>>
let check: string

const SELF_CHECK: Partial<RoundPlan> = {
  name: 'Tự kiểm tra 9 tháng năm 2026',
  period: '2026-R9M',
  deadlines: {
    selfScoring: '2026-09-30',
    firstAppraisal: '2026-10-01',
    explanation: '2026-10-02',
    secondAppraisal: '2026-10-03',
  },
  selfCheck: true,
}

beforeAll(async () => {
  system = await startTestServer({ now: () => now })
  people = await administeredProvince(system, now)
  check = await openedRound(people.manager, planOf(people.edition, people.units, SELF_CHECK))
})
afterAll(() => system.close())

const roundOf = async (id: string) => (await people.manager.get(`/api/rounds/${id}`)).body
const actOn = (id: string, action: object) => people.manager.post(`/api/rounds/${id}/actions`, action)
const sheetOf = (id: string) => `/api/rounds/${id}/scoresheets/${people.units.finance}`

test('a unit fills in the scoresheet of a self-check, signs and sends it', async () => {
  const act = actor(check, people.units.finance)
  await act(
    people.officer,
    setFact('dat', '60'),
    setFact('tong', '75'),
    { type: 'explain', component: '1.1', text: 'Số liệu chín tháng theo báo cáo của sở.' },
    { type: 'finish', component: '1.1' },
    { type: 'finish', component: '1.2' },
  )
  await act(people.leader, { type: 'sign' }, { type: 'send' })
  const { units } = (await people.manager.get(`/api/rounds/${check}/overview`)).body
  const own = units.find((one: { unit: { id: string } }) => one.unit.id === people.units.finance)
  expect(own).toMatchObject({ stage: 'sent', totals: { self: 8.8, appraised: null, final: null } })
})

test('it ends with its deadline: nothing is appraised, settled or appealed', async () => {
  now = new Date('2026-10-01T03:00:00Z')
  expect(await roundOf(check)).toMatchObject({ phase: 'final' })
  const appeal = await people.leader.post(`${sheetOf(check)}/actions`, {
    action: { type: 'appeal', component: '1.1', text: 'Xem lại.' },
  })
  expect(appeal.body).toMatchObject({ code: 'scoresheet-refused', refusal: 'not-approved' })
  const settled = await people.chair.post(`/api/rounds/${check}/finalisation`, {})
  expect(settled.body.code).toBe('round-refused')
  expect(
    (await people.officer.post(`${sheetOf(check)}/actions`, { action: setFact('dat', '61') })).status,
  ).toBe(409)
})

test('its results are provisional and never more', async () => {
  expect((await actOn(check, { type: 'publish' })).body).toMatchObject({ phase: 'published' })
  const { items } = (await people.manager.get('/api/result-sets?period=2026-R9M')).body
  expect(items).toMatchObject([{ state: 'provisional', publishedAt: null, round: check }])
  const results = `/api/result-sets/${items[0].id}/units/${people.units.finance}`
  expect((await people.manager.get(results)).body.unit.points).toBe(8.8)
})

test('the round at the end of the year takes its figures, explanations and officers over, to be confirmed', async () => {
  now = new Date('2026-11-20T03:00:00Z')
  const year = await openedRound(people.manager, planOf(people.edition, people.units))
  const copying = { from: check, appraisers: false }
  const { body: report } = await people.manager.post(`/api/rounds/${year}/copies`, copying)
  expect(report).toMatchObject({ facts: true })
  expect(report.units).toMatchObject([{ facts: 2, explanations: 1, refusal: null }])
  const { facts, entries, stage } = (await people.officer.get(sheetOf(year))).body
  expect(stage).toBe('open')
  expect(facts.dat.declared).toMatchObject({
    by: null,
    value: { figure: { value: '60' }, source: 'Tự kiểm tra 9 tháng năm 2026' },
  })
  expect(entries['1.1'].explanation.value).toBe('Số liệu chín tháng theo báo cáo của sở.')
  expect(entries['1.1'].finished?.value ?? false).toBe(false)
  const sign = await people.leader.post(`${sheetOf(year)}/actions`, { action: { type: 'sign' } })
  expect(sign.body.refusal).toBe('sheet-incomplete')
  const act = actor(year, people.units.finance)
  await act(
    people.officer,
    setFact('dat', '90'),
    setFact('tong', '100'),
    { type: 'finish', component: '1.1' },
    { type: 'finish', component: '1.2' },
  )
  await act(people.leader, { type: 'sign' }, { type: 'send' })
})

test('a self-check that is ended early goes straight to its end', async () => {
  const early = await openedRound(
    people.manager,
    planOf(people.edition, people.units, {
      ...SELF_CHECK,
      name: 'Tự kiểm tra thử',
      deadlines: planOf(people.edition, people.units).deadlines,
    }),
  )
  const reason = 'Các đơn vị đã gửi đủ.'
  expect((await actOn(early, { type: 'advance', to: 'first-appraisal', reason })).status).toBe(200)
  expect(await roundOf(early)).toMatchObject({ phase: 'final' })
})
