import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { competitionRanks } from './ranks/competition-ranks.ts'
import { type RunTable, summariseUnit } from './ranks/unit-summary.ts'
import { meanRankShift } from './run-sensitivity.ts'
import { sensitivityIndices } from './sensitivity/sensitivity-indices.ts'

const folder = path.resolve(import.meta.dirname, '../../../../../shared/data/coinr')
const TOLERANCE = 1e-12

function records(name: string): Record<string, string>[] {
  return parse(readFileSync(path.join(folder, `${name}.csv`)), { columns: true, bom: true })
}

function expectClose(actual: number, expected: string | undefined): void {
  const reference = Number(expected)
  expect(Math.abs(actual - reference)).toBeLessThanOrEqual(TOLERANCE * Math.max(1, Math.abs(reference)))
}

/** Scores of a file of runs, ranked on 10 decimals: column 0 is the nominal run, 1.. the runs. */
function rankedRuns(name: string) {
  const rows = records(name)
  const codes = rows.map((row) => row.uCode!)
  const runs = Object.keys(rows[0]!).length - 2
  const rankScores = competitionRanks(codes.length, 10)
  const table: RunTable = {
    runs,
    stride: runs,
    scores: new Float64Array(runs * codes.length),
    ranks: new Uint16Array(runs * codes.length),
  }
  const ranksOf = (column: string): { scores: Float64Array; ranks: Uint16Array } => {
    const scores = Float64Array.from(rows, (row) => Number(row[column]))
    const ranks = new Uint16Array(codes.length)
    rankScores(scores, ranks)
    return { scores, ranks }
  }
  const nominal = ranksOf('Nominal')
  const shifts = new Float64Array(runs)
  for (let run = 0; run < runs; run++) {
    const { scores, ranks } = ranksOf(`${run + 1}`)
    shifts[run] = meanRankShift(nominal.ranks, ranks)
    for (let unit = 0; unit < codes.length; unit++) {
      table.scores[unit * runs + run] = scores[unit]!
      table.ranks[unit * runs + run] = ranks[unit]!
    }
  }
  return { codes, nominal, table, shifts }
}

/** Outputs in COINr's order (all A, all B, then all AB_i input by input) put row by row. */
function byRow(outputs: ArrayLike<number>, inputs: number): Float64Array {
  const width = inputs + 2
  const rows = outputs.length / width
  return Float64Array.from(outputs, (_, at) => outputs[(at % width) * rows + Math.floor(at / width)]!)
}

describe.skipIf(!existsSync(folder))('COINr 1.1.14 (skipped where ../shared/data/coinr is absent)', () => {
  test('Ishigami outputs give its first-order, uncentred, and total indices within 1e-12', () => {
    const outputs = records('sobol-ishigami-design').map((row) => Number(row.y))
    const indices = sensitivityIndices(byRow(outputs, 3), 3, false)
    expect(indices.rows).toBe(256)
    for (const [i, row] of records('sobol-ishigami-indices').entries()) {
      expectClose(indices.first[i]!, row.Si)
      expectClose(indices.total[i]!, row.STi)
      expectClose(indices.variance, row.Variance)
    }
  })

  test('mean rank shifts of its 600 runs give its first-order, uncentred, and total indices within 1e-12', () => {
    const indices = sensitivityIndices(byRow(rankedRuns('sa-scores').shifts, 4), 4, false)
    expect(indices.rows).toBe(100)
    for (const [i, row] of records('sa-sensitivity').entries()) {
      expectClose(indices.first[i]!, row.Si)
      expectClose(indices.total[i]!, row.STi)
    }
  })

  test('centring moves the first-order indices of its Ishigami run nearer to the exact 0.3139, 0.4424, 0', () => {
    const outputs = byRow(
      records('sobol-ishigami-design').map((row) => Number(row.y)),
      3,
    )
    const error = (centred: boolean) => {
      const { first } = sensitivityIndices(outputs, 3, centred)
      return Math.max(...[0.3139, 0.4424, 0].map((exact, i) => Math.abs(first[i]! - exact)))
    }
    expect(error(false)).toBeGreaterThan(0.25)
    expect(error(true)).toBeLessThan(error(false))
  })

  test.each([
    ['ua', 1000],
    // Of the radial design COINr describes samples A and B only: 2 × 100 of the 600 runs.
    ['sa', 200],
  ])('%s: rank statistics of 51 units over %d runs within 1e-12', (name, count) => {
    const { codes, nominal, table: whole } = rankedRuns(`${name}-scores`)
    const table = { ...whole, runs: count }
    const expected = new Map(records(`${name}-rank-stats`).map((row) => [row.uCode, row]))
    expect(expected.size).toBe(51)
    for (const [unit, code] of codes.entries()) {
      const { rank } = summariseUnit(code, unit, table, nominal.scores[unit]!, nominal.ranks[unit]!)
      const row = expected.get(code)!
      expectClose(rank.nominal, row.Nominal)
      expectClose(rank.mean, row.Mean)
      expectClose(rank.median, row.Median)
      expectClose(rank.low, row.Q5)
      expectClose(rank.high, row.Q95)
    }
  })
})
