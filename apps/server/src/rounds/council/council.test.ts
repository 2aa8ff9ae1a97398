import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { SheetAction } from '@openpar/domain/rounds'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import {
  councilEdition,
  councilPlan,
  councilProvince,
  reachCouncil,
  type Send,
  surveyAnswers,
} from './testing/council-round.ts'

let now = new Date('2026-12-01T03:00:00Z')
let system: TestServer
let province: string
let units: string[]
let round: string
let manager: TestClient
let chair: TestClient
let appraiser: TestClient
let judge: TestClient
let leader: TestClient

const send =
  (client: TestClient): Send =>
  async (method, path, body) => {
    const answer = await client[method === 'POST' ? 'post' : 'put'](path, body)
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
const council = (path = '') => `/api/rounds/${round}/council${path}`
const act = (client: TestClient, unit: string, action: SheetAction) =>
  client.post(`/api/rounds/${round}/scoresheets/${unit}/actions`, { action })
const figure = (value: string) => ({ value, missing: null })

beforeAll(async () => {
  system = await startTestServer({ now: () => now })
  ;({ province, units } = await councilProvince(system.owner))
  const edition = await councilEdition(system.db, system.owner, now)
  manager = await system.as({ role: 'index-manager', unit: province })
  chair = await system.as({ role: 'council-chair', unit: province, name: 'Phạm Hoàng Chủ' })
  appraiser = await system.as({ role: 'appraiser', unit: province, name: 'Lê Thẩm Định' })
  judge = await system.as({ role: 'appraiser', unit: province, name: 'Đỗ Phúc Tra' })
  leader = await system.as({ role: 'unit-leader', unit: units[1]! })
  const [officer, head] = [
    await system.as({ role: 'unit-officer', unit: province }),
    await system.as({ role: 'unit-leader', unit: province }),
  ]
  await surveyAnswers(system.db, province, new Map(units.slice(0, 5).map((unit, k) => [unit, 150 + 7 * k])), {
    now,
  })
  round = await reachCouncil(
    {
      manager: send(manager),
      officer: send(officer),
      leader: send(head),
      appraiser: Object.assign(send(appraiser), { person: appraiser.person }),
    },
    councilPlan(edition, units, now),
  )
}, 240_000)
afterAll(() => system.close())

describe('what the council looks at', () => {
  test('is refused to visitors, to units, and to those who may not read every scoresheet', async () => {
    const visitor = await system.as()
    const interviewer = await system.as({ role: 'interviewer', unit: province })
    for (const path of [council(), council(`/units/${units[0]}`)]) {
      expect((await visitor.get(path)).status, path).toBe(401)
      expect((await interviewer.get(path)).status, path).toBe(403)
      expect((await leader.get(path)).status, path).toBe(403)
      expect((await chair.get(path)).status, path).toBe(200)
    }
    expect((await leader.post(council('/approvals'), { units })).status).toBe(403)
    expect(
      (await leader.post(council('/trials'), { unit: units[1], component: '1.1', figures: [] })).status,
    ).toBe(403)
    expect((await leader.get(`/api/rounds/${round}/facts`)).status).toBe(403)
    expect((await interviewer.get(`/api/rounds/${round}/appeals`)).status).toBe(403)
  })

  test('names each unit with its points in three layers, what is open and what values are missing', async () => {
    const { body } = await chair.get(council())
    const of = (k: number) => body.units.find((one: { unit: { id: string } }) => one.unit.id === units[k])
    // 8 × 2210 ÷ 2300 = 7.69 became 8 × 2101 ÷ 2300 = 7.31; 4, 2 and 6 × 157 ÷ 200 = 4.71 beside.
    expect(of(1)).toMatchObject({ self: 18.4, appraised: 18.02, final: 18.02, stage: 'sent', asked: [] })
    expect(of(4).asked).toEqual(['2.1'])
    expect(of(5)).toMatchObject({
      final: 13.73,
      rank: null,
      missing: [{ component: '2.2', source: 'survey', measures: ['hai_long', 'tra_loi'], status: 'missing' }],
    })
    // The cap of the plan counts, not that of the edition: 1.25 is held at 1.
    expect(of(2).bonus).toBe(1)
    expect(body.round.phase).toBe('council')
    expect(body.settle.code).toBe('sheets-not-approved')
    expect(body.explanations).toMatchObject([{ unit: units[4], component: '2.1', state: 'waiting' }])
  })

  test('puts the largest differences first, each with its reason and who gave it', async () => {
    const { body } = await chair.get(council())
    expect(
      body.differences.map(({ unit, component, difference }: Record<string, unknown>) => [
        unit,
        component,
        difference,
      ]),
    ).toEqual([
      [units[3], '1.2', -0.5],
      [units[1], '1.1', -0.38],
    ])
    const [first] = body.differences[1].changes
    expect(first).toMatchObject({
      measure: 'dat',
      changedBy: 'appraisal',
      before: figure('2210'),
      after: figure('2101'),
      reason: 'Trừ 109 hồ sơ đã rút nhưng vẫn tính là đúng hạn.',
    })
    expect(body.people[first.by]).toBe('Lê Thẩm Định')
  })

  test('says what stands out of its group, with the statistic', async () => {
    const { body } = await chair.get(council())
    const found = body.outliers.filter(({ component }: { component: string }) => component === '1.2')
    // 4, 4, 4, 0, 4, 3.5: median 4, MAD 0, mean deviation 4.5 ÷ 6.
    expect(found).toMatchObject([{ unit: units[3], points: 0, median: 4, compared: 6 }])
    expect(found[0].score).toBeCloseTo(-4 / (1.253314 * 0.75), 6)
  })

  test('tries other figures out over the whole round and writes nothing', async () => {
    const figures = [{ measure: 'dat', figure: figure('1000') }]
    const { body } = await chair.post(council('/trials'), { unit: units[1], component: '1.1', figures })
    expect(body).toEqual({
      component: { before: 7.31, after: 3.48, max: 8 },
      total: { before: 18.02, after: 14.19 },
      rank: { before: 3, after: 4 },
    })
    const wrong = [{ measure: 'dat', figure: figure('-1') }]
    const refused = await chair.post(council('/trials'), {
      unit: units[1],
      component: '1.1',
      figures: wrong,
    })
    expect(refused.body.code).toBe('figure-refused')
    const after = (await chair.get(council(`/units/${units[1]}`))).body.nodes[0]
    expect([after.node, after.final]).toEqual(['total', 18.02])
  })

  test('goes through one unit node by node, with figures and reasons', async () => {
    const { body } = await chair.get(council(`/units/${units[1]}`))
    const node = body.nodes.find((one: { node: string }) => one.node === '1.1')
    expect(node).toMatchObject({ max: 8, self: 7.69, appraised: 7.31, final: 7.31, entry: { settle: null } })
    expect(body.figures.dat).toMatchObject({ self: figure('2210'), final: figure('2101'), seen: 0 })
    expect(body.figures.hai_long.final).toEqual(figure('157'))
    const survey = body.nodes.find((one: { node: string }) => one.node === '2.2')
    expect(survey.entry.settle.code).toBe('not-appraised-here')
  })
})

describe('settling and approving', () => {
  test('a figure is settled with a reason, and the difference follows', async () => {
    const settle: SheetAction = {
      type: 'settle',
      component: '1.2',
      measure: 'phong',
      figure: figure('1'),
      reason: 'Hội đồng xem biên bản gốc: có một phòng đủ chữ ký.',
    }
    expect((await act(appraiser, units[3]!, settle)).body.refusal).toBe('not-your-part')
    expect((await act(chair, units[3]!, settle)).status).toBe(200)
    const { body } = await chair.get(council())
    const found = body.differences.find(({ unit }: { unit: string }) => unit === units[3])
    expect(found).toMatchObject({ self: 0.5, appraised: 0, final: 0.5, difference: 0 })
    expect(found.changes.map(({ changedBy }: { changedBy: string }) => changedBy)).toEqual([
      'appraisal',
      'council',
    ])
  })

  test('nobody approves the own unit; the others are approved beside it', async () => {
    const torn = await system.as({
      grants: [
        { role: 'council-chair', unit: province, from: '2000-01-01', to: null },
        { role: 'unit-leader', unit: units[0]!, from: '2000-01-01', to: null },
      ],
    })
    const { body } = await torn.post(council('/approvals'), { units: [units[0], units[1]] })
    expect(body.approved).toEqual([units[1]])
    expect(body.refused).toMatchObject([{ unit: units[0], hindrance: { code: 'own-unit' } }])
    const again = await chair.post(council('/approvals'), { units })
    expect(again.body.approved).toHaveLength(5)
    expect(again.body.refused).toMatchObject([{ unit: units[1], hindrance: { code: 'approved' } }])
  })

  test('results are settled without missing values only by whoever was told how many', async () => {
    const path = `/api/rounds/${round}/finalisation`
    const untold = await chair.post(path)
    expect([untold.status, untold.body.code, untold.body.missing]).toEqual([409, 'round-values-missing', 1])
    expect((await chair.post(path, { missing: 3 })).body.code).toBe('round-values-missing')
    expect((await chair.post(path, { missing: 1 })).body.phase).toBe('final')
  })
})

describe('frozen results', () => {
  const setOf = async (state: string) => {
    const { body } = await chair.get('/api/result-sets?limit=50&superseded=yes')
    return body.items.find(
      (one: { state: string; round: string }) => one.round === round && one.state === state,
    )
  }
  const explained = async (set: string, unit: string, node: string) =>
    (await chair.get(`/api/result-sets/${set}/units/${unit}/nodes/${node}`)).body

  test('answers of the survey that come later change nothing any more', async () => {
    now = new Date('2027-02-01T03:00:00Z')
    await surveyAnswers(system.db, province, new Map([[units[5]!, 190]]), { now })
    await surveyAnswers(system.db, province, new Map([[units[0]!, 10]]), { version: 2, now })
    const set = await setOf('provisional')
    expect(set).toMatchObject({ period: '2026', units: 6, source: 'Kỳ đánh giá CCHC năm 2026' })
    const why = await explained(set.id, units[0]!, '2.2')
    expect(why).toMatchObject({ points: 4.5, agrees: true })
    expect(why.facts.map(({ value }: { value: number }) => value)).toEqual([150, 200])
    const { body } = await chair.get(council())
    expect(body.units.find((one: { unit: { id: string } }) => one.unit.id === units[0]).final).toBe(
      (await explained(set.id, units[0]!, 'total')).points,
    )
    expect(body.units.find((one: { unit: { id: string } }) => one.unit.id === units[5]).rank).toBeNull()
  })

  test('every number of every unit is explained by the facts kept with it, by the caps of the round', async () => {
    const set = await setOf('provisional')
    for (const unit of units) {
      const { body } = await chair.get(`/api/result-sets/${set.id}/units/${unit}`)
      for (const { node } of body.nodes)
        expect((await explained(set.id, unit, node)).agrees, `${unit} ${node}`).toBe(true)
    }
    expect((await explained(set.id, units[2]!, 'bonus')).max).toBe(1)
    const why = await explained(set.id, units[3]!, '1.2')
    expect(why.facts[0].source).toContain('Hội đồng thẩm định')
  })

  test('a unit’s page holds self, appraised and final points with the reasons', async () => {
    const set = await setOf('provisional')
    const { body } = await chair.get(`/api/result-sets/${set.id}/units/${units[1]}`)
    const at = body.layers.find((one: { node: string }) => one.node === '1.1')
    expect(at).toMatchObject({ self: 7.69, appraised: 7.31 })
    expect(at.changes[0].reason).toContain('109 hồ sơ')
    expect(body.nodes.find((one: { node: string }) => one.node === '1.1').points).toBe(7.31)
  })

  test('an appeal is the own leader’s, decided by somebody who did not judge', async () => {
    const appeal: SheetAction = {
      type: 'appeal',
      component: '1.1',
      text: 'Chỉ có 80 hồ sơ rút, đã đính kèm danh sách.',
    }
    const stranger = await system.as({ role: 'unit-leader', unit: units[2]! })
    expect((await act(stranger, units[1]!, appeal)).status).toBe(403)
    expect((await act(leader, units[1]!, appeal)).status).toBe(200)
    const path = `/api/rounds/${round}/appeals`
    expect((await stranger.get(path)).body.items).toEqual([])
    const mine = (await leader.get(path)).body.items
    expect(mine).toMatchObject([
      { unit: { id: units[1] }, component: '1.1', state: 'open', self: 7.69, before: 7.31, now: 7.31 },
    ])
    expect(mine[0].decide.code).toBe('not-your-part')
    expect((await appraiser.get(path)).body.items[0].decide.code).toBe('judged-before')
    expect((await judge.get(path)).body.items[0].decide).toBeNull()
    const decide: SheetAction = {
      type: 'decide-appeal',
      component: '1.1',
      granted: true,
      figures: [{ measure: 'dat', figure: figure('2130') }],
      reason: 'Danh sách có 80 hồ sơ, khớp với hệ thống một cửa.',
    }
    expect((await act(appraiser, units[1]!, decide)).body.refusal).toBe('judged-before')
    expect((await act(judge, units[1]!, decide)).status).toBe(200)
    const after = (await leader.get(path)).body.items[0]
    expect(after).toMatchObject({ state: 'granted', before: 7.31, now: 7.41 })
    expect(after.changes.at(-1)).toMatchObject({ changedBy: 'appeal', before: figure('2101') })
  })

  test('publishing writes down what appeals changed, once', async () => {
    const path = `/api/rounds/${round}/actions`
    expect((await manager.post(path, { type: 'publish' })).body.phase).toBe('published')
    const [before, after] = [await setOf('provisional'), await setOf('published')]
    expect((await explained(before.id, units[1]!, '1.1')).points).toBe(7.31)
    expect([before.superseded, after.superseded]).toEqual([true, false])
    const listed = (await chair.get('/api/result-sets?limit=50')).body.items.map(
      ({ id }: { id: string }) => id,
    )
    expect([listed.includes(before.id), listed.includes(after.id)]).toEqual([false, true])
    const why = await explained(after.id, units[1]!, '1.1')
    expect(why).toMatchObject({ points: 7.41, agrees: true })
    expect(why.facts[0].source).toContain('Giải quyết phúc tra')
    await expect(
      system.db.updateTable('resultFact').set({ value: '1' }).where('resultSetId', '=', after.id).execute(),
    ).rejects.toThrow()
    const open = await system.as({ role: 'unit-officer', unit: units[2]! })
    const sheetOpen = async (unit: string) =>
      (await open.get(`/api/result-sets/${after.id}/units/${unit}`)).body.sheetOpen
    expect([await sheetOpen(units[2]!), await sheetOpen(units[1]!)]).toEqual([true, false])
    expect((await open.get(`/api/rounds/${round}/facts`)).status).toBe(200)
    expect((await open.get(`/api/rounds/${round}/facts?layer=self`)).status).toBe(403)
  })

  test('the command line computes every point and rank again, to the last digit', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'openpar-round-'))
    try {
      const put = async (name: string, path: string) => {
        const { status, body } = await manager.get(`/api/rounds/${round}/${path}`)
        expect(status, path).toBe(200)
        await writeFile(join(folder, name), body)
        return join(folder, name)
      }
      const definition = await put('bo.yaml', 'definition')
      const list = await put('don-vi.csv', 'facts/units')
      const set = await setOf('published')
      const stored = await system.db
        .selectFrom('result')
        .innerJoin('unitState', 'unitState.unitId', 'result.unitId')
        .select(['unitState.code', 'node', 'points', 'self', 'appraised', 'rank', 'max', 'lost', 'status'])
        .where('resultSetId', '=', set.id)
        .execute()
      const cli = fileURLToPath(new URL('../../../../cli/src/main.ts', import.meta.url))
      for (const layer of ['self', 'appraised', 'final'] as const) {
        const facts = await put(`${layer}.csv`, `facts?layer=${layer}`)
        const words = ['evaluate', definition, facts, '--units', list, '--format', 'json', '--lang', 'en']
        const { stdout } = await promisify(execFile)(process.execPath, [cli, ...words], {
          maxBuffer: 2 ** 26,
        })
        const rows = JSON.parse(stdout)
        expect(rows).toHaveLength(stored.length)
        const computed = new Map(
          rows.map((row: { unit: string; code: string }) => [`${row.unit} ${row.code}`, row]),
        )
        for (const { code, node, ...one } of stored) {
          const again = computed.get(`${code} ${node}`) as Record<string, unknown>
          const number = (text: string | null) => (text === null ? null : Number(text))
          const points = layer === 'final' ? one.points : one[layer]
          expect([layer, code, node, again.points ?? null]).toEqual([layer, code, node, number(points)])
          if (layer !== 'final') continue
          expect([again.rank ?? null, again.max, again.lost ?? null, again.status]).toEqual([
            number(one.rank),
            number(one.max),
            number(one.lost),
            one.status,
          ])
        }
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }, 120_000)
})
