import {
  type CompiledIndex,
  changeFacts,
  columnOf,
  type Evaluation,
  evaluate,
  explain,
  STATUS,
  STATUSES,
  update,
} from '@openpar/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileShipped, readShipped } from '../testing/shipped-index.ts'
import { shippedNames } from '../testing/shipped-names.ts'
import { arbitraryChanges, arbitraryFacts, reversed } from './testing/arbitrary-facts.ts'

const RUNS = { numRuns: 15 }

const names = shippedNames.filter((name) => {
  const { status, method } = readShipped(name)
  return status !== 'frame' && method === 'points'
})

const figures = ({ columns }: Evaluation) =>
  columns.map(({ points, max, lost, status, rank }) =>
    [points, max, lost, status, rank].map((each) => [...each]),
  )

/** What the components of the scale could give a unit, and what it lost of that, in ten-thousandths. */
function lossesOf({ index, columns }: Evaluation, unit: number) {
  const components = index.places.filter(({ kind, tree }) => kind === 'component' && tree === 'scale')
  const sum = (figure: 'max' | 'lost') =>
    components.reduce((total, place) => total + columns[place.position]![figure][unit]!, 0)
  return { max: sum('max'), lost: sum('lost') }
}

const outsideOf = (evaluation: Evaluation, code: string, unit: number) =>
  evaluation.index.byCode.has(code) ? columnOf(evaluation, code).points[unit]! : 0

/** The total that follows from the losses: brought to the scale, rounded half-up once, not below 0. */
function totalFromLosses(evaluation: Evaluation, unit: number): number {
  const { root, definition } = evaluation.index
  const { max, lost } = lossesOf(evaluation, unit)
  const outside = outsideOf(evaluation, 'bonus', unit) - outsideOf(evaluation, 'penalty', unit)
  const step = 10 ** (4 - definition.precision.totals.decimals)
  const [over, under] = [root.max * (max - lost) + outside * max, max * step]
  return Math.max(0, Math.floor((2 * over + under) / (2 * under)) * step)
}

describe.each(names)('%s, for any facts', (name) => {
  const index: CompiledIndex = compileShipped(name)

  test('the order of the units does not matter', () => {
    fc.assert(
      fc.property(arbitraryFacts(index), (facts) => {
        const turned = figures(evaluate(index, reversed(facts))).map((place) =>
          place.map((each) => each.toReversed()),
        )
        expect(turned).toEqual(figures(evaluate(index, facts)))
      }),
      RUNS,
    )
  })

  test('the total is what is not lost, brought to the scale, plus bonus, less penalty', () => {
    fc.assert(
      fc.property(arbitraryFacts(index, 'none'), (facts) => {
        const evaluation = evaluate(index, facts)
        const { points, status } = columnOf(evaluation, index.root.code)
        facts.units.forEach((_, unit) => {
          expect(status[unit]).toBe(STATUS.scored)
          expect(points[unit]).toBe(totalFromLosses(evaluation, unit))
        })
      }),
      RUNS,
    )
  })

  test('an explanation has the points, maximum, loss, rank and status of the evaluation, at every node', () => {
    fc.assert(
      fc.property(arbitraryFacts(index), (facts) => {
        const evaluation = evaluate(index, facts)
        for (const place of index.places) {
          const { points, max, lost, rank, status } = evaluation.columns[place.position]!
          const told = explain(evaluation, 'U0', place.code)
          expect([place.code, told.points, told.max, told.lost, told.rank, told.status]).toEqual([
            place.code,
            points[0],
            max[0],
            lost[0],
            rank[0],
            STATUSES[status[0]!],
          ])
          if (place.kind === 'group' && told.status === 'scored') {
            expect(told.parts.reduce((sum, part) => sum + part.points, 0)).toBe(told.points)
          }
        }
      }),
      { numRuns: 5 },
    )
  })

  test('an update equals a full evaluation of the changed facts', () => {
    fc.assert(
      fc.property(arbitraryFacts(index), arbitraryChanges(index), (facts, changes) => {
        const updated = update(evaluate(index, facts), changes)
        expect(figures(updated)).toEqual(figures(evaluate(index, changeFacts(facts, changes))))
      }),
      RUNS,
    )
  })
})
