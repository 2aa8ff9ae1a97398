import type { CompositeMethod } from '../../definition/composite.ts'
import type { Definition } from '../../definition/definition.ts'
import type { Node } from '../../definition/node.ts'
import type { Facts } from '../../facts/facts.ts'
import { numberOf, referenceRows } from './reference.ts'

const GROUPINGS = ['GDP_group', 'GDPpc_group', 'Pop_group', 'EurAsia_group']

/** The method with which the reference stages were made. */
const asemMethod: CompositeMethod = {
  imputation: { method: 'mean', group: 'EurAsia_group' },
  treatment: { skewness: 2, kurtosis: 3.5, winsorise: 5 },
  normalisation: { method: 'min-max', range: [0, 100] },
  aggregation: [{ mean: 'arithmetic' }],
}

/**
 * The ASEM index of sustainable connectivity (Joint Research Centre; COINr example) as a definition.
 * `divided: false` leaves the denominators out, as the files named "of-raw" do.
 */
export function asemDefinition(method: Partial<CompositeMethod> = {}, { divided = true } = {}): Definition {
  const rows = referenceRows('asem-meta.csv').filter(({ Level }) => Level !== '')
  const nodesBelow = (parent: string): Node[] =>
    rows
      .filter((row) => row.Parent === parent)
      .map((row): Node => {
        const code = row.iCode!
        const base: Node = { code, name: row.iName!, weight: Number(row.Weight) }
        if (row.Type === 'Aggregate') return { ...base, nodes: nodesBelow(code) }
        return {
          ...base,
          measure: code,
          better: row.Direction === '-1' ? 'lower' : 'higher',
          target: Number(row.Target),
          denominator: row.Denominator === '' || !divided ? undefined : row.Denominator,
        }
      })
  return {
    id: 'asem',
    edition: '2018',
    title: 'ASEM sustainable connectivity',
    basis: 'Joint Research Centre of the European Commission; COINr 1.1.14',
    valid: { from: '2018-01-01' },
    status: 'illustrative',
    method: 'composite',
    scale: 100,
    precision: {
      ratios: 'exact',
      points: { decimals: 4, mode: 'half-up' },
      totals: { decimals: 4, mode: 'half-up' },
    },
    ranking: { on: 'rounded', ties: 'competition' },
    groups: [{ code: 'all', title: 'all' }],
    totalCode: 'Index',
    measures: [],
    nodes: nodesBelow('Index'),
    composite: { ...asemMethod, ...method },
  }
}

export interface AsemTable {
  readonly facts: Facts
  /** Codes of the units, in the order of the facts. */
  readonly units: readonly string[]
}

/** Raw values, denominators and groups. `group` names the grouping used as unit group, one for all when absent. */
export function asemFacts(group?: string): AsemTable {
  const rows = referenceRows('asem-raw-with-groups.csv')
  const text = new Set(['uName', 'uCode', 'Time', ...GROUPINGS])
  const names = Object.keys(rows[0]!).filter((name) => !text.has(name))
  const units = rows.map((row) => row.uCode!)
  return {
    units,
    facts: {
      units: rows.map((row) => ({
        code: row.uCode!,
        name: row.uName!,
        group: group === undefined ? 'all' : row[group]!,
        attributes: Object.fromEntries(GROUPINGS.map((name) => [name, row[name]!])),
      })),
      columns: new Map(
        names.map((name) => [name, { values: Float64Array.from(rows, (row) => numberOf(row[name])) }]),
      ),
    },
  }
}
