import {
  type Column,
  type CompiledIndex,
  compileIndex,
  type Evaluation,
  evaluate,
  fromPoints,
  NOT_APPLICABLE,
  type Node,
  type Place,
} from '@openpar/engine'

/** In a row of points: the component does not concern the unit. NaN is: no points yet. */
export const NOT_CONCERNED = -1

/** Points of one component over all rows, ten-thousandths within 0 and its maximum, or one of the two marks. */
export type PointsOf = (place: Place) => Float64Array

/**
 * An index with the same tree, maxima, caps, rescaling and rounding of totals, whose components are given in points instead of
 * facts: the engine adds up points wherever they come from, as it adds up those of its own rules.
 */
export function pointsIndex({ definition }: CompiledIndex): CompiledIndex {
  const { bonus, penalty } = definition
  return compileIndex({
    ...definition,
    // Nobody asks for ranks, and sums before rounding would be a second column.
    ranking: { on: 'rounded', ties: 'competition' },
    nodes: definition.nodes.map(givenInPoints),
    bonus: bonus && { ...bonus, nodes: bonus.nodes.map(givenInPoints) },
    penalty: penalty && { ...penalty, nodes: penalty.nodes.map(givenInPoints) },
  })
}

/** Adds up rows of points. `published` holds the points of nodes as others published them, by measure, row by row. */
export function sumRows(
  index: CompiledIndex,
  count: number,
  pointsOf: PointsOf,
  published: ReadonlyMap<string, Column>,
): Evaluation {
  const units = Array.from({ length: count }, (_, k) => ({ code: `${k}`, group: '' }))
  const given = index.places
    .filter(({ kind }) => kind === 'component')
    .map((place): [string, Column] => [measureOf(place.code), columnOf(pointsOf(place))])
  return evaluate(index, { units, columns: new Map([...published, ...given]) })
}

function columnOf(points: Float64Array): Column {
  const reasons = new Map<number, string>()
  const values = points.map((figure, k) => {
    if (figure !== NOT_CONCERNED) return fromPoints(figure)
    reasons.set(k, NOT_APPLICABLE)
    return Number.NaN
  })
  return { values, reasons }
}

/** No measure of a definition is written like this. */
function measureOf(code: string): string {
  return `points of ${code}`
}

function givenInPoints(node: Node): Node {
  if (node.nodes) return { ...node, nodes: node.nodes.map(givenInPoints) }
  const { code, name, max, notApplicable } = node
  const exactly = { points: { decimals: 4, mode: 'half-up' } } as const
  return {
    code,
    name,
    max,
    notApplicable,
    rule: { kind: 'judged', measure: measureOf(code), step: 0.0001, rounding: exactly },
  }
}
