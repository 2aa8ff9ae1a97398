import type { CompiledIndex } from '../../evaluate/compiled-index.ts'

/** @throws RangeError for a composite index, whose nodes are means and not sums of points. */
export function requirePoints({ definition }: CompiledIndex): void {
  if (definition.method !== 'points') {
    throw new RangeError(`${definition.id} ${definition.edition} is not a sum of points`)
  }
}
