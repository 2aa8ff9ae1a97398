import type { Definition } from '../../definition/definition.ts'
import type { Node } from '../../definition/node.ts'
import { formatNumber, fromPoints, stepOf, toPoints } from '../../exact/points.ts'
import { InputProblem, noNode } from '../../input-problem.ts'
import { shareOut } from '../tree/share-out.ts'
import { scaleRule } from './scale-rule.ts'

/** A maximum (points, as a definition writes them) or weight that is not what it was. */
export interface WeightChange {
  readonly code: string
  readonly before: number
  readonly after: number
}

/** A measure that holds published points of a node whose maximum changed. */
export interface PublishedScale {
  readonly measure: string
  readonly before: number
  readonly after: number
}

export interface WhatIfWeights {
  readonly definition: Definition
  /** Everything that changed, in tree order. */
  readonly changed: readonly WeightChange[]
  /** Figures on the old scale; `scalePublished` brings facts over. */
  readonly published: readonly PublishedScale[]
}

type Changes = ReadonlyMap<string, number>

/**
 * The definition with other maxima (points edition: points with at most 4 decimals) or weights (composite: as given,
 * nothing else changes). Nodes below a changed one keep their proportions; siblings make room in theirs, so that maxima
 * still add up at every node and to the scale. Outside the scale the siblings of a bonus or penalty node, and the caps,
 * stay. Maxima are shared out by largest remainder, in steps of the edition's points where all maxima are multiples of
 * it (full marks stay reachable), else in ten-thousandths. Rules follow as `scaleRule` says. Without a change the very
 * same definition is returned.
 * @throws RangeError on an unknown code, a figure below 0 or with more decimals, a frame, or maxima that cannot add up.
 */
export function whatIfWeights(definition: Definition, changes: Changes): WhatIfWeights {
  checkChanges(definition, changes)
  const changed: WeightChange[] = []
  const published: PublishedScale[] = []
  const report = (node: Node, before: number, after: number) => {
    changed.push({ code: node.code, before, after })
    if (node.published !== undefined) published.push({ measure: node.published, before, after })
  }
  const { nodes, bonus, penalty } = definition
  let changedNodes: Pick<Definition, 'nodes' | 'bonus' | 'penalty'>
  if (definition.method === 'composite') {
    changedNodes = { nodes: reweighted(nodes, changes, report) }
  } else {
    const scaling: Scaling = { changes, step: commonStep(definition, changes), report }
    const outside = (place: Definition['bonus']) =>
      place && { ...place, nodes: place.nodes.map((node) => resized(node, changes.get(node.code), scaling)) }
    changedNodes = {
      nodes: resizedAll(nodes, toPoints(definition.scale), scaling, definition.id),
      bonus: outside(bonus),
      penalty: outside(penalty),
    }
  }
  return {
    definition: changed.length === 0 ? definition : { ...definition, ...changedNodes },
    changed,
    published,
  }
}

interface Scaling {
  readonly changes: Changes
  readonly step: number
  readonly report: (node: Node, before: number, after: number) => void
}

/** Sibling nodes whose maxima add up to `total`, in ten-thousandths. */
function resizedAll(nodes: readonly Node[], total: number, scaling: Scaling, above: string): readonly Node[] {
  const { changes, step } = scaling
  const given = nodes.map((node) => changes.get(node.code))
  const fixed = given.reduce<number>((sum, value) => sum + toPoints(value ?? 0), 0)
  const isFixed = given.every((value) => value !== undefined)
  if (fixed > total || (isFixed && fixed !== total)) {
    const [sum, whole] = [fromPoints(fixed), fromPoints(total)]
    throw new InputProblem(
      `điểm tối đa của các mục trong ${above} cộng lại là ${formatNumber(sum, 'vi')}, phải là ${formatNumber(whole, 'vi')}`,
      `maxima below ${above} come to ${sum} instead of ${whole}`,
    )
  }
  const weights = nodes.map((node, k) => (given[k] === undefined ? toPoints(node.max!) : 0))
  const room = weights.reduce((sum, weight) => sum + weight, 0)
  const parts = room === total - fixed ? weights : shareOut(total - fixed, weights, step)
  return nodes.map((node, k) => resized(node, given[k] ?? fromPoints(parts[k]!), scaling))
}

/** A node with another maximum, in points, and all below it. */
function resized(node: Node, max: number | undefined, scaling: Scaling): Node {
  const before = node.max!
  const after = max ?? before
  if (after !== before) scaling.report(node, before, after)
  if (node.nodes) {
    return { ...node, max: after, nodes: resizedAll(node.nodes, toPoints(after), scaling, node.code) }
  }
  if (after === before) return node
  const rule =
    node.rule && before > 0 && after > 0 ? scaleRule(node.rule, toPoints(before), toPoints(after)) : node.rule
  return { ...node, max: after, rule }
}

function reweighted(nodes: readonly Node[], changes: Changes, report: Scaling['report']): readonly Node[] {
  return nodes.map((node) => {
    const { weight: before = 1 } = node
    const after = changes.get(node.code) ?? before
    if (after !== before) report(node, before, after)
    const below = node.nodes && { nodes: reweighted(node.nodes, changes, report) }
    return after === before ? { ...node, ...below } : { ...node, weight: after, ...below }
  })
}

function allNodes(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.nodes ?? [])])
}

function nodesOf({ nodes, bonus, penalty }: Definition): Node[] {
  return allNodes([...nodes, ...(bonus?.nodes ?? []), ...(penalty?.nodes ?? [])])
}

function checkChanges(definition: Definition, changes: Changes): void {
  const nodes = nodesOf(definition)
  const isPoints = definition.method === 'points'
  if (isPoints && nodes.some((node) => node.max === undefined)) {
    throw new InputProblem(
      `${definition.id} ${definition.edition} mới là khung, chưa có đủ điểm tối đa`,
      `${definition.id} ${definition.edition} is a frame: not every node has a maximum`,
    )
  }
  for (const [code, value] of changes) {
    if (!nodes.some((node) => node.code === code)) throw noNode(code)
    const isFine =
      value >= 0 && value < Number.POSITIVE_INFINITY && (!isPoints || fromPoints(toPoints(value)) === value)
    if (!isFine) throw new InputProblem(`${code} không thể là ${value}`, `${code} cannot have ${value}`)
  }
}

/** The step of the edition's points where every maximum is a multiple of it, else one ten-thousandth. */
function commonStep(definition: Definition, changes: Changes): number {
  const step = stepOf(definition.precision.points)
  const maxima = [definition.scale, ...nodesOf(definition).map((node) => node.max!), ...changes.values()]
  return maxima.every((max) => toPoints(max) % step === 0) ? step : 1
}
