import type { Database } from '../platform/database/connect.ts'

/**
 * What policies ask of indices: they belong to the whole installation, so a right over any unit at the top of the tree on
 * the map of `today` reaches them.
 */
export async function indexResource(
  db: Database,
  today: string,
): Promise<{ readonly units: readonly string[] }> {
  const roots = await db
    .selectFrom('unitState')
    .select('unitId')
    .where('parentId', 'is', null)
    .where('revokedBy', 'is', null)
    .where('validFrom', '<=', today)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', today)]))
    .orderBy('unitId')
    .execute()
  return { units: roots.map(({ unitId }) => unitId) }
}
