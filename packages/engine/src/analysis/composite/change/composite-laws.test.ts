import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Node } from '../../../definition/node.ts'
import { reordered } from '../../../testing/arbitrary-index.ts'
import { evaluated } from '../../../testing/cells.ts'
import { changeOf, rankChangeOf } from '../../change/change-of.ts'
import type { Parts, YearChange } from '../../change/year-change.ts'
import { anyComposite, anyCompositeFacts } from '../testing/arbitrary-composite.ts'
import { compareCompositeYears } from './compare-composite-years.ts'

const rowsOf = ({ nodes, rank }: YearChange): readonly Parts[] => [...nodes, rank]
const known = (column: Float64Array) => column.map((value) => (Number.isNaN(value) ? 0 : value))
const zeros = (column: Float64Array) => expect([...known(column)]).toEqual([...column].map(() => 0))

test('parts add up to the change, to the last ten-thousandth, at every node and for ranks', () => {
  fc.assert(
    fc.property(anyComposite, anyComposite, anyCompositeFacts, anyCompositeFacts, (one, two, old, now) => {
      const years = compareCompositeYears(evaluated(one, old), evaluated(two, now))
      for (const { change, rule, facts, others, notComparable } of rowsOf(years)) {
        const sum = rule.map((part, k) => part + facts[k]! + others[k]! + notComparable[k]!)
        expect([...sum]).toEqual([...change])
      }
      for (const { before, after, change } of years.nodes) {
        const counted = known(before)
        expect([...known(after)].map((value, k) => value - counted[k]!)).toEqual([...change])
      }
    }),
    { numRuns: 400 },
  )
})

test('a period compared with itself has only zeros', () => {
  fc.assert(
    fc.property(anyComposite, anyCompositeFacts, (definition, facts) => {
      const evaluation = evaluated(definition, facts)
      for (const parts of rowsOf(compareCompositeYears(evaluation, evaluation))) {
        for (const part of ['change', 'rule', 'facts', 'others', 'notComparable'] as const) zeros(parts[part])
      }
    }),
    { numRuns: 200 },
  )
})

test('the same edition has no part by the rule, the same facts none by facts or others', () => {
  fc.assert(
    fc.property(anyComposite, anyComposite, anyCompositeFacts, anyCompositeFacts, (one, two, old, now) => {
      const sameEdition = compareCompositeYears(evaluated(one, old), evaluated(one, now))
      for (const { rule } of rowsOf(sameEdition)) zeros(rule)
      const sameFacts = compareCompositeYears(evaluated(one, old), evaluated(two, old))
      for (const { facts, others } of rowsOf(sameFacts)) {
        zeros(facts)
        zeros(others)
      }
    }),
    { numRuns: 300 },
  )
})

test('when one unit alone has other facts, it owes nothing to others, and the others nothing to themselves', () => {
  fc.assert(
    fc.property(
      anyComposite,
      anyCompositeFacts,
      anyCompositeFacts,
      fc.nat(6),
      (definition, old, now, unit) => {
        const mixed = {
          units: old.units,
          columns: new Map(
            Array.from(old.columns, ([code, { values }]) => [
              code,
              { values: values.with(unit, now.columns.get(code)!.values[unit]!) },
            ]),
          ),
        }
        const years = compareCompositeYears(evaluated(definition, old), evaluated(definition, mixed))
        for (const { facts, others } of rowsOf(years)) {
          expect(known(others)[unit]).toBe(0)
          zeros(facts.with(unit, 0))
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('scaling all weights changes nothing', () => {
  const scaled = (nodes: readonly Node[]): Node[] =>
    nodes.map((node) => ({
      ...node,
      weight: (node.weight ?? 1) * 8,
      nodes: node.nodes && scaled(node.nodes),
    }))
  fc.assert(
    fc.property(anyComposite, anyComposite, anyCompositeFacts, anyCompositeFacts, (one, two, old, now) => {
      const years = compareCompositeYears(evaluated(one, old), evaluated(two, now))
      const [eight, more] = [one, two].map((each) => ({ ...each, nodes: scaled(each.nodes) }))
      expect(compareCompositeYears(evaluated(eight!, old), evaluated(more!, now))).toEqual(years)
    }),
    { numRuns: 100 },
  )
})

test('the order of units does not matter', () => {
  fc.assert(
    fc.property(anyComposite, anyComposite, anyCompositeFacts, anyCompositeFacts, (one, two, old, now) => {
      // A z-score or a loading next to 0 may fall on either side of it when its sum is taken in another order.
      const isExact = [one, two].every(
        ({ composite }) =>
          composite!.weights !== 'principal-component' && composite!.normalisation.method !== 'z-score',
      )
      fc.pre(isExact)
      const order = Array.from(now.units.keys()).reverse()
      const years = compareCompositeYears(evaluated(one, old), evaluated(two, now))
      const turned = compareCompositeYears(evaluated(one, old), evaluated(two, reordered(now, order)))
      for (const unit of years.units) {
        for (const { code } of years.nodes)
          expect(changeOf(turned, unit, code)).toEqual(changeOf(years, unit, code))
        expect(rankChangeOf(turned, unit)).toEqual(rankChangeOf(years, unit))
      }
    }),
    { numRuns: 200 },
  )
})
