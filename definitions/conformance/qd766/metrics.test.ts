import { describe, expect, test } from 'vitest'
import { compareFigures } from '../testing/comparison.ts'
import { inProject, noShared, onShared } from '../testing/places.ts'
import { readSharedRecords, readTable } from '../testing/read-records.ts'
import { compileShipped, evaluateTables, factsOf, pointsAt } from '../testing/shipped-index.ts'
import { factsTable, nodeOf, unitGroup } from './testing/published-facts.ts'

describe.skipIf(noShared)(onShared('every metric of the 44 published offices of Gia Lai'), () => {
  const rows = readSharedRecords('published/qd766-facts-gialai-2026-10-10.csv')

  test.each([
    { word: 'AGENCY', offices: 14, metrics: 203 },
    { word: 'COMMUNE', offices: 30, metrics: 450 },
  ])(
    '$metrics of $metrics metric points and $offices of $offices payment groups of $word units are exact',
    ({ word, offices, metrics }) => {
      const own = rows.filter((row) => row.group === word)
      const index = compileShipped(`qd766/2026-${unitGroup(word)}`)
      const evaluation = evaluateTables(index, factsTable(own, ['ONLINE_GROUP']))
      const figures = own
        .filter((row) => row.indicator !== 'ONLINE_GROUP')
        .map((row) => ({ unit: row.unit_code!, code: nodeOf(row.indicator!), published: row.points! }))
      const { compared, deviations } = compareFigures(figures, (unit, code) =>
        pointsAt(evaluation, unit, code),
      )
      expect(deviations).toEqual([])
      expect(compared).toBe(metrics + offices)
    },
  )

  test('seven metrics of the idle Thanh tra tỉnh have no points published and count as 0', () => {
    const own = rows.filter((row) => row.group === 'AGENCY')
    const evaluation = evaluateTables(
      compileShipped('qd766/2026-department'),
      factsTable(own, ['ONLINE_GROUP']),
    )
    const open = own.filter(
      (row) => row.points === '' && row.flag!.startsWith('zero-denominator') && row.max !== '0',
    )
    const metrics = open.filter((row) => !row.indicator!.startsWith('PAY_'))
    expect(metrics.map((row) => row.unit_code)).toEqual(Array(7).fill('H21.20'))
    expect(metrics.map((row) => pointsAt(evaluation, 'H21.20', row.indicator!))).toEqual(Array(7).fill(0))
    expect(pointsAt(evaluation, 'H21.20', 'CKMB')).toBe(5.79)
    expect(pointsAt(evaluation, 'H21.20', 'MDSH')).toBe(2)
  })

  test.each(['AGENCY', 'COMMUNE'])(
    'the committed copy of the facts of the units %s is the published table',
    (word) => {
      const group = unitGroup(word)
      const index = compileShipped(`qd766/2026-${group}`)
      const own = rows.filter((row) => row.group === word)
      const given = factsOf(index, factsTable(own, ['ONLINE_GROUP']))
      const copy = factsOf(index, readTable(inProject(`examples/766-gia-lai/${group}-facts.csv`)))
      expect(copy.units.map(({ code, name }) => [code, name]).sort()).toEqual(
        given.units.map(({ code, name }) => [code, name]).sort(),
      )
      for (const [measure, { values }] of given.columns) {
        const order = copy.units.map(({ code }) => given.units.findIndex((unit) => unit.code === code))
        expect([measure, ...copy.columns.get(measure)!.values]).toEqual([
          measure,
          ...order.map((k) => values[k]),
        ])
      }
    },
  )
})
