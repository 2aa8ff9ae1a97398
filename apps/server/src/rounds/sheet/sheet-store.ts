import {
  type Entry,
  emptySheet,
  type Fact,
  type Sheet,
  type Stage,
  type TakenAction,
} from '@openpar/domain/rounds'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

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
  readonly group: string
  readonly stage: Stage
  readonly sequence: number
  readonly state: Pick<Sheet, 'declarers' | 'openUntil' | 'signature' | 'scan' | 'sent' | 'appraised'>
  readonly entries: Readonly<Record<string, Entry>> | null
  readonly facts: Readonly<Record<string, Fact>> | null
}

/** A scoresheet as its log told it; with `lock`, nobody else changes it until the transaction ends. */
export async function findSheet(
  db: Database,
  { province, round, unit }: SheetKey,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StoredSheet | undefined> {
  // In a statement of its own: what a statement reads beside the row it waits for is as old as the statement.
  if (lock)
    await sql`select 1 from scoresheet where province_id = ${province} and round_id = ${round} and unit_id = ${unit}
      for update`.execute(db)
  const { rows } = await sql<SheetRow>`
    select unit_group as "group", stage, sequence, state,
      (select jsonb_object_agg(component, entry) from scoresheet_entry e
        where (e.province_id, e.round_id, e.unit_id) = (s.province_id, s.round_id, s.unit_id)) as entries,
      (select jsonb_object_agg(measure, fact) from scoresheet_fact f
        where (f.province_id, f.round_id, f.unit_id) = (s.province_id, s.round_id, s.unit_id)) as facts
    from scoresheet s
    where province_id = ${province} and round_id = ${round} and unit_id = ${unit}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { group, stage, sequence, state } = row
  const entries = new Map(Object.entries(row.entries ?? {}))
  const facts = new Map(Object.entries(row.facts ?? {}))
  return { group, sheet: { ...emptySheet, ...state, stage, sequence, entries, facts } }
}

/** Opens an empty scoresheet for each unit of a round. */
export async function openSheets(
  db: Database,
  { province, round }: Omit<SheetKey, 'unit'>,
  units: readonly { readonly unit: string; readonly group: string }[],
): Promise<void> {
  await db
    .insertInto('scoresheet')
    .values(
      units.map(({ unit, group }) => ({
        provinceId: province,
        roundId: round,
        unitId: unit,
        unitGroup: group,
        state: JSON.stringify(stateOf(emptySheet)),
      })),
    )
    .execute()
}

const stateOf = ({ declarers, openUntil, signature, scan, sent, appraised }: Sheet): SheetRow['state'] => ({
  declarers,
  openUntil,
  signature,
  scan,
  sent,
  appraised,
})

/** What changed between two states: values of `after` that are not the very values of `before`. */
const changed = <T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): [string, T][] =>
  [...after].filter(([code, value]) => before.get(code) !== value)

/** Adds an action to the log of a locked scoresheet and writes what it changed. */
export async function saveSheetAction(
  db: Database,
  { province, round, unit }: SheetKey,
  taken: TakenAction,
  before: Sheet,
  after: Sheet,
): Promise<void> {
  const key = { provinceId: province, roundId: round, unitId: unit }
  const { sequence, at, by, phase, action } = taken
  await db
    .insertInto('scoresheetAction')
    .values({ ...key, sequence, takenAt: at, takenBy: by, phase, action: JSON.stringify(action) })
    .execute()
  await db
    .updateTable('scoresheet')
    .set({ stage: after.stage, sequence, state: JSON.stringify(stateOf(after)) })
    .where('provinceId', '=', province)
    .where('roundId', '=', round)
    .where('unitId', '=', unit)
    .execute()
  const entries = changed(before.entries, after.entries)
  if (entries.length > 0)
    await db
      .insertInto('scoresheetEntry')
      .values(entries.map(([component, entry]) => ({ ...key, component, entry: JSON.stringify(entry) })))
      .onConflict((conflict) =>
        conflict
          .columns(['provinceId', 'roundId', 'unitId', 'component'])
          .doUpdateSet((excluded) => ({ entry: excluded.ref('excluded.entry') })),
      )
      .execute()
  const facts = changed(before.facts, after.facts)
  if (facts.length > 0)
    await db
      .insertInto('scoresheetFact')
      .values(facts.map(([measure, fact]) => ({ ...key, measure, fact: JSON.stringify(fact) })))
      .onConflict((conflict) =>
        conflict
          .columns(['provinceId', 'roundId', 'unitId', 'measure'])
          .doUpdateSet((excluded) => ({ fact: excluded.ref('excluded.fact') })),
      )
      .execute()
}

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
