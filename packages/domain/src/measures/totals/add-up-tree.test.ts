import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Measure } from '../measure/measure.ts'
import { figureOf, measureOf } from '../testing/measure-of.ts'
import { addUpTree, ownValue } from './add-up-tree.ts'

/** `p(a b(c d))` is a tree; figures `a=1 c=? d=-`, other measures as `w.a=2`. Units named in capitals owe nothing. */
function totals(treeText: string, figures: string, measure: Partial<Measure> = {}) {
  const tree: { unit: string; parent: string | null }[] = []
  const above: string[] = []
  for (const token of treeText.match(/\w+|[()]/g) ?? []) {
    if (token === '(') above.push(tree.at(-1)!.unit)
    else if (token === ')') above.pop()
    else tree.push({ unit: token, parent: above.at(-1) ?? null })
  }
  const cells = new Map(
    figures.split(/\s+/).flatMap((cell) => {
      const [place, text] = cell.split('=')
      if (!place || text === undefined) return []
      return [[place.includes('.') ? place : `cases.${place}`, figureOf(text)] as const]
    }),
  )
  const parents = new Set(tree.map(({ parent }) => parent))
  const whole = measureOf(measure)
  const find = (code: string, unit: string) => cells.get(`${code}.${unit}`)
  const results = addUpTree(tree, whole, find, (unit) => !parents.has(unit) && unit === unit.toLowerCase())
  return (unit: string) => {
    const { total, soFar, covered, expected, notApplicable } = results.get(unit)!
    return `${total ?? '?'} (${soFar ?? '?'}; ${covered}/${expected}${notApplicable > 0 ? `, ${notApplicable} n/a` : ''})`
  }
}

describe('addUpTree', () => {
  test('adds up every unit below, at each level of the tree', () => {
    const of = totals('p(a b(c d))', 'a=1 c=2 d=3.5')
    expect([of('p'), of('b'), of('a')]).toEqual(['6.5 (6.5; 3/3)', '5.5 (5.5; 2/2)', '1 (1; 1/1)'])
  })

  test('a lacking value makes the total lacking and never counts as zero; a zero does count', () => {
    expect(totals('p(a b c)', 'a=1 b=?')('p')).toBe('? (1; 1/3)')
    expect(totals('p(a b)', 'a=1 b=0')('p')).toBe('1 (1; 2/2)')
    expect(totals('p(a b)', '')('p')).toBe('? (?; 0/2)')
    expect(totals('p(a b)', 'a=1', { aggregation: { kind: 'mean' } })('p')).toBe('? (1; 1/2)')
  })

  test('units it does not apply to, and units that owe nothing, are not expected', () => {
    expect(totals('p(a b C)', 'a=4 b=-')('p')).toBe('4 (4; 1/1, 1 n/a)')
    expect(totals('p(a b)', 'a=- b=-')('p')).toBe('? (?; 0/0, 2 n/a)')
  })

  test('a unit that declares its own figure declares it for everything under it', () => {
    const of = totals('p(a b(c d))', 'a=1 b=10 c=2 d=3')
    expect([of('p'), of('b')]).toEqual(['11 (11; 2/2)', '10 (10; 1/1)'])
    expect(totals('p(a b(c d))', 'a=1 b=? c=2 d=3')('p')).toBe('? (1; 1/2)')
  })

  test('means, extremes, weighted means and ratios are taken over all units, not over means of means', () => {
    const of = (aggregation: Measure['aggregation'], more = '') =>
      totals('p(a b(c d))', `a=1 c=2 d=6 ${more}`, { kind: 'decimal', decimals: 2, aggregation })('p')
    expect(of({ kind: 'mean' })).toBe('3 (3; 3/3)')
    expect(of({ kind: 'minimum' })).toBe('1 (1; 3/3)')
    expect(of({ kind: 'maximum' })).toBe('6 (6; 3/3)')
    expect(of({ kind: 'none' })).toBe('? (?; 3/3)')
    expect(of({ kind: 'weighted-mean', by: 'w' }, 'w.a=1 w.c=1 w.d=2')).toBe('3.75 (3.75; 3/3)')
    expect(of({ kind: 'weighted-mean', by: 'w' }, 'w.a=1 w.c=1')).toBe('? (1.5; 2/3)')
    expect(of({ kind: 'weighted-mean', by: 'w' }, 'w.a=0 w.c=0 w.d=0')).toBe('? (?; 3/3)')
    expect(
      of({ kind: 'ratio', numerator: 'n', denominator: 'm' }, 'n.a=1 m.a=2 n.c=0 m.c=0 n.d=1 m.d=1'),
    ).toBe('0.6666666667 (0.6666666667; 3/3)')
  })

  test('extremes leave lacking values out', () => {
    expect(totals('p(a b)', 'a=7 b=?', { aggregation: { kind: 'maximum' } })('p')).toBe('7 (7; 1/2)')
    expect(totals('p(a b)', 'a=7 b=7', { aggregation: { kind: 'minimum' } })('p')).toBe('7 (7; 2/2)')
    const dates = totals('p(a b)', 'a=2026-03-01 b=2026-02-28', {
      kind: 'date',
      aggregation: { kind: 'minimum' },
    })
    expect(dates('p')).toBe('2026-02-28 (2026-02-28; 2/2)')
  })

  test('the order of units changes nothing, and the root is the sum of the leaves', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 }),
        (numbers) => {
          const units = numbers.map((number, k) => ({ unit: `u${k}`, parent: 'p', number }))
          const root = { unit: 'p', parent: null }
          const find = (_: string, unit: string) => {
            const found = units.find((candidate) => candidate.unit === unit)
            return found && { value: String(found.number), missing: null }
          }
          const sum = (tree: readonly { unit: string; parent: string | null }[]) =>
            addUpTree(tree, measureOf(), find, () => false).get('p')?.total
          expect(sum([root, ...units])).toBe(String(numbers.reduce((a, b) => a + b, 0)))
          expect(sum([...units.toReversed(), root])).toBe(sum([root, ...units]))
        },
      ),
    )
  })
})

test('ownValue of a ratio is that of the two figures of the unit, undefined where one lacks or divides by zero', () => {
  const rate = measureOf({ kind: 'share', aggregation: { kind: 'ratio', numerator: 'n', denominator: 'm' } })
  const of = (n: string, m: string) => ownValue(rate, 'u', (code) => figureOf(code === 'n' ? n : m))
  expect([of('1', '8'), of('1', '0'), of('?', '8'), of('0', '8')]).toEqual([
    '0.125',
    undefined,
    undefined,
    '0',
  ])
  expect(ownValue(measureOf(), 'u', () => figureOf('7'))).toBe('7')
})
