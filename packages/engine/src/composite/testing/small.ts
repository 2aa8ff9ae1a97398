import type { CompositeMethod } from '../../definition/composite.ts'
import type { Definition } from '../../definition/definition.ts'
import type { Node } from '../../definition/node.ts'
import type { Facts } from '../../facts/facts.ts'

/** Values of one measure, unit by unit; undefined where missing. */
export type Values = readonly (number | undefined)[]

export function column(...values: Values): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN)
}

/** An indicator whose measure has its code in small letters. */
export function leaf(code: string, more: Partial<Node> = {}): Node {
  return { code, name: code, measure: code.toLowerCase(), ...more }
}

export function branch(code: string, nodes: readonly Node[], more: Partial<Node> = {}): Node {
  return { code, name: code, nodes, ...more }
}

/** A composite index called `total`: values as they are, arithmetic means, unless `method` says otherwise. */
export function composite(nodes: readonly Node[], method: Partial<CompositeMethod> = {}): Definition {
  return {
    id: 'small',
    edition: '1',
    title: 'small',
    basis: 'worked by hand',
    valid: { from: '2026-01-01' },
    status: 'illustrative',
    method: 'composite',
    scale: 100,
    precision: {
      ratios: 'exact',
      points: { decimals: 2, mode: 'half-up' },
      totals: { decimals: 2, mode: 'half-up' },
    },
    ranking: { on: 'rounded', ties: 'competition' },
    groups: [{ code: 'all', title: 'all' }],
    measures: [],
    nodes,
    composite: { normalisation: { method: 'none' }, aggregation: [{ mean: 'arithmetic' }], ...method },
  }
}

/** Facts by measure; units are called u1, u2 … and belong to `groups`, all to one group when absent. */
export function facts(
  columns: Readonly<Record<string, Values>>,
  groups?: readonly string[],
  reasons: Readonly<Record<string, Readonly<Record<number, string>>>> = {},
): Facts {
  const count = Object.values(columns)[0]?.length ?? 0
  return {
    units: Array.from({ length: count }, (_, i) => ({ code: `u${i + 1}`, group: groups?.[i] ?? 'all' })),
    columns: new Map(
      Object.entries(columns).map(([code, values]) => [
        code,
        {
          values: column(...values),
          reasons: new Map(Object.entries(reasons[code] ?? {}).map(([at, text]) => [Number(at), text])),
        },
      ]),
    ),
  }
}
