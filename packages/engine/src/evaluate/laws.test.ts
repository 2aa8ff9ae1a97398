import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepOf } from '../exact/points.ts'
import { explain } from '../explain/explain.ts'
import {
  arbitraryChanges,
  arbitraryDefinition,
  arbitraryFacts,
  reordered,
} from '../testing/arbitrary-index.ts'
import { contentOf, evaluated } from '../testing/cells.ts'
import { statusOf } from './result.ts'
import { changeFacts, update } from './update.ts'

describe('for any index and any facts', () => {
  test('an update equals a full evaluation of the changed facts, column by column', () => {
    fc.assert(
      fc.property(
        arbitraryDefinition,
        arbitraryFacts,
        arbitraryChanges,
        arbitraryChanges,
        (definition, facts, one, two) => {
          const before = evaluated(definition, facts)
          const content = contentOf(before)
          const after = update(update(before, one), two)
          expect(contentOf(after)).toEqual(
            contentOf(evaluated(definition, changeFacts(changeFacts(facts, one), two))),
          )
          expect(contentOf(before)).toEqual(content)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('the order of the units does not matter', () => {
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(arbitraryDefinition, arbitraryFacts, orders, (definition, facts, order) => {
        const straight = evaluated(definition, facts)
        const mixed = evaluated(definition, reordered(facts, order))
        straight.columns.forEach((column, place) => {
          const other = mixed.columns[place]!
          for (const figure of ['points', 'max', 'lost', 'status', 'rank'] as const) {
            const expected = order.map((k) => column[figure][k])
            expect({ place, figure, is: Array.from(other[figure]) }).toEqual({ place, figure, is: expected })
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  test('points lie within 0 and the maximum; points and losses add up to the maximum, up to what is open', () => {
    fc.assert(
      fc.property(arbitraryDefinition, arbitraryFacts, (definition, facts) => {
        const { index, columns } = evaluated(definition, facts)
        const halfStep = stepOf(definition.precision.totals) / 2
        for (const place of index.places) {
          const column = columns[place.position]!
          for (let unit = 0; unit < facts.units.length; unit++) {
            const [points, max, lost] = [column.points[unit]!, column.max[unit]!, column.lost[unit]!]
            const status = statusOf(column, unit)
            if (status === 'missing') {
              expect([points, lost]).toEqual([Number.NaN, Number.NaN])
              expect(column.reasons.get(unit)).toBeTruthy()
            } else if (place.kind === 'component') {
              // Published points are somebody else's and may lie anywhere.
              if (status !== 'published') expect(points >= 0 && points <= place.max).toBe(true)
              const isOutside = place.parent?.kind === 'bonus' || place.parent?.kind === 'penalty'
              if (!isOutside) expect(points + lost).toBe(max)
            } else if (place.kind === 'group' && status === 'scored') {
              expect(points + lost).toBe(max)
              const parts = place.children.reduce(
                (sum, child) => sum + columns[child.position]!.points[unit]!,
                0,
              )
              expect(Math.abs(points - parts)).toBeLessThanOrEqual(2 * halfStep)
            } else if (place.kind === 'index' && status !== 'not-applicable')
              expect(points).toBeGreaterThanOrEqual(0)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the explanation has the points of the evaluation in its last step, in both languages, without a hole', () => {
    fc.assert(
      fc.property(arbitraryDefinition, arbitraryFacts, (definition, facts) => {
        const evaluation = evaluated(definition, facts)
        for (const place of evaluation.index.places) {
          for (const [k, unit] of facts.units.entries()) {
            const explanation = explain(evaluation, unit.code, place.code)
            const column = evaluation.columns[place.position]!
            expect([explanation.points, explanation.max, explanation.rank]).toEqual([
              column.points[k],
              column.max[k],
              column.rank[k],
            ])
            const lines = [explanation.words, ...explanation.steps]
            for (const { vi, en } of lines) {
              for (const line of [vi, en]) expect(line).not.toMatch(/undefined|NaN|null|Infinity|∞|^$/)
            }
            expect(explanation.steps.length).toBeGreaterThan(0)
            checkLastFigure(explanation)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** The last figure of the last Vietnamese step is the points given, unless the step says that there are none. */
function checkLastFigure({ steps, points, status }: ReturnType<typeof explain>): void {
  const last = steps.at(-1)!.vi
  const figure = /(-?[\d\u00a0]+,\d{2,4})(?: \(quy đổi[^)]*\))?$/.exec(last)?.[1]
  if (status === 'missing' || status === 'monitor') return
  if (/không tính vào điểm tối đa$/.test(last)) expect(points || 0).toBe(0)
  else if (/ 0 điểm$/.test(last)) expect(points).toBe(0)
  else
    expect({ last, points: Number(figure?.replaceAll('\u00a0', '').replace(',', '.')) }).toEqual({
      last,
      points: points / 10_000,
    })
}
