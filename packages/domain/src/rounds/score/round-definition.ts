import { type Definition, type Node, type OutsideScale, textIn } from '@openpar/engine'
import type { RoundPlan } from '../round/round-plan.ts'

/**
 * An edition as a round uses it: with the caps of the plan where it sets any, and with the sources it names. Everything else,
 * the rules above all, stays as published.
 * @throws RangeError where a source is named for a code that is no component
 */
export function roundDefinition(
  definition: Definition,
  { caps, sources }: Pick<RoundPlan, 'caps' | 'sources'>,
): Definition {
  const left = new Set(Object.keys(sources))
  const withSources = (node: Node): Node => {
    if (node.nodes) return { ...node, nodes: node.nodes.map(withSources) }
    const source = sources[node.code]
    left.delete(node.code)
    return source === undefined ? node : { ...node, source }
  }
  const outside = (part: OutsideScale | undefined, cap: string | null): OutsideScale | undefined =>
    part && { cap: cap === null ? part.cap : Number(cap), nodes: part.nodes.map(withSources) }
  const { bonus, penalty, ...rest } = definition
  const [more, less] = [outside(bonus, caps.bonus), outside(penalty, caps.penalty)]
  const changed = {
    ...rest,
    nodes: definition.nodes.map(withSources),
    ...(more && { bonus: more }),
    ...(less && { penalty: less }),
  }
  const [unknown] = left
  if (unknown !== undefined)
    throw new RangeError(`${textIn(definition.title, 'vi')} has no component ${unknown}`)
  return changed
}
