import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Precision, RoundingMode } from '../../definition/precision.ts'
import type { RatioRule } from '../../definition/rule.ts'
import { HUNDREDTHS, linesAlone, scoreAlone } from '../../testing/score-alone.ts'

const RATIO: RatioRule = { kind: 'ratio', numerator: 'n', denominator: 'd', zero: 'zero' }

function rounded(mode: RoundingMode, decimals = 2, ratios: Precision['ratios'] = 'exact'): Precision {
  return { ...HUNDREDTHS, ratios, points: { decimals, mode } }
}

describe('a ratio', () => {
  test.each([
    [45, 60, 4.5],
    [2, 3, 4],
    [1, 3, 2],
    [1, 7, 0.86],
    [10, 10, 6],
    [11, 10, 6],
    [0, 10, 0],
    [-1, 10, 0],
    [-1, -2, 3],
    [1, -2, 0],
    [999_999_999_999, 1_000_000_000_000, 6],
    [333_333_333_333, 1_000_000_000_000, 2],
    [0.1, 0.3, 2],
    [0.1 + 0.2, 0.6, 3],
  ])('of %d in %d is worth %d of 6 points', (n, d, points) => {
    expect(scoreAlone(RATIO, [n, d])).toBe(points)
  })

  test.each([
    ['zero', 0],
    ['full', 6],
    ['missing', 'missing'],
    ['not-applicable', 'not-applicable'],
  ] as const)('with a zero denominator is %s: %s, whatever the numerator', (zero, outcome) => {
    expect(scoreAlone({ ...RATIO, zero }, [0, 0])).toBe(outcome)
    expect(scoreAlone({ ...RATIO, zero }, [5, 0])).toBe(outcome)
    expect(scoreAlone({ ...RATIO, zero }, [5, -0])).toBe(outcome)
  })

  test('with a zero denominator and no declared meaning is missing', () => {
    expect(scoreAlone({ kind: 'ratio', numerator: 'n', denominator: 'd' }, [0, 0])).toBe('missing')
  })

  test.each([
    ['80%', 60, 100, 4.5],
    ['80%', 80, 100, 6],
    ['80%', 79, 100, 5.93],
    [0.8, 60, 100, 4.5],
    ['97,5%', 39, 40, 6],
    ['33.3%', 333, 1000, 6],
    [2, 1, 1, 3],
  ])('with the target %s: %d in %d is worth %d', (target, n, d, points) => {
    expect(scoreAlone({ ...RATIO, target }, [n, d])).toBe(points)
  })

  test('has nothing below the floor and its share at the floor: 69 of 100 → 0, 70 of 100 → 4.2', () => {
    const rule: RatioRule = { ...RATIO, floor: '70%' }
    expect(scoreAlone(rule, [69, 100])).toBe(0)
    expect(scoreAlone(rule, [699_999_999_999, 1_000_000_000_000])).toBe(0)
    expect(scoreAlone(rule, [70, 100])).toBe(4.2)
    expect(scoreAlone(rule, [0.7, 1])).toBe(4.2)
  })

  test.each([
    ['half-up', 0.13],
    ['half-even', 0.12],
    ['down', 0.12],
    ['double', 0.12],
  ] as const)('rounds the tie 6 × 1/48 = 0.125 %s to %d', (mode, points) => {
    expect(scoreAlone(RATIO, [1, 48], { precision: rounded(mode) })).toBe(points)
  })

  test('in mode double has the figure of software: 5 × 53.5 % = 2.675 lies below the tie as a double, so 2.67', () => {
    const precision = rounded('double')
    expect(scoreAlone(RATIO, [535, 1000], { max: 5, precision })).toBe(2.67)
    expect(scoreAlone(RATIO, [535, 1000], { max: 5, precision: rounded('half-even') })).toBe(2.68)
    expect(scoreAlone({ ...RATIO, target: '80%' }, [60, 100], { precision })).toBe(4.5)
    // (1 / 24) × 100 first, then × 3 and ÷ 100: 0.12; (100 × 1) / 24 first would make it 0.13.
    expect(scoreAlone(RATIO, [1, 24], { max: 3, precision })).toBe(0.12)
    expect(scoreAlone(RATIO, [11, 40], { max: 3, precision })).toBe(0.83)
    const twice = rounded('double', 2, { decimals: 2, mode: 'double' })
    expect(scoreAlone(RATIO, [2, 3], { precision: twice })).toBe(4)
    expect(scoreAlone({ kind: 'ratio', formula: 'n / d' }, [1, 48], { precision })).toBe(0.13)
  })

  test('is rounded as a share first where the edition says so: 2/3 is 66.67 %, so 6 × 66.67 % = 4.0002', () => {
    const precision = rounded('half-up', 4, { decimals: 2, mode: 'half-up' })
    expect(scoreAlone(RATIO, [2, 3], { precision })).toBe(4.0002)
    expect(scoreAlone(RATIO, [1, 3], { precision })).toBe(1.9998)
    expect(scoreAlone({ ...RATIO, rounding: { ratio: 'exact' } }, [2, 3], { precision })).toBe(4)
    expect(
      scoreAlone({ ...RATIO, rounding: { points: { decimals: 0, mode: 'down' } } }, [2, 3], { precision }),
    ).toBe(4)
  })

  test('rounded as a share can reach the target: 79.996 % is 80.00 %', () => {
    const precision = rounded('half-up', 2, { decimals: 2, mode: 'half-up' })
    expect(scoreAlone({ ...RATIO, target: '80%', floor: '80%' }, [79_996, 100_000], { precision })).toBe(6)
    expect(scoreAlone({ ...RATIO, target: '80%', floor: '80%' }, [79_996, 100_000])).toBe(0)
  })

  test('never exceeds a maximum that is no step of the rounding: 0.125 stays 0.125', () => {
    expect(scoreAlone(RATIO, [1, 1], { max: 0.125 })).toBe(0.125)
    expect(scoreAlone(RATIO, [1, 1], { max: 3.23, precision: rounded('double', 1) })).toBe(3.23)
    expect(
      scoreAlone({ kind: 'ratio', formula: 'n / d' }, [1, 1], { max: 3.23, precision: rounded('down', 1) }),
    ).toBe(3.23)
  })

  test('takes a share that is a measure or a formula as a fraction of one', () => {
    expect(scoreAlone({ kind: 'ratio', measure: 'x' }, [0.75])).toBe(4.5)
    expect(scoreAlone({ kind: 'ratio', formula: 'n / d', zero: 'full' }, [3, 4])).toBe(4.5)
    expect(scoreAlone({ kind: 'ratio', formula: 'n / d', zero: 'full' }, [3, 0])).toBe(6)
  })

  test('takes decimal facts as written: 4 × 0.028749999999999998 is below 0.115', () => {
    expect(scoreAlone({ kind: 'ratio', measure: 'x' }, [0.028749999999999998], { max: 4 })).toBe(0.11)
    expect(scoreAlone({ kind: 'ratio', measure: 'x' }, [0.02875], { max: 4 })).toBe(0.12)
  })

  test('keeps the tie of a formula: 6 × (1 / 48) is 0.125 and 3 × (13 / 24) is 1.625', () => {
    expect(scoreAlone({ kind: 'ratio', formula: 'n / d' }, [13, 24], { max: 3 })).toBe(1.63)
    expect(scoreAlone({ kind: 'ratio', formula: 'n / d' }, [1, 48])).toBe(0.13)
    expect(scoreAlone({ kind: 'ratio', formula: 'n / d', floor: 0.3 }, [3, 10])).toBe(1.8)
  })

  test('refuses a target that is not above 0 and a floor that is no share', () => {
    expect(() => scoreAlone({ ...RATIO, target: 0 }, [1, 1])).toThrow('a target must be above 0')
    expect(() => scoreAlone({ ...RATIO, target: 'most' }, [1, 1])).toThrow()
    expect(() => scoreAlone({ ...RATIO, floor: 'some' }, [1, 1])).toThrow('not a share: some')
  })
})

describe('laws of a ratio', () => {
  const count = fc.oneof(fc.nat(60), fc.nat(1e12))
  const max = fc.integer({ min: 1, max: 2000 }).map((n) => n / 100)
  const target = fc.integer({ min: 1, max: 1500 }).map((n) => n / 1000)
  const decimals = fc.nat(4)
  const mode = fc.constantFrom('half-up', 'half-even', 'down')

  test('points are max × n ÷ d ÷ target by big integers, for every mode and number of decimals', () => {
    fc.assert(
      fc.property(
        count,
        count.filter(Boolean),
        max,
        target,
        decimals,
        mode,
        (n, d, most, goal, places, how) => {
          const points = scoreAlone({ ...RATIO, target: goal }, [n, d], {
            max: most,
            precision: rounded(how, places),
          })
          const top = BigInt(Math.round(most * 100)) * BigInt(n) * 1000n * 10n ** BigInt(places)
          const under = 100n * BigInt(d) * BigInt(Math.round(goal * 1000))
          const twice = (2n * top) / under
          const isTie = (2n * top) % under === 0n && twice % 2n === 1n
          let steps = twice / 2n
          if (how !== 'down' && twice % 2n === 1n && !(isTie && how === 'half-even' && steps % 2n === 0n))
            steps += 1n
          expect(points).toBe(Math.min(most, Number(steps) / 10 ** places))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('points lie within 0 and the maximum, whatever the facts', () => {
    const any = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())
    const how = fc.constantFrom<RoundingMode>('half-up', 'half-even', 'down', 'double')
    fc.assert(
      fc.property(any, any, max, decimals, how, (n, d, most, places, name) => {
        const points = scoreAlone(RATIO, [n, d], { max: most, precision: rounded(name, places) })
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('points never fall when the numerator rises', () => {
    fc.assert(
      fc.property(count, count, count.filter(Boolean), mode, (a, more, d, how) => {
        const precision = rounded(how)
        const [low, high] = [a, a + more].map((n) => scoreAlone(RATIO, [n, d], { precision }) as number)
        expect(high).toBeGreaterThanOrEqual(low!)
      }),
    )
  })

  test('scaling numerator and denominator together changes nothing', () => {
    const factor = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(0.1, 0.25, -1, -3))
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }), factor, mode, (n, d, by, how) => {
        const precision = rounded(how)
        // 0.1 × n in doubles is not always the tenth of n as written.
        const scaled = [n, d].map((each) => (by === 0.1 ? each / 10 : each * by))
        expect(scoreAlone(RATIO, scaled, { precision })).toBe(scoreAlone(RATIO, [n, d], { precision }))
      }),
    )
  })
})

describe('the explanation of a ratio', () => {
  test('reads as an official writes it', () => {
    expect(linesAlone({ ...RATIO, target: '80%' }, [45, 90])).toEqual({
      words: {
        vi: 'Điểm = 6,00 × tỷ lệ (Số n) ÷ (Số d); đạt từ 80% trở lên được điểm tối đa, dưới mức này tính theo tỷ lệ so với 80%; mẫu số bằng 0: tính 0 điểm',
        en: 'Points = 6.00 × share of (Number n) ÷ (Number d); full points from 80%, in proportion to 80% below; zero denominator: 0 points',
      },
      vi: ['45 ÷ 90 = 50%', '6,00 × 50% ÷ 80% = 3,75'],
      en: ['45 ÷ 90 = 50%', '6.00 × 50% ÷ 80% = 3.75'],
    })
  })

  test('shows the rounding of the share, the floor, the cap and a zero denominator', () => {
    const precision = rounded('half-up', 2, { decimals: 2, mode: 'half-up' })
    expect(linesAlone(RATIO, [2, 3], { precision }).vi).toEqual([
      '2 ÷ 3 = 66,6667%',
      'làm tròn tỷ lệ đến 2 chữ số thập phân: 66,67%',
      '6,00 × 66,67% = 4,00',
    ])
    expect(linesAlone({ ...RATIO, floor: 0.5 }, [1, 4]).vi).toEqual(['1 ÷ 4 = 25%', 'dưới 50%: 0 điểm'])
    expect(linesAlone({ ...RATIO, target: 0.5 }, [3, 4]).vi[1]).toBe(
      '6,00 × 75% ÷ 50%, không quá điểm tối đa = 6,00',
    )
    expect(linesAlone({ ...RATIO, zero: 'full' }, [0, 0])).toMatchObject({
      vi: ['0 ÷ 0; mẫu số bằng 0: tính điểm tối đa = 6,00'],
      en: ['0 ÷ 0; zero denominator: full points = 6.00'],
    })
  })
})
