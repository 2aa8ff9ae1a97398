import {
  type Column,
  type CompiledIndex,
  compileIndex,
  type Definition,
  type Evaluation,
  evaluate,
  NOT_APPLICABLE,
  type Node,
} from '@openpar/engine'

/** A component judged in steps of a hundredth; its measure has its own code. */
export function judged(code: string, max: number, more: Partial<Node> = {}): Node {
  return { code, name: code, max, rule: { kind: 'judged', measure: code, step: 0.01 }, ...more }
}

const HUNDREDTHS = { decimals: 2, mode: 'half-up' } as const

/** An index of judged components with two decimals, the scale being the sum of their maxima. */
export function judgedIndex(nodes: readonly Node[], more: Partial<Definition> = {}): CompiledIndex {
  const outside = [...(more.bonus?.nodes ?? []), ...(more.penalty?.nodes ?? [])]
  return compileIndex({
    id: 'test',
    edition: '1',
    title: 'Test',
    basis: 'none',
    valid: { from: '2026-01-01' },
    status: 'illustrative',
    method: 'points',
    scale: nodes.reduce((sum, { max = 0 }) => sum + max, 0),
    precision: { ratios: 'exact', points: HUNDREDTHS, totals: HUNDREDTHS },
    ranking: { on: 'rounded', ties: 'competition' },
    groups: [{ code: 'g', title: 'g' }],
    measures: [...leavesOf(nodes), ...outside].flatMap(({ code, published }) => [
      { code, name: code },
      ...(published ? [{ code: published, name: published }] : []),
    ]),
    nodes,
    ...more,
  })
}

function leavesOf(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...leavesOf(node.nodes ?? [])])
}

/** Judged points by unit and component: `n/a` where it does not concern the unit; what is left out has no points yet. */
export type Judgements = Readonly<Record<string, Readonly<Record<string, number | 'n/a'>>>>

/** All units of one group, from their judgements. */
export function evaluated(index: CompiledIndex, judgements: Judgements): Evaluation {
  const units = Object.keys(judgements).map((code) => ({ code, group: 'g' }))
  const columns = [...index.measures.keys()].map((measure): [string, Column] => {
    const figures = units.map(({ code }) => judgements[code]![measure])
    return [
      measure,
      {
        values: Float64Array.from(figures, (figure) => (typeof figure === 'number' ? figure : Number.NaN)),
        reasons: new Map(figures.flatMap((figure, k) => (figure === 'n/a' ? [[k, NOT_APPLICABLE]] : []))),
      },
    ]
  })
  return evaluate(index, { units, columns: new Map(columns) })
}
