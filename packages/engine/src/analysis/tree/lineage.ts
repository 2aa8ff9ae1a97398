import type { CompiledIndex, Place } from '../../evaluate/compiled-index.ts'
import { InputProblem } from '../../input-problem.ts'
import type { CodeOrigin } from './code-origin.ts'

/** The earlier places one later place comes from. */
export interface Lineage {
  readonly earlier: readonly Place[]
  readonly certainty?: string
}

/**
 * The lineage of every later place, by position. The whole index, bonus and penalty come from their like. A node not
 * listed in `origins` keeps its code where the earlier edition has it.
 * @throws RangeError when an origin names a code that the earlier edition does not have.
 */
export function lineages(
  later: CompiledIndex,
  earlier: CompiledIndex,
  origins: readonly CodeOrigin[] = [],
): readonly Lineage[] {
  const listed = new Map(origins.map((origin) => [origin.code, origin]))
  return later.places.map((place): Lineage => {
    if (!place.node)
      return { earlier: earlier.places.filter(({ kind, node }) => !node && kind === place.kind) }
    const origin = listed.get(place.code)
    if (!origin) {
      const same = earlier.byCode.get(place.code)
      return { earlier: same?.node ? [same] : [] }
    }
    const places = origin.earlier.map((code) => {
      const found = earlier.byCode.get(code)
      if (!found)
        throw new InputProblem(
          `phiên bản trước không có mục ${code}`,
          `the earlier edition has no node with code ${code}`,
        )
      return found
    })
    return { earlier: places, certainty: origin.certainty }
  })
}
