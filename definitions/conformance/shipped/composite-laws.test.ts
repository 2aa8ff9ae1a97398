import {
  type CompiledIndex,
  changeFacts,
  compileIndex,
  type Definition,
  type Evaluation,
  evaluate,
  explain,
  type Node,
  update,
} from '@openpar/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileShipped, readShipped } from '../testing/shipped-index.ts'
import { shippedNames } from '../testing/shipped-names.ts'
import { arbitraryChanges, arbitraryFacts, reversed } from './testing/arbitrary-facts.ts'

const RUNS = { numRuns: 15 }
const names = shippedNames.filter((name) => readShipped(name).method === 'composite')

/** Scores before rounding, node by node in the order of the places. */
const scores = ({ index, composite }: Evaluation) =>
  index.places.map((place) => Array.from(composite!.aggregated.get(place.code)!))

function expectClose(actual: readonly number[][], expected: readonly number[][]): void {
  expected.forEach((column, k) => {
    column.forEach((value, unit) => {
      const other = actual[k]![unit]!
      if (Number.isNaN(value)) expect(other).toBeNaN()
      else expect(Math.abs(other - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)))
    })
  })
}

function withWeights(definition: Definition, factor: number): Definition {
  const scaled = (node: Node): Node => ({
    ...node,
    weight: (node.weight ?? 1) * factor,
    nodes: node.nodes?.map(scaled),
  })
  return { ...definition, nodes: definition.nodes.map(scaled) }
}

test('four of the shipped definitions are composite', () => {
  expect(names).toEqual(['asem/2018', 'ddci/template-department', 'ddci/template-locality', 'pci/2013'])
})

describe.each(names)('%s, for any facts', (name) => {
  const index: CompiledIndex = compileShipped(name)

  test('scaling all weights changes nothing', () => {
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true })
    fc.assert(
      fc.property(arbitraryFacts(index), factor, (facts, by) => {
        const scaled = compileIndex(withWeights(index.definition, by))
        expectClose(scores(evaluate(scaled, facts)), scores(evaluate(index, facts)))
      }),
      RUNS,
    )
  })

  test('the order of the units does not matter', () => {
    fc.assert(
      fc.property(arbitraryFacts(index), (facts) => {
        const turned = scores(evaluate(index, reversed(facts))).map((column) => column.toReversed())
        expectClose(turned, scores(evaluate(index, facts)))
      }),
      RUNS,
    )
  })

  test('an explanation has the points and the rank of the evaluation, at every node', () => {
    fc.assert(
      fc.property(arbitraryFacts(index), (facts) => {
        const evaluation = evaluate(index, facts)
        for (const place of index.places) {
          const { points, rank } = evaluation.columns[place.position]!
          const told = explain(evaluation, 'U0', place.code)
          expect([place.code, told.points, told.rank]).toEqual([place.code, points[0], rank[0]])
          expect(told.steps.length).toBeGreaterThan(0)
        }
      }),
      RUNS,
    )
  })

  test('an update equals a full evaluation of the changed facts', () => {
    fc.assert(
      fc.property(arbitraryFacts(index), arbitraryChanges(index), (facts, changes) => {
        const updated = update(evaluate(index, facts), changes)
        const full = evaluate(index, changeFacts(facts, changes))
        expect(scores(updated)).toEqual(scores(full))
        expect(updated.columns.map(({ rank }) => [...rank])).toEqual(
          full.columns.map(({ rank }) => [...rank]),
        )
      }),
      RUNS,
    )
  })
})
