import { type CompositePlan, compileComposite } from '../composite/index.ts'
import type { Definition } from '../definition/definition.ts'
import type { Measure } from '../definition/measure.ts'
import type { Node } from '../definition/node.ts'
import type { Text } from '../definition/text.ts'
import { toPoints } from '../exact/points.ts'
import { compileRule } from '../rules/compile-rule.ts'
import type { CompiledRule, RuleContext } from '../rules/compiled-rule.ts'

/** The whole index, a node above components, a component, or the sum of points outside the scale. */
export type PlaceKind = 'index' | 'group' | 'component' | 'bonus' | 'penalty'

/** A node of the tree, ready to evaluate. Order in `CompiledIndex.places`: the whole index first, then depth first. */
export interface Place {
  readonly position: number
  readonly code: string
  readonly name: Text
  readonly kind: PlaceKind
  readonly depth: number
  /** Whether it stands in the scale or outside it: a bonus not earned is no loss, a penalty is all loss. */
  readonly tree: 'scale' | 'bonus' | 'penalty'
  /** In ten-thousandths. */
  readonly max: number
  readonly parent?: Place
  readonly children: readonly Place[]
  readonly node?: Node
  readonly rule?: CompiledRule
}

/** A definition ready to evaluate. */
export interface CompiledIndex {
  readonly definition: Definition
  readonly root: Place
  readonly places: readonly Place[]
  readonly byCode: ReadonlyMap<string, Place>
  readonly measures: ReadonlyMap<string, Measure>
  /** Components (and nodes with published points) that read a measure. */
  readonly readers: ReadonlyMap<string, readonly Place[]>
  /** For composite indices. */
  readonly plan?: CompositePlan
}

/** The code of the whole index in results. */
export const TOTAL_CODE = 'total'

type Growing = { -readonly [K in keyof Place]: Place[K] } & { children: Place[] }

/**
 * Compiles the tree and every rule of a checked definition.
 * @throws Error with the code of the node when a rule cannot be compiled, or when the definition is a frame.
 */
export function compileIndex(definition: Definition): CompiledIndex {
  if (definition.status === 'frame') {
    throw new Error(`${definition.id} ${definition.edition} is a frame: it has no points to compute`)
  }
  const measures = new Map(definition.measures.map((measure) => [measure.code, measure]))
  const names = definition.measures.map((measure) => measure.code)
  const places: Place[] = []

  function place(
    kind: PlaceKind,
    code: string,
    name: Text,
    max: number,
    parent?: Growing,
    node?: Node,
  ): Growing {
    const depth = parent ? parent.depth + 1 : 0
    const tree = kind === 'bonus' || kind === 'penalty' ? kind : (parent?.tree ?? 'scale')
    const made: Growing = {
      position: places.length,
      code,
      name,
      kind,
      depth,
      tree,
      max,
      parent,
      children: [],
      node,
    }
    places.push(made)
    parent?.children.push(made)
    return made
  }

  function contextOf(max: number): RuleContext {
    return {
      max,
      precision: definition.precision,
      measureName: (code) => measures.get(code)?.name ?? code,
      optionOf: (measure, answer) => measures.get(measure)?.options?.indexOf(answer) ?? -1,
    }
  }

  const top = topOf(definition)

  function grow(node: Node, parent: Growing): void {
    const max = toPoints(node.max ?? top)
    const made = place(node.nodes ? 'group' : 'component', node.code, node.name, max, parent, node)
    for (const child of node.nodes ?? []) grow(child, made)
    if (node.nodes || definition.method === 'composite') return
    if (!node.rule) throw new Error(`component ${node.code} has no rule`)
    try {
      made.rule = compileRule(node.rule, names, contextOf(max))
    } catch (error) {
      throw new Error(`component ${node.code}: ${(error as Error).message}`, { cause: error })
    }
  }

  const root = place(
    'index',
    definition.totalCode ?? TOTAL_CODE,
    definition.title,
    toPoints(definition.scale),
  )
  for (const node of definition.nodes) grow(node, root)
  for (const kind of ['bonus', 'penalty'] as const) {
    const outside = definition[kind]
    if (!outside) continue
    const name = kind === 'bonus' ? { vi: 'Điểm thưởng', en: 'Bonus' } : { vi: 'Điểm trừ', en: 'Penalty' }
    const made = place(kind, kind, name, toPoints(outside.cap), root)
    for (const node of outside.nodes) grow(node, made)
  }
  const plan = definition.method === 'composite' ? compileComposite(definition) : undefined
  return { definition, root, places, byCode: byCode(places), measures, readers: readersOf(places), plan }
}

/** Most a node without a declared maximum can reach: the upper end of a normalisation that has one, else NaN. */
function topOf({ method, composite }: Definition): number {
  if (method === 'points' || !composite) return 0
  const { method: way, range } = composite.normalisation
  if (way === 'min-max') return range?.[1] ?? 100
  if (way === 'scaled') return 100
  const fraction = way === 'goalposts' || way === 'fraction-of-maximum' || way === 'percentile-rank'
  return fraction || way === 'distance-to-maximum' ? 1 : Number.NaN
}

function byCode(places: readonly Place[]): Map<string, Place> {
  return new Map(places.map((place) => [place.code, place]))
}

/** The measures a node reads: those of its rule, its published points, or its indicator and denominator. */
export function measuresOf({ rule, node }: Place): readonly string[] {
  const others = [node?.published, node?.measure, node?.denominator].filter((code) => code !== undefined)
  return [...new Set([...(rule?.measures ?? []), ...others])]
}

function readersOf(places: readonly Place[]): Map<string, Place[]> {
  const readers = new Map<string, Place[]>()
  for (const place of places) {
    for (const measure of measuresOf(place)) readers.set(measure, [...(readers.get(measure) ?? []), place])
  }
  return readers
}

/** What a unit loses at a place: what is left to the maximum; nothing for a bonus, everything for a penalty. */
export function lossAt(place: Place, points: number, max: number): number {
  if (place.tree === 'scale') return max - points
  if (place.tree === 'penalty' || Number.isNaN(points)) return points
  return 0
}
