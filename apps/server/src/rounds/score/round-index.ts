import { type RoundPlan, roundDefinition } from '@openpar/domain/rounds'
import { type CompiledIndex, compileIndex } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { editionIndex } from '../../results/sets/edition-index.ts'

/** By edition and by what a plan changes of it: neither ever changes. */
const compiled = new Map<string, CompiledIndex>()
const MOST = 40

/** The compiled index of a round: its edition with the caps and sources of its plan. */
export async function roundIndex(
  db: Database,
  { edition, caps, sources }: Pick<RoundPlan, 'edition' | 'caps' | 'sources'>,
): Promise<CompiledIndex> {
  const published = await editionIndex(db, edition)
  if (caps.bonus === null && caps.penalty === null && Object.keys(sources).length === 0) return published
  const key = JSON.stringify([edition, caps, Object.entries(sources).toSorted()])
  const known = compiled.get(key)
  if (known) return known
  const index = compileIndex(roundDefinition(published.definition, { caps, sources }))
  if (compiled.size >= MOST) compiled.delete(compiled.keys().next().value!)
  compiled.set(key, index)
  return index
}
