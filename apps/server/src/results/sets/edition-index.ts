import { readDefinition } from '@openpar/domain'
import { type CompiledIndex, compileIndex } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'

/** Editions with results are published and never change: what was compiled once stays right. */
const compiled = new Map<string, CompiledIndex>()
const MOST = 40

/** The compiled index of a published edition. */
export async function editionIndex(db: Database, edition: string): Promise<CompiledIndex> {
  const known = compiled.get(edition)
  if (known) return known
  const { source } = await db
    .selectFrom('edition')
    .select('source')
    .where('id', '=', edition)
    .where('state', '<>', 'draft')
    .executeTakeFirstOrThrow()
  const { definition } = readDefinition(source, 'edition.yaml')
  if (!definition) throw new Error(`edition ${edition} is published and has faults`)
  const index = compileIndex(definition)
  if (compiled.size >= MOST) compiled.delete(compiled.keys().next().value!)
  compiled.set(edition, index)
  return index
}
