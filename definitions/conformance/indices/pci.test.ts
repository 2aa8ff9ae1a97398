import { columnOf, type Evaluation, evaluate, fromPoints } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { noShared, onShared } from '../testing/places.ts'
import { publishedTotals } from '../testing/published-totals.ts'
import { type CsvRow, readSharedRecords, tableOf } from '../testing/read-records.ts'
import { compileShipped, evaluateTables, factsOf } from '../testing/shipped-index.ts'

const SUB_INDICES = [
  'entry',
  'land',
  'transparency',
  'time',
  'informal',
  'bias',
  'proactivity',
  'support',
  'labor',
  'legal',
]

/** Sub-indices rounded to two decimals can move a total by 0.055 at most; 0.03 is the most in the figures. */
const TOLERANCE = 0.031

function evaluatePci(rows: readonly CsvRow[]): Evaluation {
  const facts = rows.map((row) => ({
    unit: row.unit_code!,
    name: row.unit!,
    ...Object.fromEntries(SUB_INDICES.map((measure) => [measure, row[measure]!])),
  }))
  return evaluateTables(compileShipped('pci/2013'), tableOf('sub-indices', facts))
}

const totalsOf = (evaluation: Evaluation) => Array.from(columnOf(evaluation, 'total').points, fromPoints)

describe.skipIf(noShared).each([2013, 2014, 2015, 2016])(
  onShared('the PCI of 63 provinces in %i, from published sub-indices'),
  (year) => {
    const rows = readSharedRecords(`published/results-pci-${year}.csv`)
    const published = rows.map((row) => Number(row.score))

    test(`63 of 63 totals are within ${TOLERANCE}`, () => {
      const totals = totalsOf(evaluatePci(rows))
      expect(totals).toHaveLength(63)
      totals.forEach((total, k) => {
        expect(Math.abs(total - published[k]!), rows[k]!.unit).toBeLessThanOrEqual(TOLERANCE + 1e-9)
      })
    })

    test('of two provinces whose published totals are further apart than twice that, the better one ranks higher', () => {
      const { rank } = columnOf(evaluatePci(rows), 'total')
      const decided = rows.flatMap((_, a) =>
        rows.flatMap((_, b) =>
          published[a]! - published[b]! > 2 * TOLERANCE + 1e-9 ? [[a, b] as const] : [],
        ),
      )
      expect(decided.length).toBeGreaterThan(1800)
      expect(decided.filter(([a, b]) => !(rank[a]! < rank[b]!))).toEqual([])
    })

    test('63 of 63 published ranks follow from the published totals; equal totals share consecutive ranks', () => {
      const facts = rows.map((row) => ({
        unit: row.unit_code!,
        name: row.unit!,
        published_total: row.score!,
      }))
      const table = tableOf('totals', facts)
      const { rank } = columnOf(evaluateTables(publishedTotals('competition', ['province']), table), 'total')
      const ranks = rows.map((row) => Number(row.rank))
      expect(ranks.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 63 }, (_, k) => k + 1))
      const equals = (k: number) => published.filter((total) => total === published[k]).length
      expect(ranks.filter((given, k) => given < rank[k]! || given >= rank[k]! + equals(k))).toEqual([])
    })
  },
)

describe.skipIf(noShared)(onShared('the PCI of 2012, whose column of fair competition is blank'), () => {
  test('has sub-indices but no total, with a reason, in 63 of 63 provinces', () => {
    const evaluation = evaluatePci(readSharedRecords('published/results-pci-2012.csv'))
    const { points, rank, reasons } = columnOf(evaluation, 'total')
    expect([...points, ...rank].filter((figure) => !Number.isNaN(figure))).toEqual([])
    expect(reasons.size).toBe(63)
  })
})

test('weights are 5, 5, 20, 5, 10, 5, 5, 20, 20, 5 per cent: one sub-index of 10, the others 0', () => {
  const index = compileShipped('pci/2013')
  const rows = SUB_INDICES.map((own) => ({
    unit: own,
    ...Object.fromEntries(SUB_INDICES.map((measure) => [measure, measure === own ? '10' : '0'])),
  }))
  expect(totalsOf(evaluate(index, factsOf(index, tableOf('one each', rows))))).toEqual([
    5, 5, 20, 5, 10, 5, 5, 20, 20, 5,
  ])
})
