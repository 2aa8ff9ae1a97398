import { describe, expect, test } from 'vitest'
import { NO_RANK } from './competition-ranks.ts'
import { type RunTable, summariseUnit } from './unit-summary.ts'

/** Scores and ranks of a single unit, one entry a run; a dot is a missing one: '80/1 70/2 ./.'. */
function runs(text: string, stride?: number): RunTable {
  const cells = text.split(' ').filter(Boolean)
  const parts = cells.map((cell) =>
    cell.split('/').map((figure) => (figure === '.' ? Number.NaN : Number(figure))),
  )
  return {
    runs: cells.length,
    stride: stride ?? cells.length,
    scores: Float64Array.from(parts, ([score]) => score!),
    ranks: Uint16Array.from(parts, ([, rank]) => (Number.isNaN(rank) ? NO_RANK : rank!)),
  }
}

describe('the summary of a unit', () => {
  test('over scores 60, 80, 70, 90 with ranks 4, 2, 2, 1 is worked by hand', () => {
    const summary = summariseUnit('HN', 0, runs('60/4 80/2 70/2 90/1'), 75, 2)
    expect(summary.score.nominal).toBe(75)
    expect(summary.score.mean).toBe(75)
    expect(summary.score.median).toBe(75)
    expect(summary.score.low).toBeCloseTo(61.5, 12)
    expect(summary.score.high).toBeCloseTo(88.5, 12)
    expect(summary.rank.nominal).toBe(2)
    expect(summary.rank.mean).toBe(2.25)
    expect(summary.rank.median).toBe(2)
    expect(summary.rank.low).toBeCloseTo(1.15, 12)
    expect(summary.rank.high).toBeCloseTo(3.7, 12)
    expect([summary.best, summary.worst, summary.first]).toEqual([1, 4, 0.25])
    expect([...summary.rankShares]).toEqual([0.25, 0.5, 0, 0.25])
    expect(summary).not.toHaveProperty('missing')
  })

  test('leaves out runs without a score, and shares are of the others', () => {
    const summary = summariseUnit('HN', 0, runs('-10/3 ./. -20/3'), -15, 3)
    expect([summary.runs, summary.score.mean, summary.rank.mean, summary.first]).toEqual([2, -15, 3, 0])
    expect([...summary.rankShares]).toEqual([1])
  })

  test('of one run, and of a score of zero, is that run', () => {
    const { score, rank } = summariseUnit('HN', 0, runs('0/1'), 0, 1)
    expect(score).toEqual({ nominal: 0, mean: 0, median: 0, low: 0, high: 0 })
    expect(rank).toEqual({ nominal: 1, mean: 1, median: 1, low: 1, high: 1 })
  })

  test('without a score in any run is missing with the reason, the nominal score kept', () => {
    const summary = summariseUnit('HN', 0, runs('./. ./.'), 50, 1)
    expect(summary).toMatchObject({
      runs: 0,
      missing: 'no-run',
      score: { nominal: 50 },
      rank: { nominal: 1 },
    })
    for (const figure of [summary.score.mean, summary.rank.low, summary.best, summary.worst, summary.first])
      expect(figure).toBeNaN()
    expect(summary.rankShares).toHaveLength(0)
  })

  test('without a nominal score says so and keeps the rest', () => {
    const summary = summariseUnit('HN', 0, runs('50/1'), Number.NaN, NO_RANK)
    expect(summary).toMatchObject({ missing: 'no-nominal', rank: { nominal: Number.NaN, mean: 1 } })
  })

  test('reads its own unit where fewer runs worked than there is room for', () => {
    const table: RunTable = { ...runs('1/1 9/9 5/2 9/9'), runs: 1, stride: 2 }
    expect(summariseUnit('b', 1, table, 5, 2)).toMatchObject({
      runs: 1,
      score: { mean: 5 },
      rank: { mean: 2 },
    })
  })
})
