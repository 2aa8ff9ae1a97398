import type { CompositeMethod } from '../../definition/composite.ts'
import type { Definition } from '../../definition/definition.ts'
import type { Node } from '../../definition/node.ts'
import { checkNormalisation } from './check-normalisation.ts'
import { CompositeError } from './composite-error.ts'
import type { Indicator } from './indicator.ts'

/**
 * A composite index with its tree flattened. Node order: the indicators in the order of the definition, then the
 * nodes above them level by level, the whole index last.
 */
export interface CompositePlan {
  readonly method: CompositeMethod
  readonly codes: readonly string[]
  /** 1 for indicators; above them one more than the highest child. */
  readonly levels: Int32Array
  /** Position of the parent, −1 for the whole index. */
  readonly parents: Int32Array
  /** Positions of the children; empty for indicators. */
  readonly children: readonly Int32Array[]
  /** Declared weights among siblings, in node order. */
  readonly weights: Float64Array
  /** The first nodes. */
  readonly indicators: readonly Indicator[]
  /** Least share of children with a value; 0 when not declared. */
  readonly dataThreshold: number
  /** Multiplier of the whole index; 1 when not declared. */
  readonly times: number
}

interface Place {
  readonly node: Node
  readonly parent: Place | undefined
  readonly level: number
}

function levelOf(node: Node): number {
  return 1 + Math.max(0, ...(node.nodes ?? []).map(levelOf))
}

function placesOf(node: Node, parent?: Place): Place[] {
  const place = { node, parent, level: levelOf(node) }
  return [place, ...(node.nodes ?? []).flatMap((child) => placesOf(child, place))]
}

function indicatorOf({ code, measure, denominator, better = 'higher', target }: Node): Indicator {
  if (measure === undefined) throw new CompositeError('no-measure', code)
  return { code, measure, denominator, better, target }
}

/**
 * Flattens and checks the composite method of a definition.
 * Throws `CompositeError` when it cannot be computed (see `CompositeErrorCode`).
 */
export function compileComposite(definition: Definition): CompositePlan {
  const method = definition.composite
  if (!method) throw new CompositeError('not-composite', definition.id)
  if (definition.nodes.length === 0) throw new CompositeError('no-nodes', definition.id)
  if (method.aggregation.length === 0) throw new CompositeError('no-aggregation', definition.id)

  const whole: Node = {
    code: definition.totalCode ?? 'total',
    name: definition.title,
    nodes: definition.nodes,
  }
  const places = placesOf(whole).sort((a, b) => a.level - b.level)
  const positions = new Map(places.map((place, i) => [place, i]))
  const codes = places.map(({ node }) => node.code)
  const repeated = codes.find((code, i) => codes.indexOf(code) !== i)
  if (repeated !== undefined) throw new CompositeError('repeated-code', repeated)

  const children: number[][] = places.map(() => [])
  const parents = Int32Array.from(places, ({ parent }) => (parent ? positions.get(parent)! : -1))
  parents.forEach((parent, i) => {
    if (parent >= 0) children[parent]!.push(i)
  })
  const weights = Float64Array.from(places, ({ node }) =>
    method.weights === undefined || method.weights === 'given' ? (node.weight ?? 1) : 1,
  )
  const wrong = weights.findIndex((weight) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY))
  if (wrong >= 0) throw new CompositeError('weight', codes[wrong])

  const indicators = places.filter(({ level }) => level === 1).map(({ node }) => indicatorOf(node))
  checkNormalisation(method.normalisation, indicators)
  return {
    method,
    codes,
    levels: Int32Array.from(places, ({ level }) => level),
    parents,
    children: children.map((list) => Int32Array.from(list)),
    weights,
    indicators,
    dataThreshold: method.dataThreshold ?? 0,
    times: method.times ?? 1,
  }
}

/** Position of the node with `code` in the plan. Throws `CompositeError` `unknown-node`. */
export function getNodePosition(plan: CompositePlan, code: string): number {
  const position = plan.codes.indexOf(code)
  if (position < 0) throw new CompositeError('unknown-node', code)
  return position
}
