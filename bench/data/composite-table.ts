import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CompositeMethod } from '../../packages/engine/src/definition/composite.ts'
import type { Definition } from '../../packages/engine/src/definition/definition.ts'
import type { Node } from '../../packages/engine/src/definition/node.ts'
import type { Facts } from '../../packages/engine/src/facts/facts.ts'
import { drawing } from './drawing.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/data/coinr')
const UNITS = 51
/** Share of cells without a value: 63 of 2,499, as in ASEM. */
const GAPS = 0.025
const PILLARS = [7, 6, 6, 6, 6, 6, 6, 6]
const TEXT_COLUMNS = new Set([
  'uName',
  'uCode',
  'Time',
  'GDP_group',
  'GDPpc_group',
  'Pop_group',
  'EurAsia_group',
])
const SEED = 49

const METHOD: CompositeMethod = {
  imputation: { method: 'mean', group: 'region' },
  treatment: { skewness: 2, kurtosis: 3.5, winsorise: 5 },
  normalisation: { method: 'min-max', range: [1, 100] },
  aggregation: [{ mean: 'arithmetic' }],
}

/** A composite index of 51 units and 49 indicators in 8 pillars, 2 sub-indices and one index. */
export interface CompositeTable {
  /** Which data it is, for the name of a figure. */
  readonly source: string
  readonly definition: Definition
  readonly facts: Facts
}

/** ASEM from the reference data beside the repository; without it a seeded table of the same shape. Gaps are imputed or left. */
export function compositeTable(gaps: 'imputed' | 'left' = 'imputed'): CompositeTable {
  const table = existsSync(FOLDER) ? asemTable() : seededTable()
  if (gaps === 'imputed') return table
  const { imputation: _, ...method } = METHOD
  return { ...table, definition: { ...table.definition, composite: method } }
}

function definitionOf(nodes: readonly Node[]): Definition {
  const fourDecimals = { decimals: 4, mode: 'half-up' } as const
  return {
    id: 'bench-composite',
    edition: '1',
    title: 'Composite index',
    basis: 'none',
    valid: { from: '2018-01-01' },
    status: 'illustrative',
    method: 'composite',
    scale: 100,
    precision: { ratios: 'exact', points: fourDecimals, totals: fourDecimals },
    ranking: { on: 'rounded', ties: 'competition' },
    groups: [{ code: 'all', title: 'all' }],
    totalCode: 'Index',
    measures: [],
    nodes,
    composite: METHOD,
  }
}

/** Rows by column name. The files quote every cell; no cell holds a quote or a line break. */
function rowsOf(file: string): Record<string, string>[] {
  const text = readFileSync(path.join(FOLDER, file), 'utf8')
  const [head = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().slice(1, -1).split('","'))
  return rows.map((cells) => Object.fromEntries(head.map((name, k) => [name, cells[k] ?? ''])))
}

function asemTable(): CompositeTable {
  const meta = rowsOf('asem-meta.csv')
  const rows = rowsOf('asem-raw-with-groups.csv')
  const nodesBelow = (parent: string): Node[] =>
    meta
      .filter((row) => row.Parent === parent)
      .map((row): Node => {
        const code = row.iCode!
        const base = { code, name: row.iName!, weight: Number(row.Weight) }
        if (row.Type === 'Aggregate') return { ...base, nodes: nodesBelow(code) }
        const better = row.Direction === '-1' ? 'lower' : 'higher'
        return { ...base, measure: code, better, denominator: row.Denominator || undefined }
      })
  const codes = Object.keys(rows[0]!).filter((name) => !TEXT_COLUMNS.has(name))
  return {
    source: 'ASEM raw data',
    definition: definitionOf(nodesBelow('Index')),
    facts: {
      units: rows.map((row) => ({
        code: row.uCode!,
        group: 'all',
        attributes: { region: row.EurAsia_group! },
      })),
      columns: new Map(
        codes.map((code) => [
          code,
          { values: Float64Array.from(rows, (row) => (row[code] === '' ? Number.NaN : Number(row[code]))) },
        ]),
      ),
    },
  }
}

/** Gaps are as frequent as in ASEM; every seventh indicator is skewed far enough to be treated. */
function seededTable(): CompositeTable {
  const draw = drawing(SEED)
  const columns = new Map<string, { values: Float64Array }>()
  const pillars = PILLARS.map((size, p): Node => {
    const nodes = Array.from({ length: size }, (_, k): Node => {
      const code = `I${p + 1}_${k + 1}`
      const power = columns.size % 7 === 0 ? 8 : 1
      columns.set(code, {
        values: Float64Array.from({ length: UNITS }, () =>
          draw() < GAPS ? Number.NaN : 1 + 99 * draw() ** power,
        ),
      })
      return { code, name: code, measure: code, better: k % 5 === 4 ? 'lower' : 'higher' }
    })
    return { code: `P${p + 1}`, name: `P${p + 1}`, nodes }
  })
  const halves = [pillars.slice(0, 4), pillars.slice(4)]
  return {
    source: 'seeded table',
    definition: definitionOf(halves.map((nodes, k) => ({ code: `S${k + 1}`, name: `S${k + 1}`, nodes }))),
    facts: {
      units: Array.from({ length: UNITS }, (_, k) => ({
        code: `u${k + 1}`,
        group: 'all',
        attributes: { region: k < UNITS / 2 ? 'first' : 'second' },
      })),
      columns,
    },
  }
}
