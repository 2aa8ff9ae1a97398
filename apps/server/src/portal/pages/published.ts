import type { ResultSet } from '@openpar/domain/results'
import type { Database } from '../../platform/database/connect.ts'
import { listResultSets } from '../../results/sets/result-sets.ts'

/** The published sets, the only ones the portal knows. */
export function publishedSets(db: Database): Promise<ResultSet[]> {
  return listResultSets(db, { state: 'published' })
}

/** The published set of an index and a period; of the first unit group where there are several and none is named. */
export async function findPublished(
  db: Database,
  index: string,
  period: string,
  group?: string,
): Promise<ResultSet | undefined> {
  const [found] = await listResultSets(db, {
    state: 'published',
    index,
    period,
    ...(group === undefined ? {} : { group }),
  })
  return found
}

/** Where the ranking of a set stands. */
export function pathOf({ edition, period }: Pick<ResultSet, 'edition' | 'period'>): string {
  return `/ket-qua/${encodeURIComponent(edition.indexCode)}/${encodeURIComponent(period)}`
}

/** Where the method of an edition stands. */
export function methodPath({ edition }: Pick<ResultSet, 'edition'>): string {
  return `/cach-tinh/${encodeURIComponent(edition.indexCode)}/${encodeURIComponent(edition.code)}`
}
