import { describe, expect, test } from 'vitest'
import { asemDefinition, asemFacts } from '../../../composite/testing/asem.ts'
import { referenceIsThere } from '../../../composite/testing/reference.ts'
import { changeFacts } from '../../../evaluate/update.ts'
import type { Facts } from '../../../facts/facts.ts'
import { evaluated } from '../../../testing/cells.ts'
import { compareCompositeYears } from './compare-composite-years.ts'

/** The same countries with every value moved by −5 to 5 per cent, in no order. */
function moved({ units, columns }: Facts): Facts {
  const shifted = Array.from(columns, ([code, { values }], i) => {
    const later = values.map((value, k) => value * (1 + (((k * 7 + i * 13) % 11) - 5) / 100))
    return [code, { values: later }] as const
  })
  return { units, columns: new Map(shifted) }
}

describe.skipIf(!referenceIsThere)('ASEM in two periods (skipped without shared/data/coinr)', () => {
  test('with imputation, treatment and min–max the part by own facts is that of a whole evaluation, ranks too', () => {
    const { facts } = asemFacts()
    const later = moved(facts)
    const before = evaluated(asemDefinition(), facts)
    const years = compareCompositeYears(before, evaluated(asemDefinition(), later))
    const root = before.columns[0]!
    facts.units.forEach(({ code: unit }, k) => {
      const changes = Array.from(later.columns, ([measure, { values }]) => ({
        unit,
        measure,
        value: values[k]!,
      }))
      const own = evaluated(asemDefinition(), changeFacts(facts, changes))
      own.columns.forEach(({ points }, node) => {
        expect(years.nodes[node]!.facts[k]).toBe(points[k]! - before.columns[node]!.points[k]!)
      })
      expect(years.rank.facts[k]).toBe(own.columns[0]!.rank[k]! - root.rank[k]!)
    })
    expect(years.nodes.map(({ incomparable }) => incomparable)).toEqual(years.nodes.map(() => 0))
    expect([...years.nodes[0]!.rule]).toEqual(facts.units.map(() => 0))
  })
})
