import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { StoredRound } from '../round/course-store.ts'
import { readSheets } from '../sheet/sheet-store.ts'
import type { EarlierSheet } from './carried.ts'

/** Units that each of these came from by mergers, however many, with themselves left out. */
async function mergedInto(
  db: Database,
  units: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ unit: string; origin: string }>`
    with recursive came as (
      select to_unit_id as unit, from_unit_id as origin, effective_on from unit_succession
      where to_unit_id = any(${units}::uuid[]) and kind in ('merge', 'absorb')
      union
      select came.unit, s.from_unit_id, s.effective_on
      from came join unit_succession s on s.to_unit_id = came.origin and s.effective_on <= came.effective_on
      where s.kind in ('merge', 'absorb')
    )
    select distinct unit, origin from came where origin <> unit order by origin`.execute(db)
  const merged = new Map<string, string[]>()
  for (const { unit, origin } of rows) merged.set(unit, [...(merged.get(unit) ?? []), origin])
  return merged
}

/** The sheets of an earlier round from which each of these units takes over: its own, and those of units merged into it. */
export async function earlierSheets(
  db: Database,
  from: StoredRound,
  units: readonly string[],
): Promise<ReadonlyMap<string, readonly EarlierSheet[]>> {
  const sheets = await readSheets(db, { province: from.province, round: from.id })
  const merged = await mergedInto(db, units)
  const sheetOf = (unit: string, isMerged: boolean): EarlierSheet[] => {
    const stored = sheets.get(unit)
    return stored ? [{ unit, sheet: stored.sheet, merged: isMerged }] : []
  }
  return new Map(
    units.map((unit) => [
      unit,
      [...sheetOf(unit, false), ...(merged.get(unit) ?? []).flatMap((origin) => sheetOf(origin, true))],
    ]),
  )
}

/** Of these documents those that may support anything. */
export async function citableOf(
  db: Database,
  sheets: Iterable<readonly EarlierSheet[]>,
): Promise<ReadonlySet<string>> {
  const documents = [...sheets].flatMap((some) =>
    some.flatMap(({ sheet }) =>
      [...sheet.entries.values()].flatMap(({ evidence }) =>
        (evidence?.value ?? []).map(({ document }) => document),
      ),
    ),
  )
  if (documents.length === 0) return new Set()
  const rows = await db
    .selectFrom('document')
    .select('id')
    .where('id', 'in', [...new Set(documents)])
    .where('citable', '=', true)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
