import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { readSheets, type SheetKey, type StoredSheet } from '../sheet/sheet-store.ts'

type RoundKey = Omit<SheetKey, 'unit'>
type Sheets = ReadonlyMap<string, StoredSheet>

/**
 * By the connection they were read on: a transaction has one of its own, so nothing is kept of what may be taken back. Of a
 * connection the rounds looked at last.
 */
const known = new WeakMap<Database, Map<string, Sheets>>()
const MOST = 4

/**
 * All scoresheets of a round, by unit, as `readSheets`: those that have not changed since this process read them last are not
 * read again. A sheet is what its log says, and the sequence tells how long the log is.
 */
export async function keptSheets(db: Database, key: RoundKey): Promise<Sheets> {
  const rounds = known.get(db) ?? new Map<string, Sheets>()
  known.set(db, rounds)
  const before = rounds.get(key.round)
  const sheets = before ? await renewed(db, key, before) : await readSheets(db, key)
  rounds.delete(key.round)
  if (rounds.size >= MOST) rounds.delete(rounds.keys().next().value!)
  rounds.set(key.round, sheets)
  return sheets
}

async function renewed(db: Database, key: RoundKey, before: Sheets): Promise<Sheets> {
  const { rows } = await sql<{ unit: string; sequence: number }>`
    select unit_id as unit, sequence from scoresheet
    where province_id = ${key.province} and round_id = ${key.round}`.execute(db)
  const changed = rows.flatMap(({ unit, sequence }) =>
    before.get(unit)?.sheet.sequence === sequence ? [] : [unit],
  )
  if (changed.length === 0 && rows.length === before.size) return before
  const read = changed.length === 0 ? new Map<string, StoredSheet>() : await readSheets(db, key, changed)
  return new Map(
    rows.flatMap(({ unit }) => {
      const sheet = read.get(unit) ?? before.get(unit)
      return sheet ? [[unit, sheet] as const] : []
    }),
  )
}
