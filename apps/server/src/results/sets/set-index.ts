import type { ResultSet } from '@openpar/domain/results'
import type { CompiledIndex } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { getRound } from '../../rounds/round/course-store.ts'
import { roundIndex } from '../../rounds/score/round-index.ts'
import { editionIndex } from './edition-index.ts'

/** The compiled index that a set was computed by: its edition, with the caps and sources of the round it came out of. */
export async function setIndex(
  db: Database,
  { edition, round }: Pick<ResultSet, 'edition' | 'round'>,
): Promise<CompiledIndex> {
  const plan = round === null ? null : (await getRound(db, round)).course.plan
  if (plan === null) return editionIndex(db, edition.id)
  const { caps, sources } = plan
  return roundIndex(db, { edition: edition.id, caps, sources })
}
