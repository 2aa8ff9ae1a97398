import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '../testing/test-client.ts'
import { startSampleSystem } from './testing/sample-system.ts'

let started: Awaited<ReturnType<typeof startSampleSystem>>
let reader: TestClient
/** The set of departments in 2025, its previous year, and the provisional one of the 766 index. */
let set: string
let previous: string
let provisional: string

beforeAll(async () => {
  started = await startSampleSystem()
  reader = await started.system.as({ role: 'unit-officer', unit: started.sample.province })
  const { body } = await reader.get('/api/result-sets?limit=100')
  const find = (index: string, period: string) =>
    body.items.find((one: { edition: { indexCode: string }; period: string }) => {
      return one.edition.indexCode === index && one.period === period
    }).id
  set = find('par-index-department', '2025')
  previous = find('par-index-department', '2024')
  provisional = find('qd766-department', '2026')
})
afterAll(() => started.system.close())

describe('who reads results', () => {
  test.each([
    '/api/result-sets',
    '/api/result-sets/019b76da-a800-7000-8000-000000000000',
    '/api/result-sets/019b76da-a800-7000-8000-000000000000/ranking',
    '/api/result-sets/019b76da-a800-7000-8000-000000000000/nodes/1.1.1',
    '/api/result-sets/019b76da-a800-7000-8000-000000000000/units/019b76da-a800-7000-8000-000000000000',
    '/api/result-sets/019b76da-a800-7000-8000-000000000000/units/019b76da-a800-7000-8000-000000000000/nodes/1',
    '/api/units/019b76da-a800-7000-8000-000000000000/results',
  ])('%s is refused to visitors and interviewers', async (path) => {
    const visitor = await started.system.as()
    const interviewer = await started.system.as({ role: 'interviewer', unit: started.sample.province })
    expect((await visitor.get(path)).status).toBe(401)
    expect((await interviewer.get(path)).status).toBe(403)
  })

  test('/api/rounds is refused to visitors and to people without a role', async () => {
    expect((await (await started.system.as()).get('/api/rounds')).status).toBe(401)
    expect((await (await started.system.as({})).get('/api/rounds')).status).toBe(403)
  })

  test('an officer reads why a published figure of another unit is as it is, and not a provisional one', async () => {
    const { body: ranking } = await reader.get(`/api/result-sets/${provisional}/ranking`)
    const [first, second] = ranking.items.map(({ unit }: { unit: string }) => unit)
    const officer = await started.system.as({ role: 'unit-officer', unit: first })
    const why = (of: string, unit: string, node: string) =>
      officer.get(`/api/result-sets/${of}/units/${unit}/nodes/${node}`)
    expect((await why(provisional, first, 'TDGQ_ON_TIME')).status).toBe(200)
    expect((await why(provisional, second, 'TDGQ_ON_TIME')).status).toBe(403)
    expect((await why(set, second, '1.1.3')).status).toBe(200)
  })
})

test('The sets of three years and the provisional ones are listed, the latest period first.', async () => {
  const { body } = await reader.get('/api/result-sets')
  expect(
    body.items.map(({ period, state, units }: Record<string, unknown>) => [period, state, units]),
  ).toEqual([
    ['2026', 'provisional', 8],
    ['2026', 'provisional', 9],
    ['2025', 'published', expect.any(Number)],
    ['2025', 'published', expect.any(Number)],
    ['2024', 'published', expect.any(Number)],
    ['2024', 'published', expect.any(Number)],
    ['2023', 'published', expect.any(Number)],
    ['2023', 'published', expect.any(Number)],
  ])
  expect(body.items.every(({ sample }: { sample: boolean }) => sample)).toBe(true)
  const { body: one } = await reader.get('/api/result-sets?period=2025&group=commune')
  expect(one.items).toHaveLength(1)
})

describe('the ranking', () => {
  test('has every unit in order of rank, in pages that repeat and leave out nobody', async () => {
    const { body: whole } = await reader.get(`/api/result-sets/${set}/ranking`)
    expect(whole.items).toHaveLength(8)
    const ranks = whole.items.map(({ rank }: { rank: number }) => rank)
    expect(ranks).toEqual(ranks.toSorted((a: number, b: number) => a - b))
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`
      const { body } = await reader.get(`/api/result-sets/${set}/ranking?limit=3${cursor}`)
      seen.push(...body.items.map(({ unit }: { unit: string }) => unit))
      next = body.next
    }
    expect(seen).toEqual(whole.items.map(({ unit }: { unit: string }) => unit))
  })

  test('compares a merged department with the mean of those it was formed of, and gives it no rise', async () => {
    const { body } = await reader.get(`/api/result-sets/${set}/ranking`)
    const { body: before } = await reader.get(`/api/result-sets/${previous}/ranking?limit=100`)
    const points = new Map(
      before.items.map((one: { name: string; points: number }) => [one.name, one.points]),
    )
    const finance = body.items.find(({ name }: { name: string }) => name === 'Sở Tài chính')
    const mean = (Number(points.get('Sở Tài chính')) + Number(points.get('Sở Kế hoạch và Đầu tư'))) / 2
    expect(finance.before.kind).toBe('merged')
    expect(finance.before.points).toBeCloseTo(mean, 4)
    expect(finance.before.parts.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Sở Kế hoạch và Đầu tư',
      'Sở Tài chính',
    ])
    expect(finance.change).toBeCloseTo(finance.points - mean, 4)
    expect(finance.rise).toBeNull()
  })

  test('compares a department that stayed with itself, in places only where as many were ranked', async () => {
    const { body } = await reader.get(`/api/result-sets/${set}/ranking`)
    const { body: before } = await reader.get(`/api/result-sets/${previous}/ranking?limit=100`)
    const justice = body.items.find(({ name }: { name: string }) => name === 'Sở Tư pháp')
    const was = before.items.find(({ name }: { name: string }) => name === 'Sở Tư pháp')
    const ranked = before.items.filter(({ rank }: { rank: number | null }) => rank !== null).length
    expect(justice.before).toMatchObject({ kind: 'same', points: was.points, rank: was.rank, ranked })
    expect(ranked).toBeGreaterThan(8)
    expect(justice.rise).toBeNull()
    const { body: year } = await reader.get('/api/result-sets?period=2023&group=department')
    const { body: older } = await reader.get(`/api/result-sets/${year.items[0].id}/ranking?limit=100`)
    const first = older.items.find(({ name }: { name: string }) => name === 'Sở Tư pháp')
    expect(was.rise).toBe(first.rank - was.rank)
  })

  test('is found by name without regard to case, and comes as CSV', async () => {
    const search = encodeURIComponent('sở tài')
    const { body } = await reader.get(`/api/result-sets/${set}/ranking?search=${search}`)
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Sở Tài chính'])
    const csv = await reader.get(`/api/result-sets/${set}/ranking?format=csv`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.body.split('\n')[0]).toContain('Hạng,Mã đơn vị,Đơn vị,Điểm')
    expect(csv.body.trim().split('\n')).toHaveLength(9)
  })
})

test('A node over all units has the figures of that node, and an unknown node is told.', async () => {
  const { body } = await reader.get(`/api/result-sets/${set}/nodes/3.3.1`)
  expect(body.items).toHaveLength(8)
  expect(body.items.every(({ max }: { max: number }) => max === 4)).toBe(true)
  const { status, body: problem } = await reader.get(`/api/result-sets/${set}/nodes/99`)
  expect([status, problem.code]).toEqual([404, 'node-not-found'])
})

test('The domains of a unit add up to its points at the scale.', async () => {
  const { body: ranking } = await reader.get(`/api/result-sets/${set}/ranking`)
  const { body } = await reader.get(`/api/result-sets/${set}/units/${ranking.items[0].unit}`)
  const top = body.nodes.filter((node: { depth: number }) => node.depth === 1)
  const sum = top.reduce((total: number, node: { points: number; kind: string }) => {
    return total + (node.kind === 'penalty' ? -node.points : node.points)
  }, 0)
  expect(body.nodes[0]).toMatchObject({ node: 'total', points: ranking.items[0].points })
  expect(sum).toBeCloseTo(ranking.items[0].points, 4)
})

test('The years of a commune go back through the merger to the communes it was formed of.', async () => {
  const { body } = await reader.get('/api/result-sets?period=2025&group=commune')
  const { body: ranking } = await reader.get(`/api/result-sets/${body.items[0].id}/ranking`)
  const merged = ranking.items.find((one: { before: { kind: string } }) => one.before?.kind === 'merged')
  const { body: years } = await reader.get(`/api/units/${merged.unit}/results?index=par-index-commune`)
  expect(
    years.items.map((one: { set: { period: string }; kind: string }) => [one.set.period, one.kind]),
  ).toEqual([
    ['2025', 'same'],
    ['2024', 'merged'],
    ['2023', 'merged'],
  ])
  expect(years.items[1].points).toBe(merged.before.points)
  expect(years.items[2].parts.length).toBeGreaterThan(1)
})

describe('an explanation', () => {
  test('computes every figure of a unit anew from the stored values, and agrees', async () => {
    const { body: ranking } = await reader.get(`/api/result-sets/${set}/ranking`)
    const { unit } = ranking.items[2]
    const { body } = await reader.get(`/api/result-sets/${set}/units/${unit}`)
    const wrong: string[] = []
    for (const { node } of body.nodes) {
      const { status, body: why } = await reader.get(`/api/result-sets/${set}/units/${unit}/nodes/${node}`)
      if (status !== 200 || !why.agrees) wrong.push(node)
    }
    expect(wrong).toEqual([])
  })

  test('says the rule, the facts and where they came from', async () => {
    const { body: ranking } = await reader.get(`/api/result-sets/${set}/ranking`)
    const { body } = await reader.get(
      `/api/result-sets/${set}/units/${ranking.items[0].unit}/nodes/${encodeURIComponent('1.1.3')}`,
    )
    expect(body.facts.map(({ measure }: { measure: string }) => measure)).toEqual([
      'plan_tasks_done',
      'plan_tasks',
    ])
    expect(body.facts[0].source).toContain('dữ liệu mẫu')
    expect(body.rule.vi).not.toBe('')
    expect(body.steps.length).toBeGreaterThan(0)
  })

  test('stays that of the time of the set after a value changes', async () => {
    const { body: ranking } = await reader.get(`/api/result-sets/${set}/ranking`)
    const { unit } = ranking.items[0]
    const path = `/api/result-sets/${set}/units/${unit}/nodes/1.1.3`
    const { body: before } = await reader.get(path)
    await started.system.owner
      .insertInto('measureValueHistory')
      .columns([
        'provinceId',
        'period',
        'measure',
        'unitId',
        'origin',
        'version',
        'number',
        'provenance',
        'source',
        'writtenAt',
      ])
      .expression((from) =>
        from
          .selectFrom('measureValueHistory')
          .select((one) => [
            'provinceId',
            'period',
            'measure',
            'unitId',
            'origin',
            one.val(2).as('version'),
            one.val('1').as('number'),
            'provenance',
            'source',
            one.val(new Date('2026-11-01T00:00:00Z')).as('writtenAt'),
          ])
          .where('unitId', '=', unit)
          .where('period', '=', '2025')
          .where('measure', '=', 'plan_tasks_done'),
      )
      .execute()
    const { body: after } = await reader.get(path)
    expect(after).toEqual(before)
  })
})

test('The rounds are listed with their deadlines, the running ones first.', async () => {
  const { body } = await reader.get('/api/rounds')
  expect(body.items).toHaveLength(8)
  expect(body.items[0]).toMatchObject({ period: '2026', state: 'self-scoring', units: 8 })
  expect(body.items[0].deadlines).toEqual({
    selfScoring: '2026-12-10',
    firstAppraisal: '2026-12-30',
    explanation: '2027-01-06',
    secondAppraisal: '2027-01-17',
  })
})

describe('heat map and workbook', () => {
  test('are refused to visitors and interviewers', async () => {
    const visitor = await started.system.as()
    const interviewer = await started.system.as({ role: 'interviewer', unit: started.sample.province })
    for (const path of ['heat-map', 'workbook']) {
      expect((await visitor.get(`/api/result-sets/${set}/${path}`)).status).toBe(401)
      expect((await interviewer.get(`/api/result-sets/${set}/${path}`)).status).toBe(403)
    }
  })

  test('the heat map has the domains first, then the parts of the one that is asked for', async () => {
    const { body } = await reader.get(`/api/result-sets/${set}/heat-map`)
    const [unit] = body.units
    expect(body.path).toHaveLength(1)
    expect(unit.cells).toHaveLength(body.nodes.length)
    const results = (await reader.get(`/api/result-sets/${set}/units/${unit.unit}`)).body
    expect(results.layers).toBeNull()
    const [first] = body.nodes
    const stored = results.nodes.find(({ node }: { node: string }) => node === first.node)
    expect(unit.cells[0]).toEqual({ points: stored.points, max: stored.max, status: stored.status })
    const below = (await reader.get(`/api/result-sets/${set}/heat-map?under=${first.node}`)).body
    expect(below.path.map(({ node }: { node: string }) => node)).toEqual([body.path[0].node, first.node])
    expect((await reader.get(`/api/result-sets/${set}/heat-map?under=x`)).body.code).toBe('node-not-found')
  })

  test('the workbook holds the ranking as numbers', async () => {
    const { status, headers } = await reader.get(`/api/result-sets/${set}/workbook`)
    expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('spreadsheetml')])
    expect(String(headers['content-disposition'])).toContain('.xlsx')
  })
})
