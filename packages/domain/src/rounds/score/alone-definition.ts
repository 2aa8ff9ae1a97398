import type { Definition, Node, OutsideScale } from '@openpar/engine'

/** A measure that never has a value: what a component waits for whose points depend on other units. */
const OTHERS = 'figures_of_the_other_units'

function alone(node: Node): Node {
  if (node.nodes) return { ...node, nodes: node.nodes.map(alone) }
  if (node.rule?.kind !== 'relative') return node
  return { ...node, rule: { kind: 'count', measure: OTHERS, points: 0 }, missing: 'missing' }
}

const outside = (part: OutsideScale): OutsideScale => ({ ...part, nodes: part.nodes.map(alone) })

/** Whether the points of a component depend on what other units declare. */
export const comparesUnits = ({ rule }: Pick<Node, 'rule'>): boolean => rule?.kind === 'relative'

/**
 * An edition as far as one unit can compute it alone: components that compare units stay open, without points and without
 * loss, instead of being computed as though there were nobody else. Everything else is as in the edition.
 */
export function aloneDefinition(definition: Definition): Definition {
  const { bonus, penalty, ...rest } = definition
  return {
    ...rest,
    measures: [
      ...definition.measures,
      { code: OTHERS, name: { vi: 'Số liệu của các đơn vị khác', en: 'Figures of the other units' } },
    ],
    nodes: definition.nodes.map(alone),
    ...(bonus && { bonus: outside(bonus) }),
    ...(penalty && { penalty: outside(penalty) }),
  }
}
