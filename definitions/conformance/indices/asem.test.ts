import { columnOf, fromPoints } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { inShared, noShared, onShared } from '../testing/places.ts'
import { readSharedRecords, readTable } from '../testing/read-records.ts'
import { compileShipped, evaluateTables } from '../testing/shipped-index.ts'

const RELATIVE = 1e-12

describe.skipIf(noShared)(
  onShared('the ASEM index of 51 countries, from raw data to ranks, against COINr 1.1.14'),
  () => {
    const index = compileShipped('asem/2018')
    const evaluated = () => evaluateTables(index, readTable(inShared('coinr/asem-raw-with-groups.csv')))
    const stage = readSharedRecords('coinr/stage-7-aggregated.csv')
    const ranks = readSharedRecords('coinr/results-full-ranks.csv')

    test('49 indicators and 11 nodes above them are within 1e-12 of the reference in all 51 countries', () => {
      const { composite, facts } = evaluated()
      const position = new Map(facts.units.map((unit, k) => [unit.code, k]))
      const codes = Object.keys(stage[0]!).filter((word) => word !== 'uCode')
      expect([stage.length, codes.length]).toEqual([51, 60])
      expect(codes.toSorted()).toEqual(index.places.map((place) => place.code).toSorted())
      const worst = Math.max(
        ...stage.flatMap((row) =>
          codes.map((code) => {
            const expected = Number(row[code])
            const actual = composite!.aggregated.get(code)![position.get(row.uCode!)!]!
            return Math.abs(actual - expected) / Math.max(1, Math.abs(expected))
          }),
        ),
      )
      expect(worst).toBeLessThan(RELATIVE)
    })

    test('51 of 51 ranks of the index are those of COINr, after rounding to four decimals', () => {
      const evaluation = evaluated()
      const { rank } = columnOf(evaluation, 'Index')
      const own = new Map(evaluation.facts.units.map((unit, k) => [unit.code, rank[k]]))
      expect(ranks.map((row) => own.get(row.uCode!))).toEqual(ranks.map((row) => Number(row.Index)))
      expect(ranks).toHaveLength(51)
    })

    test('Switzerland has 68.3837 points, 1st of 51', () => {
      const evaluation = evaluated()
      const { points } = columnOf(evaluation, 'Index')
      const best = evaluation.facts.units[points.indexOf(Math.max(...points))]!
      expect([best.code, fromPoints(Math.max(...points))]).toEqual(['CHE', 68.3837])
    })
  },
)
