import {
  type Entry,
  emptySheet,
  type Fact,
  type Sheet,
  type SheetPlace,
  type Stage,
  type TakenAction,
} from '@openpar/domain/rounds'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { insertRows } from '../../results/sets/insert-rows.ts'

/** Where a scoresheet is stored. */
export interface SheetKey {
  readonly province: string
  readonly round: string
  readonly unit: string
}

/** A scoresheet with the group its unit is ranked in. */
export interface StoredSheet {
  readonly group: string
  readonly sheet: Sheet
}

interface SheetRow {
  readonly unit: string
  readonly group: string
  readonly stage: Stage
  readonly sequence: number
  readonly state: Pick<
    Sheet,
    'report' | 'declarers' | 'openUntil' | 'signature' | 'scan' | 'sent' | 'appraised'
  >
  readonly entries: Readonly<Record<string, Entry>> | null
  readonly facts: Readonly<Record<string, Fact>> | null
}

const selectSheets = (where: RawBuilder<unknown>, place?: SheetPlace | null) => sql<SheetRow>`
  select unit_id as unit, unit_group as "group", stage, sequence, state,
    (select jsonb_object_agg(component, entry) from scoresheet_entry e
      where (e.province_id, e.round_id, e.unit_id) = (s.province_id, s.round_id, s.unit_id)
        ${place ? sql`and component = any(${place.components})` : sql``}) as entries,
    (select jsonb_object_agg(measure, fact) from scoresheet_fact f
      where (f.province_id, f.round_id, f.unit_id) = (s.province_id, s.round_id, s.unit_id)
        ${place ? sql`and measure = any(${place.measures})` : sql``}) as facts
  from scoresheet s where ${where}`

function sheetOf({ group, stage, sequence, state, entries, facts }: SheetRow): StoredSheet {
  return {
    group,
    sheet: {
      ...emptySheet,
      ...state,
      stage,
      sequence,
      entries: new Map(Object.entries(entries ?? {})),
      facts: new Map(Object.entries(facts ?? {})),
    },
  }
}

/** A scoresheet as its log told it; with `place`, of its entries and facts those alone. */
export async function findSheet(
  db: Database,
  key: SheetKey,
  place?: SheetPlace | null,
): Promise<StoredSheet | undefined> {
  const { rows } = await selectSheets(whereOf(key), place).execute(db)
  return rows[0] && sheetOf(rows[0])
}

/**
 * Keeps everybody else from changing a scoresheet until the transaction ends; answers its group, undefined where there is none.
 * In a statement of its own: what a statement reads beside the row it waits for is as old as the statement.
 */
export async function lockSheet(db: Database, key: SheetKey): Promise<string | undefined> {
  const { rows } = await sql<{ group: string }>`
    select unit_group as "group" from scoresheet where ${whereOf(key)} for update`.execute(db)
  return rows[0]?.group
}

const whereOf = ({ province, round, unit }: SheetKey) =>
  sql`province_id = ${province} and round_id = ${round} and unit_id = ${unit}`

/** All scoresheets of a round, by unit; with `units`, those of these units alone. */
export async function readSheets(
  db: Database,
  { province, round }: Omit<SheetKey, 'unit'>,
  units?: readonly string[],
): Promise<ReadonlyMap<string, StoredSheet>> {
  const { rows } = await selectSheets(sql`province_id = ${province} and round_id = ${round}
    ${units ? sql`and unit_id = any(${[...units]}::uuid[])` : sql``}`).execute(db)
  return new Map(rows.map((row) => [row.unit, sheetOf(row)]))
}

/** Opens an empty scoresheet for each unit of a round. */
export async function openSheets(
  db: Database,
  { province, round }: Omit<SheetKey, 'unit'>,
  units: readonly { readonly unit: string; readonly group: string }[],
): Promise<void> {
  const state = stateOf(emptySheet)
  const columns = {
    province_id: 'uuid',
    round_id: 'uuid',
    unit_id: 'uuid',
    unit_group: 'text',
    state: 'jsonb',
  } as const
  const rows = units.map(({ unit, group }) => [province, round, unit, group, state])
  await insertRows(db, 'scoresheet', columns, rows)
}

const stateOf = ({
  report,
  declarers,
  openUntil,
  signature,
  scan,
  sent,
  appraised,
}: Sheet): SheetRow['state'] => ({
  report,
  declarers,
  openUntil,
  signature,
  scan,
  sent,
  appraised,
})

/** Adds actions to the log of a locked scoresheet and writes what they changed, all in one statement. */
export async function saveSheetActions(
  db: Database,
  { province, round, unit }: SheetKey,
  taken: readonly TakenAction[],
  before: Sheet,
  after: Sheet,
): Promise<void> {
  const key = sql`${province}::uuid, ${round}::uuid, ${unit}::uuid`
  const { stage, sequence } = after
  await sql`
    with logged as (
      insert into scoresheet_action (province_id, round_id, unit_id, sequence, taken_at, taken_by, phase, action)
      select ${key}, sequence, at, by, phase, action from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb)
        as taken (sequence integer, at timestamptz, by uuid, phase text, action jsonb)
    ), stated as (
      update scoresheet set stage = ${stage}, sequence = ${sequence}, state = ${JSON.stringify(stateOf(after))}::jsonb
      where (province_id, round_id, unit_id) = (${key})
    ), entered as (
      insert into scoresheet_entry (province_id, round_id, unit_id, component, entry)
      select ${key}, key, value from jsonb_each(${changed(before.entries, after.entries)}::jsonb)
      on conflict (province_id, round_id, unit_id, component) do update set entry = excluded.entry
    )
    insert into scoresheet_fact (province_id, round_id, unit_id, measure, fact)
    select ${key}, key, value from jsonb_each(${changed(before.facts, after.facts)}::jsonb)
    on conflict (province_id, round_id, unit_id, measure) do update set fact = excluded.fact`.execute(db)
}

/** What changed between two states, by code, as JSON: values of `after` that are not the very values of `before`. */
const changed = <T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): string =>
  JSON.stringify(Object.fromEntries([...after].filter(([code, value]) => before.get(code) !== value)))

/** The whole log of a scoresheet, in order. */
export async function readLog(db: Database, { province, round, unit }: SheetKey): Promise<TakenAction[]> {
  const rows = await db
    .selectFrom('scoresheetAction')
    .select(['sequence', 'takenAt', 'takenBy', 'phase', 'action'])
    .where('provinceId', '=', province)
    .where('roundId', '=', round)
    .where('unitId', '=', unit)
    .orderBy('sequence')
    .execute()
  return rows.map(({ sequence, takenAt, takenBy, phase, action }) => ({
    sequence,
    at: takenAt.toISOString(),
    by: takenBy,
    phase: phase as TakenAction['phase'],
    action: action as unknown as TakenAction['action'],
  }))
}
