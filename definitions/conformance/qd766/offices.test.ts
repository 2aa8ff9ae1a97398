import { STATUS } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { compareFigures } from '../testing/comparison.ts'
import { inProject } from '../testing/places.ts'
import { readRecords, readTable } from '../testing/read-records.ts'
import { compileShipped, evaluateTables, pointsAt, rankAt } from '../testing/shipped-index.ts'

const FOLDER = 'examples/766-gia-lai'
const NODES = ['total', 'CKMB', 'TDGQ', 'ONLINE', 'TTTT', 'MDSH', 'MDHL']
const published = readRecords(inProject(`${FOLDER}/published-scores.csv`))

describe.each([
  { group: 'department', offices: 14 },
  { group: 'commune', offices: 30 },
])(
  '$offices offices of the group $group, from counts to the points the national portal published',
  ({ group, offices }) => {
    const rows = published.filter((row) => row.group === group)
    const evaluation = evaluateTables(
      compileShipped(`qd766/2026-${group}`),
      readTable(inProject(`${FOLDER}/${group}-facts.csv`)),
    )

    test(`all ${offices} totals and ${6 * offices} group points are exact`, () => {
      const figures = rows.flatMap((row) =>
        NODES.map((code) => ({ unit: row.unit!, code, published: row[code]! })),
      )
      const { compared, deviations } = compareFigures(figures, (unit, code) =>
        pointsAt(evaluation, unit, code),
      )
      expect(compared).toBe(7 * offices)
      expect(deviations).toEqual([])
    })

    test('ONLINE alone is taken as published, every other group is added up from scored components', () => {
      const { index, columns, facts } = evaluation
      const statuses = NODES.map((code) => [...new Set(columns[index.byCode.get(code)!.position]!.status)])
      expect(facts.units).toHaveLength(offices)
      const { scored, published } = STATUS
      expect(statuses.flat()).toEqual([scored, scored, scored, published, scored, scored, scored])
    })
  },
)

test('the ranks of the 14 departments, all of whom are here, are those of the snapshot', () => {
  const evaluation = evaluateTables(
    compileShipped('qd766/2026-department'),
    readTable(inProject(`${FOLDER}/department-facts.csv`)),
  )
  const departments = published.filter((row) => row.group === 'department')
  expect(departments).toHaveLength(14)
  for (const row of departments) expect(rankAt(evaluation, row.unit!, 'total')).toBe(Number(row.group_rank))
})
