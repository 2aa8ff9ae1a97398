import { CELL_STATES } from '@openpar/domain/rounds'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { administeredProvince } from '../testing/administered-round.ts'
import { actor, openedRound, planOf, setFact } from '../testing/small-plan.ts'

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

const overview = async (client = people.manager) => (await client.get(`/api/rounds/${round}/overview`)).body
const rowOf = async (client = people.manager) => {
  const { units } = await overview(client)
  const row = units.find((one: { unit: { id: string } }) => one.unit.id === people.units.finance)
  return { ...row, states: row.states.map((code: number) => CELL_STATES[code]) }
}

describe('GET /api/rounds/:round/overview', () => {
  test('is refused without the right, and shows a unit its own row alone', async () => {
    const interviewer = await system.as({ role: 'interviewer', unit: people.units.province })
    expect((await interviewer.get(`/api/rounds/${round}/overview`)).status).toBe(403)
    expect((await overview(people.officer)).units).toHaveLength(1)
    expect((await overview()).units).toHaveLength(2)
  })

  test('has no points where nothing was declared', async () => {
    const { components, groups } = await overview()
    expect(components.map(({ code, max }: { code: string; max: number }) => [code, max])).toEqual([
      ['1.1', 6],
      ['1.2', 4],
    ])
    expect(groups).toEqual([{ code: 'so', title: 'Sở' }])
    expect(await rowOf()).toMatchObject({
      stage: 'open',
      due: '2026-12-10',
      late: false,
      states: ['nothing', 'nothing'],
      self: [null, null],
      appraised: [null, null],
      final: [null, null],
      totals: { self: null, appraised: null, final: null },
      counts: { components: 2, finished: 0, lacking: 2, awaiting: 0 },
    })
  })

  test('tells how far each entry is and what it is worth so far', async () => {
    await act(people.officer, setFact('dat', '80'), setFact('tong', '100'), {
      type: 'finish',
      component: '1.2',
    })
    expect(await rowOf()).toMatchObject({
      states: ['begun', 'finished'],
      self: [4.8, 4],
      counts: { finished: 1, lacking: 0 },
      totals: { self: 8.8, appraised: null, final: null },
    })
  })

  test('says who is late once self-scoring is over', async () => {
    now = new Date('2026-12-11T03:00:00Z')
    expect(await rowOf()).toMatchObject({ late: true, due: '2026-12-10' })
    await people.manager.post(`/api/rounds/${round}/extensions`, {
      units: [people.units.finance],
      component: null,
      until: '2026-12-14',
      reason: 'Mất điện hai ngày.',
    })
    expect(await rowOf()).toMatchObject({ late: false, due: '2026-12-14' })
    await act(people.leader, { type: 'sign' }, { type: 'send' })
    expect(await rowOf()).toMatchObject({
      late: false,
      due: null,
      states: ['sent', 'sent'],
      counts: { awaiting: 2 },
    })
  })

  test('follows appraisal entry by entry; appraised points are those that were judged', async () => {
    const assignments = ['1.1', '1.2'].map((component) => ({ component, person: people.appraiser.person }))
    await people.manager.put(`/api/rounds/${round}/appraisers`, { assignments })
    await act(
      people.appraiser,
      { type: 'accept', component: '1.2' },
      { type: 'ask', component: '1.1', text: 'Vì sao lệch?' },
    )
    expect(await rowOf()).toMatchObject({
      states: ['asked', 'accepted'],
      appraised: [null, 4],
      counts: { asked: 1, awaiting: 1 },
      totals: { appraised: 8.8, final: null },
    })
  })
})

describe('GET /api/rounds/:round/overview-file', () => {
  test('is refused without the right, and is a table with a row for each unit', async () => {
    const path = `/api/rounds/${round}/overview-file`
    const interviewer = await system.as({ role: 'interviewer', unit: people.units.province })
    expect((await interviewer.get(path)).status).toBe(403)
    const lines = String((await people.manager.get(path)).body)
      .trim()
      .split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toContain('1.1 trạng thái,1.1 tự chấm,1.1 thẩm định,1.1 kết quả')
    expect(lines.find((line) => line.startsWith('STC'))).toContain('asked,4.8,,')
  })
})

describe('GET /api/rounds/:round/completeness', () => {
  test('is refused without the right', async () => {
    const interviewer = await system.as({ role: 'interviewer', unit: people.units.province })
    expect((await interviewer.get(`/api/rounds/${round}/completeness`)).status).toBe(403)
  })

  test('counts what was finished and sent at the end of each day', async () => {
    const { body } = await people.manager.get(`/api/rounds/${round}/completeness`)
    expect(body).toEqual({
      units: 2,
      entries: 4,
      days: [
        { day: '2026-12-01', finished: 1, sent: 0 },
        { day: '2026-12-11', finished: 1, sent: 1 },
      ],
    })
  })
})
