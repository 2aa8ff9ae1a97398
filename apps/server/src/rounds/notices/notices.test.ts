import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { administeredProvince } from '../testing/administered-round.ts'
import { actor, openedRound, planOf, setFact } from '../testing/small-plan.ts'
import { remindOfRounds } from './jobs.ts'

let system: TestServer
let now = new Date('2026-12-01T03:00:00Z')
let people: Awaited<ReturnType<typeof administeredProvince>>
let round: string
let act: ReturnType<typeof actor>

beforeAll(async () => {
  system = await startTestServer({ now: () => now })
  people = await administeredProvince(system, now)
  round = await openedRound(people.manager, planOf(people.edition, people.units))
  act = actor(round, people.units.finance)
})
afterAll(() => system.close())

/** What somebody was told, as kind and change. */
const told = async ({ person }: TestClient) => {
  const rows = await system.db
    .selectFrom('notice')
    .select(['kind', 'parameters'])
    .where('personId', '=', person)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ kind, parameters }) =>
    [kind, (parameters as { change?: string }).change ?? ''].join(' ').trim(),
  )
}

describe('POST /api/rounds/:round/reminders', () => {
  const remind = (client = people.manager) => client.post(`/api/rounds/${round}/reminders`, {})

  test('is refused without the right', async () => {
    expect((await remind(people.officer)).status).toBe(403)
  })

  test('tells officers and leaders of units that have not sent, once a day, and says who cannot be told', async () => {
    const first = (await remind()).body
    expect(first.told).toMatchObject([{ unit: { name: 'Sở Tài chính' }, people: ['Trần Bình', 'Vũ Chi'] }])
    expect(first.nobody).toMatchObject([{ name: 'Sở Y tế' }])
    const second = (await remind()).body
    expect([second.told, second.already.length]).toEqual([[], 1])
    now = new Date('2026-12-02T03:00:00Z')
    expect((await remind()).body.told).toHaveLength(1)
    expect(await told(people.officer)).toEqual(['scoresheet-due reminded', 'scoresheet-due reminded'])
  })
})

describe('what happens to a round and its sheets', () => {
  test('is told to the units that it opens for', async () => {
    await system.runJobs()
    expect(await told(people.leader)).toContain('round-opened')
  })

  test('reminds once before the deadline and once after it', async () => {
    for (const day of ['2026-12-04', '2026-12-06', '2026-12-07', '2026-12-11', '2026-12-12']) {
      now = new Date(`${day}T00:00:00Z`)
      await remindOfRounds(system.dependencies)
    }
    expect((await told(people.officer)).slice(-2)).toEqual(['scoresheet-due soon', 'scoresheet-overdue soon'])
  })

  test('reaches whom it concerns and nobody else', async () => {
    now = new Date('2026-12-08T03:00:00Z')
    await act(people.officer, setFact('dat', '80'), setFact('tong', '100'))
    await act(people.leader, { type: 'sign' }, { type: 'send' })
    expect(await told(people.manager)).toEqual(['scoresheet-sent sent'])
    now = new Date('2026-12-15T03:00:00Z')
    const assignments = [{ component: '1.1', person: people.appraiser.person }]
    await people.manager.put(`/api/rounds/${round}/appraisers`, { assignments })
    await act(people.appraiser, { type: 'ask', component: '1.1', text: 'Vì sao?' })
    expect((await told(people.leader)).at(-1)).toBe('scoresheet-returned asked')
    await act(people.officer, { type: 'answer', component: '1.1', text: 'Hai hồ sơ trùng.' })
    expect(await told(people.appraiser)).toEqual(['scoresheet-sent answered'])
    expect(await told(people.chair)).toEqual([])
  })
})

describe('my work', () => {
  const work = async (client: TestClient) =>
    (await client.get('/api/my-work')).body.items.map(
      ({ kind, state }: { kind: string; state: string }) => `${kind}: ${state}`,
    )

  test('asks everybody for their part alone', async () => {
    expect(await work(people.appraiser)).toEqual(['appraisal: 1 mục chờ thẩm định'])
    expect(await work(people.manager)).toContain('round: 1 đơn vị quá hạn chưa gửi')
    expect(await work(people.chair)).toEqual([])
    await act(people.appraiser, { type: 'ask', component: '1.1', text: 'Còn thiếu.' })
    expect(await work(people.officer)).toEqual(['explanation: 1 mục cần giải trình'])
  })

  test('turns to the council when its time has come', async () => {
    now = new Date('2027-01-18T03:00:00Z')
    expect(await work(people.chair)).toEqual(['council: 2 phiếu chờ thông qua'])
    expect(await work(people.appraiser)).toEqual([])
  })

  test('tells an officer how much the sheet still lacks', async () => {
    now = new Date('2026-12-01T03:00:00Z')
    const officer = await people.somebody('unit-officer', people.units.health, 'Mai Hoa')
    expect(await work(officer)).toEqual(['scoresheet: còn thiếu ở 2 mục'])
  })
})
