import type { Database } from '../../platform/database/connect.ts'

/** The names of some people, by identifier; nobodies are left aside. */
export async function namesOf(
  db: Database,
  people: Iterable<string | null>,
): Promise<Readonly<Record<string, string>>> {
  const ids = [...new Set(people)].filter((id) => id !== null)
  if (ids.length === 0) return {}
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
