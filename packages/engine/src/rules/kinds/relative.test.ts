import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RelativeRule } from '../../definition/rule.ts'
import { compileAlone, HUNDREDTHS, linesAlone, scoreAlone, scoreGroup } from '../../testing/score-alone.ts'
import type { Step } from '../step.ts'

const NONE = Number.NaN

function relative(method: RelativeRule['method'], more: Partial<RelativeRule> = {}): RelativeRule {
  return { kind: 'relative', method, measure: 'x', equal: 'full', ...more }
}

function pointsOf(rule: RelativeRule, values: readonly number[], max = 6) {
  return scoreGroup(
    rule,
    values.map((value) => [value]),
    { max },
  )
}

describe('a relative rule', () => {
  test.each([
    ['min-max', [10, 20, 15, 15], [0, 6, 3, 3]],
    ['best', [10, 20, 15, 15], [3, 6, 4.5, 4.5]],
    ['rank', [10, 20, 15, 15], [0, 6, 4, 4]],
    ['min-max', [-10, 0, 10], [0, 3, 6]],
    ['rank', [-10, 0, 10], [0, 3, 6]],
    ['best', [-10, 0, 10], [0, 0, 6]],
    ['min-max', [1_000_000_000_000, 1_000_000_000_001, 1_000_000_000_003], [0, 2, 6]],
    ['min-max', [0.1, 0.2, 0.3], [0, 3, 6]],
    ['min-max', [10, NONE, 20], [0, 'missing', 6]],
  ] as const)('by %s of %j gives %j of 6', (method, values, points) => {
    expect(pointsOf(relative(method), values)).toEqual(points)
  })

  test.each([
    ['min-max', [10, 20, 15], [6, 0, 3]],
    ['best', [10, 20, 40], [6, 3, 1.5]],
    ['best', [0, 20, 0], [6, 0, 6]],
    ['rank', [10, 20, 15, 15], [6, 0, 4, 4]],
  ] as const)('where less is better by %s of %j gives %j', (method, values, points) => {
    expect(pointsOf(relative(method, { better: 'lower' }), values)).toEqual(points)
  })

  test('by z-score of 1, 2, 3 puts the mean at half and one deviation (n − 1) a sixth from it', () => {
    expect(pointsOf(relative('z-score'), [1, 2, 3])).toEqual([2, 3, 4])
    expect(pointsOf(relative('z-score', { better: 'lower' }), [1, 2, 3])).toEqual([4, 3, 2])
    expect(pointsOf(relative('z-score', { spread: 1 }), [1, 2, 3])).toEqual([0, 3, 6])
    expect(pointsOf(relative('z-score', { spread: 0.5 }), [1, 2, 3])).toEqual([0, 3, 6])
  })

  test('has no share of a best below 0: missing, never full points for the worst', () => {
    expect(pointsOf(relative('best'), [-10, -5])).toEqual(['missing', 'missing'])
    expect(pointsOf(relative('best'), [-10, 0])).toEqual([0, 6])
  })

  test.each([
    ['full', 6],
    ['zero', 0],
    ['missing', 'missing'],
    ['not-applicable', 'not-applicable'],
  ] as const)('where all are equal, or one is alone, follows the declared rule %s', (equal, outcome) => {
    for (const method of ['min-max', 'best', 'rank', 'z-score'] as const) {
      expect(pointsOf(relative(method, { equal }), [7, 7, NONE])).toEqual([outcome, outcome, 'missing'])
      expect(pointsOf(relative(method, { equal }), [0])).toEqual([outcome])
    }
  })

  test('compares shares exactly: 1/3 is half-way between 0 and 2/3, a tie at 0.25 points', () => {
    const rule = relative('min-max', { measure: undefined, numerator: 'n', denominator: 'd' })
    const rows = [
      [0, 7],
      [1, 3],
      [2, 3],
      [4, 6],
    ]
    expect(scoreGroup(rule, rows, { max: 0.25 })).toEqual([0, 0.13, 0.25, 0.25])
    const even = { ...HUNDREDTHS, points: { decimals: 2, mode: 'half-even' } } as const
    expect(scoreGroup(rule, rows, { max: 0.25, precision: even })).toEqual([0, 0.12, 0.25, 0.25])
    expect(scoreGroup({ ...rule, better: 'lower' }, rows, { max: 0.25 })).toEqual([0.25, 0.13, 0, 0])
    expect(
      scoreGroup(
        { ...rule, better: 'lower' },
        [
          [1, 5],
          [1, 2],
          [3, 10],
        ],
        { max: 3 },
      ),
    ).toEqual([3, 0, 2])
    const formula: RelativeRule = { ...rule, numerator: undefined, formula: 'n / d' }
    expect(scoreGroup(formula, rows, { max: 0.25 })).toEqual([0, 0.13, 0.25, 0.25])
    expect(scoreGroup({ ...rule, method: 'rank' }, rows)).toEqual([0, 2, 6, 6])
    expect(scoreGroup({ ...rule, method: 'best' }, rows)).toEqual([0, 3, 6, 6])
  })

  test('leaves units with a zero denominator out of the comparison, with their declared points', () => {
    const rule = relative('min-max', { measure: undefined, numerator: 'n', denominator: 'd', zero: 'zero' })
    expect(
      scoreGroup(rule, [
        [1, 0],
        [1, 2],
        [1, 1],
        [3, 4],
      ]),
    ).toEqual([0, 0, 6, 3])
    const formula = relative('min-max', { measure: undefined, formula: 'n / d', zero: 'not-applicable' })
    expect(
      scoreGroup(formula, [
        [1, 0],
        [1, 2],
        [1, 1],
        [3, 4],
      ]),
    ).toEqual(['not-applicable', 0, 6, 3])
  })

  test('does not depend on the order of the units, and stays within 0 and the maximum', () => {
    const method = fc.constantFrom('min-max', 'best', 'rank', 'z-score')
    const value = fc.oneof(
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: -500, max: 500 }).map((n) => n / 100),
    )
    const mode = fc.constantFrom('half-up', 'half-even', 'down', 'double')
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1 }),
        method,
        fc.boolean(),
        mode,
        (values, how, lower, rounding) => {
          const rule = relative(how, {
            better: lower ? 'lower' : 'higher',
            rounding: { points: { decimals: 2, mode: rounding } },
          })
          const points = pointsOf(rule, values)
          expect(pointsOf(rule, values.toReversed()).toReversed()).toEqual(points)
          for (const each of points) {
            if (each === 'missing') expect(how).toBe('best')
            else expect(Number(each) >= 0 && Number(each) <= 6).toBe(true)
          }
        },
      ),
    )
  })

  test('gives more to the better unit', () => {
    const method = fc.constantFrom('min-max', 'rank', 'z-score')
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2 }), method, (values, how) => {
        const points = pointsOf(relative(how), values) as number[]
        for (let k = 1; k < values.length; k++) {
          if (values[k]! >= values[k - 1]!) expect(points[k]!).toBeGreaterThanOrEqual(points[k - 1]!)
        }
      }),
    )
  })
})

describe('the explanation of a relative rule', () => {
  function linesIn(rule: RelativeRule, rows: readonly (readonly number[])[]): Step[] {
    const compiled = compileAlone(rule)
    if (compiled.kind !== 'group') throw new Error('not a rule that compares')
    const steps: Step[] = []
    const group = rows.map((row) => Float64Array.from(row))
    compiled.prepare(group)(group[0]!, steps)
    return steps
  }

  test('shows the value, the range of the group and the share', () => {
    expect(linesIn(relative('min-max'), [[15], [10], [20]])).toEqual([
      { vi: 'giá trị 15; nhóm từ 10 đến 20', en: 'value 15; group from 10 to 20' },
      { vi: '6,00 × 50% = 3,00', en: '6.00 × 50% = 3.00' },
    ])
    expect(linesIn(relative('best'), [[-1], [-2]])[1]!.vi).toBe(
      'giá trị tốt nhất nhóm nhỏ hơn 0, không tính được tỷ lệ',
    )
    expect(linesAlone(relative('rank', { better: 'lower' }), [5])).toMatchObject({
      words: {
        vi: 'Điểm = 6,00 × thứ hạng trong nhóm: (Số x), càng thấp càng tốt; các đơn vị trong nhóm bằng nhau: tính điểm tối đa',
      },
      vi: ['các đơn vị trong nhóm bằng nhau: tính điểm tối đa = 6,00'],
    })
  })
})

test('a group of 3,321 units with shares is compared without error', () => {
  const rule = relative('rank', { measure: undefined, numerator: 'n', denominator: 'd' })
  const rows = Array.from({ length: 3321 }, (_, k) => [k, 3320])
  expect(scoreGroup(rule, rows).slice(0, 3)).toEqual([0, 0, 0])
  expect(scoreAlone(rule, [1, 2])).toBe(6)
})
