import type { StoredValue } from '@openpar/domain/results'
import { measuresBeside } from '@openpar/domain/rounds'
import type { CompiledIndex } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { readResultFacts } from '../../results/sets/result-facts.ts'
import { listResultSets } from '../../results/sets/result-sets.ts'
import type { StoredRound } from '../round/course-store.ts'

/** Whether the results of a round stand written down: what comes later changes them no more. */
export const isSettled = ({ course: { finalised, published } }: Pick<StoredRound, 'course'>): boolean =>
  finalised !== null || published !== null

/** The values that no scoresheet declares, as they stood when the round was settled. */
export async function settledBeside(
  db: Database,
  index: CompiledIndex,
  round: string,
): Promise<readonly StoredValue[]> {
  const sets = await listResultSets(db, { round, state: 'provisional' })
  const values: StoredValue[] = []
  for (const set of sets) values.push(...(await readResultFacts(db, set, measuresBeside(index))))
  return values
}
