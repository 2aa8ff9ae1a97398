import type { CompiledIndex } from '@openpar/engine'
import type { SheetGround } from './allow/capacity.ts'

/**
 * What the scoresheet of a unit consists of: the components of an edition, bonus and penalty included, that concern its group or
 * kind, in the order of the tree. A component that does not say where its score comes from is scored by the unit.
 */
export function groundOf(
  index: CompiledIndex,
  { group, kind = group }: { readonly group: string; readonly kind?: string },
): SheetGround {
  const measures = new Map<string, string[]>()
  for (const [measure, readers] of index.readers)
    for (const { code } of readers) measures.set(code, [...(measures.get(code) ?? []), measure])
  return {
    components: new Map(
      index.places.flatMap(({ kind: place, code, node }) => {
        if (place !== 'component' || !node) return []
        const { appliesTo, source = 'self', evidence = [] } = node
        if (appliesTo && !appliesTo.includes(kind) && !appliesTo.includes(group)) return []
        return [[code, { measures: measures.get(code) ?? [], source, evidence: evidence.length > 0 }]]
      }),
    ),
  }
}
