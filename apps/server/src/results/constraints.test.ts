import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveEdition } from '../indices/save-edition.ts'
import { testProvince } from '../testing/test-province.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const EDITION = `id: nonsense
edition: '1'
title: Thử
basis: Không có
valid: { from: '2026-01-01' }
`

let system: TestServer
let province: string
let edition: string

beforeAll(async () => {
  system = await startTestServer()
  province = (await testProvince(system.owner)).province
  edition = randomUUID()
  await saveEdition(system.db, { id: edition, source: EDITION, at: new Date(), state: 'published' })
})
afterAll(() => system.close())

const newSet = (values: object = {}) =>
  system.db
    .insertInto('resultSet')
    .values({
      id: randomUUID(),
      provinceId: province,
      editionId: edition,
      period: '2025',
      unitGroup: 'department',
      state: 'provisional',
      mapOn: '2025-12-31',
      source: 'thử',
      computedAt: new Date('2026-01-20'),
      ...values,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

const newResult = (set: string, values: object) =>
  system.db
    .insertInto('result')
    .values({
      provinceId: province,
      resultSetId: set,
      unitId: province,
      node: 'total',
      points: 1,
      max: 2,
      status: 'scored',
      ...values,
    })
    .execute()

describe('The database refuses', () => {
  test.each([
    ['a state nobody knows', { state: 'done' }, 'result_set_state_known'],
    ['a published set without its day', { state: 'published' }, 'result_set_published_has_day'],
    ['a provisional set with one', { publishedAt: new Date('2026-02-01') }, 'result_set_published_has_day'],
    [
      'a set published before it was computed',
      { state: 'published', publishedAt: new Date('2026-01-01') },
      'result_set_published_after_computed',
    ],
    ['a period that is none', { period: 'năm nay' }, 'result_set_period_written'],
    ['a set without a source', { source: '' }, 'result_set_source_written'],
    ['an unknown edition', { editionId: randomUUID() }, 'result_set_edition_id_fkey'],
  ])('%s', async (_, values, constraint) => {
    await expect(newSet(values)).rejects.toMatchObject({ constraint })
  })

  test('two published sets of one edition, period and group', async () => {
    const published = { period: '2024', state: 'published', publishedAt: new Date('2026-02-01') }
    await newSet(published)
    await expect(newSet(published)).rejects.toMatchObject({ constraint: 'result_set_published_once' })
  })

  test.each([
    ['missing points without a reason', { points: null, status: 'missing' }, 'result_missing_has_reason'],
    ['a rank without points', { points: null, rank: 1, status: 'incomplete' }, 'result_ranked_has_points'],
    ['rank zero', { rank: 0 }, 'result_rank_counts_from_one'],
    ['a negative maximum', { max: -1 }, 'result_max_not_negative'],
    ['a status nobody knows', { status: 'good' }, 'result_status_known'],
    ['a node without a code', { node: '' }, 'result_node_written'],
  ])('%s', async (_, values, constraint) => {
    const { id } = await newSet()
    await expect(newResult(id, values)).rejects.toMatchObject({ constraint })
  })

  test('one unit twice at one node', async () => {
    const { id } = await newSet()
    await newResult(id, {})
    await expect(newResult(id, {})).rejects.toMatchObject({ constraint: 'result_pkey' })
  })

  test('to change or delete a result, even to the owner', async () => {
    const { id } = await newSet()
    await newResult(id, {})
    await expect(sql`update result set points = 2`.execute(system.owner)).rejects.toThrow('append-only')
    await expect(sql`delete from result`.execute(system.owner)).rejects.toThrow('append-only')
    await expect(sql`update result set points = 2`.execute(system.db)).rejects.toThrow('permission denied')
  })

  test.each([
    ['a fact that is neither figure nor reason', { value: null }, 'result_fact_is_figure_or_reason'],
    ['a fact that is both', { missing: 'chưa có' }, 'result_fact_is_figure_or_reason'],
    ['an empty figure', { value: '' }, 'result_fact_value_written'],
    ['a measure that is no code', { measure: 'Số hồ sơ' }, 'result_fact_measure_written'],
    ['a fact from nowhere', { source: '' }, 'result_fact_source_written'],
    ['a fact of a set that is none', { resultSetId: randomUUID() }, 'result_fact_result_set_id_fkey'],
  ])('%s', async (_, values, constraint) => {
    const { id } = await newSet()
    const fact = {
      provinceId: province,
      resultSetId: id,
      unitId: province,
      measure: 'dat',
      value: '1',
      source: 'thử',
    }
    await expect(
      system.db
        .insertInto('resultFact')
        .values({ ...fact, ...values })
        .execute(),
    ).rejects.toMatchObject({ constraint })
  })

  test('to change or delete a fact that results were computed from, even to the owner', async () => {
    await expect(sql`update result_fact set value = '2'`.execute(system.owner)).rejects.toThrow('append-only')
    await expect(sql`delete from result_fact`.execute(system.owner)).rejects.toThrow('append-only')
    await expect(sql`delete from result_fact`.execute(system.db)).rejects.toThrow('permission denied')
  })

  test('deadlines of a round out of order', async () => {
    const round = {
      id: randomUUID(),
      provinceId: province,
      name: 'Kỳ thử',
      editionId: edition,
      period: '2026',
      units: [province],
      selfScoringUntil: '2026-12-10',
      firstAppraisalUntil: '2026-12-10',
      explanationUntil: '2026-12-20',
      secondAppraisalUntil: '2026-12-30',
      state: 'prepared',
    }
    await expect(system.db.insertInto('round').values(round).execute()).rejects.toMatchObject({
      constraint: 'round_deadlines_in_order',
    })
  })
})
