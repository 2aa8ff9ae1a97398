import { describe, expect, test } from 'vitest'
import { buildComposite } from '../pipeline/composite-build.ts'
import { compileComposite } from '../plan/composite-plan.ts'
import { groupRanks } from '../profile/group-ranks.ts'
import { strengthsAndWeaknesses } from '../profile/strengths-and-weaknesses.ts'
import { unitSummary } from '../profile/unit-summary.ts'
import { ranks } from '../statistics/ranks.ts'
import { roundColumn } from '../statistics/round-column.ts'
import { asemDefinition, asemFacts } from '../testing/asem.ts'
import {
  difference,
  numberOf,
  referenceColumns,
  referenceIsThere,
  referenceRows,
} from '../testing/reference.ts'

function asem() {
  const { facts, units } = asemFacts('GDP_group')
  return { units, build: buildComposite(compileComposite(asemDefinition()), facts) }
}

describe.skipIf(!referenceIsThere)('result tables of ASEM (skipped without shared/data/coinr)', () => {
  const { units, build } = referenceIsThere ? asem() : ({} as ReturnType<typeof asem>)

  test('scores and ranks of all 60 nodes, of results-full-scores.csv and results-full-ranks.csv', () => {
    const scores = referenceColumns('results-full-scores.csv', units)
    const places = referenceColumns('results-full-ranks.csv', units)
    expect(places.size).toBe(60)
    for (const [code, expected] of places) {
      const own = build.aggregated.get(code)!
      expect(difference(own, scores.get(code)!), code).toBeLessThan(1e-12)
      expect([...ranks(own, 'greatest')], code).toEqual([...expected])
    }
    expect([...ranks(build.aggregated.get('Index')!, 'greatest')]).toEqual([...scores.get('Rank')!])
  })

  test('rounded to ten decimals two equal values of TolMin tie, which the reference ranks by their noise', () => {
    const changed: string[] = []
    for (const [code, expected] of referenceColumns('results-full-ranks.csv', units)) {
      const rounded = roundColumn(build.aggregated.get(code)!, { decimals: 10, mode: 'half-up' })
      ranks(rounded, 'greatest').forEach((rank, unit) => {
        if (rank === expected[unit]) return
        const twin = expected.indexOf(rank)
        const gap = build.raw.get(code)![unit]! - build.raw.get(code)![twin]!
        expect(gap).not.toBe(0)
        expect(Math.abs(gap)).toBeLessThan(1e-14)
        changed.push(`${code} ${expected[unit]} to ${rank}`)
      })
    }
    expect(changed).toEqual(['TolMin 26 to 24'])
  })

  test('ranks inside groups, of results-group-ranks.csv', () => {
    const rows = referenceRows('results-group-ranks.csv')
    const groups = build.units.map(({ group }) => group)
    expect(rows).toHaveLength(51)
    for (const code of Object.keys(rows[0]!).slice(2)) {
      const own = groupRanks(build.aggregated.get(code)!, groups)
      for (const row of rows) expect(own[units.indexOf(row.uCode!)], code).toBe(Number(row[code]))
    }
  })

  test('the summary of India, of unit-summary-IND.csv', () => {
    const own = unitSummary(build, units.indexOf('IND'))
    const rows = referenceRows('unit-summary-IND.csv')
    expect(own.map(({ code }) => code)).toEqual(rows.map(({ Code }) => Code))
    expect(own.map(({ rank }) => rank)).toEqual(rows.map(({ Rank }) => Number(Rank)))
    const expected = rows.map(({ Score }) => numberOf(Score))
    expect(
      difference(
        own.map(({ score }) => score),
        expected,
        0,
      ),
    ).toBeLessThan(1e-12)
  })

  test('the five strengths and weaknesses of Spain, of strengths-weaknesses-ESP.csv', () => {
    const own = strengthsAndWeaknesses(build, units.indexOf('ESP'))
    const rows = referenceRows('strengths-weaknesses-ESP.csv')
    for (const [kind, list] of [
      ['strength', own.strengths],
      ['weakness', own.weaknesses],
    ] as const) {
      const expected = new Map(rows.filter(({ Kind }) => Kind === kind).map((row) => [row.Code!, row]))
      expect(list.map(({ code }) => code).sort()).toEqual([...expected.keys()].sort())
      for (const { code, parent, rank, value } of list) {
        const row = expected.get(code)!
        expect([parent, rank]).toEqual([row.Pillar, Number(row.Rank)])
        expect(difference([value], [numberOf(row.Value)], 0), code).toBeLessThan(1e-12)
      }
    }
  })
})
