import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runUncertainty, type UncertaintyOptions } from './run-uncertainty.ts'

/** Unit `a` scores 10, 20, 30 or 40 as the four alternatives have it; `b` always 30. Four runs take each once. */
const base: UncertaintyOptions = {
  inputs: [{ kind: 'alternatives', code: 'way', title: 'Cách tính', alternatives: ['1', '2', '3', '4'] }],
  units: ['a', 'b'],
  model: (choices, scores) => {
    scores[0] = 10 * (choices[0]! + 1)
    scores[1] = 30
  },
  rank: { decimals: 2 },
  runs: 4,
  seed: 1,
}

describe('an uncertainty analysis', () => {
  test('of four alternatives in four runs is worked by hand, whatever the seed', () => {
    for (const seed of [0, 1, 4294967295]) {
      const result = runUncertainty({ ...base, seed })
      expect(result).toMatchObject({ seed, runs: 4, stopped: false, failures: { count: 0, first: [] } })
      const [a, b] = result.units
      expect(a).toMatchObject({ code: 'a', runs: 4, best: 1, worst: 2, first: 0.5 })
      expect(a!.score).toMatchObject({ nominal: 10, mean: 25, median: 25 })
      expect(a!.score.low).toBeCloseTo(11.5, 12)
      expect(a!.rank).toEqual({ nominal: 2, mean: 1.5, median: 1.5, low: 1, high: 2 })
      expect(b).toMatchObject({ rank: { nominal: 1, mean: 1.25 }, first: 0.75 })
      expect([...b!.rankShares]).toEqual([0.75, 0.25])
      expect(result.pairs).toEqual([{ a: 'a', b: 'b', runs: 4, above: 0.25, equal: 0.25, below: 0.5 }])
    }
  })

  test('takes the nominal figures from the alternative in force', () => {
    const inputs = [{ ...base.inputs[0]!, nominal: 3 } as (typeof base.inputs)[0]]
    expect(runUncertainty({ ...base, inputs }).units[0]).toMatchObject({
      score: { nominal: 40 },
      rank: { nominal: 1 },
    })
  })

  test('counts a run whose model throws, keeps its number and message, and leaves it out', () => {
    const result = runUncertainty({
      ...base,
      model: (choices, scores) => {
        if (choices[0] === 3) throw new Error('mẫu số bằng 0')
        base.model(choices, scores)
      },
    })
    expect(result.failures).toMatchObject({ count: 1, first: [{ message: 'mẫu số bằng 0' }] })
    expect(result.failures.first[0]!.run).toBeGreaterThanOrEqual(1)
    expect(result.failures.first[0]!.run).toBeLessThanOrEqual(4)
    expect(result.units[0]).toMatchObject({ runs: 3, score: { mean: 20 } })
    expect(result.pairs[0]).toMatchObject({ runs: 3, above: 0 })
  })

  test('counts runs without any score and with infinite ones, and keeps only the first five messages', () => {
    const result = runUncertainty({
      ...base,
      runs: 16,
      model: ([way], scores) => {
        if (way === 0) scores.fill(1)
        if (way === 1) scores[0] = Infinity
      },
    })
    expect(result.failures.count).toBe(12)
    expect(result.failures.first).toHaveLength(5)
    expect(new Set(result.failures.first.map(({ message }) => message))).toEqual(
      new Set(['No unit has a score', 'Unit a scores Infinity']),
    )
    expect(result.units[0]!.runs).toBe(4)
  })

  test('of which every run fails has missing figures with the reason', () => {
    let calls = 0
    const result = runUncertainty({
      ...base,
      model: (_, scores) => {
        if (calls++ > 0) throw 'hỏng'
        scores.fill(5)
      },
    })
    expect(result.failures).toMatchObject({ count: 4, first: Array(4).fill({ message: 'hỏng' }) })
    expect(result.units[0]).toMatchObject({
      runs: 0,
      missing: 'no-run',
      first: Number.NaN,
      score: { nominal: 5 },
    })
    expect(result.pairs[0]).toMatchObject({ runs: 0, above: Number.NaN })
  })

  test('leaves a score missing that the model did not write, in that run only', () => {
    const result = runUncertainty({
      ...base,
      model: (choices, scores) => {
        base.model(choices, scores)
        if (choices[0] === 2) scores[0] = Number.NaN
      },
    })
    expect(result.failures.count).toBe(0)
    expect(result.units.map(({ runs }) => runs)).toEqual([3, 4])
    expect(result.pairs[0]).toMatchObject({ runs: 3, equal: 0 })
  })

  test('does not carry scores over from the run before', () => {
    const result = runUncertainty({
      ...base,
      model: ([way], scores) => {
        scores[way === 0 ? 0 : 1] = 1
      },
    })
    expect(result.units.map(({ runs }) => runs)).toEqual([1, 3])
  })

  test('passes on what the model throws at nominal choices', () => {
    expect(() => runUncertainty({ ...base, model: () => {} })).toThrow('No unit has a score')
  })

  test('of one unit ranks it first in every run', () => {
    const result = runUncertainty({ ...base, units: ['a'] })
    expect(result.units[0]).toMatchObject({ best: 1, worst: 1, first: 1 })
    expect(result.pairs).toEqual([])
  })

  test('ranks on the declared decimals: scores 0.004 apart tie on 2', () => {
    const model: UncertaintyOptions['model'] = (_, scores) => scores.set([50.001, 50.004])
    expect(runUncertainty({ ...base, model }).pairs[0]!.equal).toBe(1)
    expect(runUncertainty({ ...base, model, rank: { decimals: 3 } }).pairs[0]!.below).toBe(1)
  })

  test('ends when told to stop, with the runs it has', () => {
    let asked = 0
    const result = runUncertainty({ ...base, runs: 100, shouldStop: () => ++asked > 8 })
    expect(result).toMatchObject({ runs: 8, stopped: true })
    expect(result.units[0]).toMatchObject({ runs: 8, score: { mean: 25 } })
  })

  test('stopped before its first run has missing figures', () => {
    const result = runUncertainty({ ...base, shouldStop: () => true })
    expect(result).toMatchObject({
      runs: 0,
      stopped: true,
      units: [{ missing: 'no-run' }, { missing: 'no-run' }],
    })
  })

  test('reports progress about a hundred times, the last time in full', () => {
    const seen: number[][] = []
    runUncertainty({ ...base, runs: 1001, onProgress: (...progress) => seen.push(progress) })
    expect(seen).toHaveLength(91)
    expect([seen[0], seen.at(-1)]).toEqual([
      [11, 1001],
      [1001, 1001],
    ])
  })

  test('compares the pairs asked for; all of 200 units without asking, none of 201', () => {
    expect(runUncertainty({ ...base, pairs: [['b', 'a']] }).pairs).toMatchObject([
      { a: 'b', b: 'a', above: 0.5 },
    ])
    const many = (count: number) =>
      runUncertainty({
        ...base,
        runs: 1,
        units: Array.from({ length: count }, (_, unit) => `${unit}`),
        model: (_, scores) => scores.fill(1),
      }).pairs
    expect(many(200)).toHaveLength(19_900)
    expect(many(201)).toEqual([])
  })

  test.each<[string, Partial<UncertaintyOptions>]>([
    ['no runs', { runs: 0 }],
    ['half a run', { runs: 1.5 }],
    ['a negative seed', { seed: -1 }],
    ['no inputs', { inputs: [] }],
    ['a pair of an unknown unit', { pairs: [['a', 'c']] }],
  ])('is refused with %s', (_, change) => {
    expect(() => runUncertainty({ ...base, ...change })).toThrow(RangeError)
  })

  const noisy = (order: readonly number[], seed: number): UncertaintyOptions => ({
    inputs: [0, 1, 2].map((i) => ({
      kind: 'uniform',
      code: `w${i}`,
      title: `w${i}`,
      nominal: 1,
      share: 0.5,
    })),
    units: order.map((unit) => `${unit}`),
    model: (choices, scores) => {
      for (const [place, unit] of order.entries())
        scores[place] = (unit % 3) * choices[0]! + (unit % 5) * choices[1]! - (unit % 2) * choices[2]!
    },
    rank: { decimals: 1 },
    runs: 37,
    seed,
  })

  test('gives the same result for the same seed bit for bit, another one for another seed', () => {
    const order = [0, 1, 2, 3, 4, 5]
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(runUncertainty(noisy(order, seed))).toEqual(runUncertainty(noisy(order, seed)))
        expect(runUncertainty(noisy(order, seed)).units).not.toEqual(
          runUncertainty(noisy(order, seed + 1)).units,
        )
      }),
      { numRuns: 20 },
    )
  })

  test('gives permuted units permuted results', () => {
    const order = [0, 1, 2, 3, 4, 5, 6]
    const straight = runUncertainty(noisy(order, 5))
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (shuffled) => {
        const result = runUncertainty(noisy(shuffled, 5))
        expect(result.units).toEqual(shuffled.map((unit) => straight.units[unit]))
      }),
      { numRuns: 30 },
    )
  })

  test('shares of ranks and of each pair add up to 1, and mean ranks of untied units to n (n + 1) / 2', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const result = runUncertainty({ ...noisy([1, 2, 3, 4], seed), rank: { decimals: 12 } })
        for (const { rankShares } of result.units)
          expect(rankShares.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
        for (const pair of result.pairs) expect(pair.above + pair.equal + pair.below).toBeCloseTo(1, 12)
        expect(result.units.reduce((sum, unit) => sum + unit.rank.mean, 0)).toBeCloseTo(10, 10)
      }),
      { numRuns: 20 },
    )
  })
})
