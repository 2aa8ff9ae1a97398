import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { addProvince, countMeasure, type SmallProvince } from './testing/small-province.ts'

let system: TestServer
let units: SmallProvince
let person: string

beforeAll(async () => {
  system = await startTestServer()
  units = await addProvince(system)
  const manager = await system.as({ role: 'index-manager', unit: units.province })
  person = manager.person
  expect((await manager.post('/api/measures', countMeasure('a'))).status).toBe(200)
})

afterAll(() => system.close())

const value = (more: Record<string, unknown> = {}) => ({
  province_id: units.province,
  period: '2026-09',
  measure: 'a',
  unit_id: units.finance,
  origin: 'declared',
  number: '1',
  word: null,
  missing: null,
  provenance: 'declared',
  source: '',
  written_by: person,
  written_at: '2026-10-01T00:00:00Z',
  first_at: '2026-10-01T00:00:00Z',
  version: 1,
  ...more,
})

/** The constraint that refuses a row, or `kept`. */
async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
  const values = sql.join(Object.values(row).map((one) => sql`${one}`))
  try {
    await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(system.db)
    return 'kept'
  } catch (error) {
    return (error as { constraint?: string; code: string }).constraint ?? (error as { code: string }).code
  }
}

describe('the database refuses', () => {
  test.each([
    [{ number: null }, 'measure_value_is_figure_or_reason'],
    [{ word: 'x' }, 'measure_value_is_figure_or_reason'],
    [{ number: 'NaN' }, 'measure_value_number_is_finite'],
    [{ number: null, missing: '' }, 'measure_value_missing_has_reason'],
    [{ number: null, missing: ' chờ' }, 'measure_value_missing_has_reason'],
    [{ provenance: 'cases' }, 'measure_value_origin_fits_provenance'],
    [{ origin: 'computed' }, 'measure_value_origin_fits_provenance'],
    [{ written_by: null }, 'measure_value_declared_by_somebody'],
    [{ origin: 'computed', provenance: 'cases', explanation: 'x' }, 'measure_value_explanation_of_declared'],
    [{ period: '2026-13' }, 'period_code_form'],
    [{ period: '2026-R5' }, 'period_code_form'],
    [{ measure: 'b' }, 'measure_value_has_measure'],
    [{ unit_id: randomUUID() }, 'measure_value_has_unit'],
    [{ written_by: randomUUID() }, 'measure_value_has_writer'],
    [{ version: 0 }, 'measure_value_version_counts_from_one'],
  ])('a value with %j', async (more, constraint) => {
    expect(await insert('measure_value', value(more))).toBe(constraint)
  })

  test('a second value of one origin in one cell; declared and computed may stand side by side', async () => {
    const computed = { origin: 'computed', provenance: 'cases', written_by: null }
    expect(await insert('measure_value', value())).toBe('kept')
    expect(await insert('measure_value', value(computed))).toBe('kept')
    expect(await insert('measure_value', value())).toBe('measure_value_pkey')
  })

  test('to rewrite history, even to the owner', async () => {
    const { first_at, ...row } = value()
    expect(await insert('measure_value_history', row)).toBe('kept')
    for (const db of [system.db, system.owner]) {
      await expect(sql`update measure_value_history set number = 2`.execute(db)).rejects.toThrow(
        /append-only|permission denied/,
      )
      await expect(sql`delete from measure_value_history`.execute(db)).rejects.toThrow(
        /append-only|permission denied/,
      )
    }
  })

  test.each([
    [{ kind: 'colour' }, 'measure_kind_known'],
    [{ decimals: 2 }, 'measure_decimals_only_of_decimals'],
    [{ minimum: 2, maximum: 1 }, 'measure_limits_in_order'],
    [{ kind: 'level' }, 'measure_levels_only_of_levels'],
    [{ periodicity: 'week' }, 'measure_periodicity_known'],
    [{ aggregation: '{"kind":"median"}' }, 'measure_aggregation_known'],
    [{ name: '{"vi":"x"}' }, 'measure_name_in_both_languages'],
    [{ code: 'A b' }, 'measure_code_is_a_name'],
  ])('a measure with %j', async (more, constraint) => {
    const row = {
      code: 'c',
      name: '{"vi":"x","en":"x"}',
      kind: 'count',
      decimals: 0,
      aggregation: '{"kind":"sum"}',
      periodicity: 'month',
      source: '-',
    }
    expect(await insert('measure', { ...row, ...more })).toBe(constraint)
  })

  test('an extension without a reason, a collection in no known state, an import without a hash', async () => {
    const id = randomUUID()
    const collection = {
      id,
      title: 'Đợt 1',
      period: '2026-09',
      deadline: '2026-10-05',
      opened_at: '2026-10-01',
    }
    expect(await insert('collection', { ...collection, state: 'lost' })).toBe('collection_state_known')
    expect(await insert('collection', { ...collection, title: ' ' })).toBe('collection_title_written')
    expect(await insert('collection', collection)).toBe('kept')
    const asked = { collection_id: id, unit_id: units.finance, extended_to: '2026-10-10' }
    expect(await insert('collection_unit', asked)).toBe('collection_unit_extension_has_reason')
    const file = {
      id,
      file_name: 'x',
      file_sha256: 'x',
      file_size: 1,
      cells: 0,
      counts: '{}',
      made_by: person,
      made_at: '2026-10-01',
    }
    expect(await insert('measure_import', file)).toBe('measure_import_file_hash_form')
  })
})
