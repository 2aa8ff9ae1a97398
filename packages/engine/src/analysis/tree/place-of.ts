import type { CompiledIndex, Place } from '../../evaluate/compiled-index.ts'
import { noNode } from '../../input-problem.ts'

/** The node with a code; the whole index without one. @throws RangeError when the index has no such code. */
export function placeOf({ byCode, root }: CompiledIndex, code?: string): Place {
  if (code === undefined) return root
  const place = byCode.get(code)
  if (!place) throw noNode(code)
  return place
}
