import type { CompiledIndex, ScoreSource } from '@openpar/engine'
import type { SheetGround } from './allow/capacity.ts'

/**
 * What the scoresheet of a unit consists of: the components of an edition, bonus and penalty included, that concern its group or
 * kind, in the order of the tree. A component that does not say where its score comes from is scored by the unit.
 */
export function groundOf(
  index: CompiledIndex,
  { group, kind = group }: { readonly group: string; readonly kind?: string | undefined },
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

/** The measures of an edition that no unit declares on its scoresheet: they come from surveys or systems alone. */
export function measuresBeside(index: CompiledIndex): readonly string[] {
  return [...index.readers]
    .filter(([, readers]) => !readers.some(({ node }) => isDeclared(node?.source ?? 'self')))
    .map(([measure]) => measure)
}

/** Whether units say what a component is scored on, or propose it to be judged. */
export const isDeclared = (source: ScoreSource): boolean => source === 'self' || source === 'judged'
