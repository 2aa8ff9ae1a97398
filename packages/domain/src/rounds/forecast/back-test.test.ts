import { describe, expect, test } from 'vitest'
import { forecastScores } from './forecast-scores.ts'
import { simulatedGroup, type World } from './testing/simulated-group.ts'

const WORLD: World = {
  units: 20,
  components: 24,
  periods: 3,
  between: 0.06,
  year: 0.01,
  unitYear: 0.03,
  noise: 0.12,
  inflation: 0.04,
  known: 0.5,
}
const GROUPS = 25

interface Outcome {
  readonly coverage: number
  readonly error: number
  readonly bias: number
  readonly width: number
  readonly count: number
}

const outcomes = new Map<string, Outcome>()

/** Share of finals inside their intervals, and mean distances between forecast, bounds and final, over many groups. */
function backTest(more: Partial<World>): Outcome {
  const key = JSON.stringify({ ...WORLD, ...more })
  const before = outcomes.get(key)
  if (before) return before
  let covered = 0
  let error = 0
  let bias = 0
  let width = 0
  let count = 0
  for (let seed = 1; seed <= GROUPS; seed++) {
    const { today, earlier, finals } = simulatedGroup({ ...WORLD, ...more }, seed)
    forecastScores(today, earlier).forEach(({ forecast, interval }, u) => {
      const { low, high } = interval!
      const final = finals[u]!
      count += 1
      covered += low <= final && final <= high ? 1 : 0
      error += Math.abs(forecast! - final)
      bias += forecast! - final
      width += high - low
    })
  }
  const outcome = {
    coverage: covered / count,
    error: error / count,
    bias: bias / count,
    width: width / count,
    count,
  }
  outcomes.set(key, outcome)
  return outcome
}

describe('over 500 simulated units whose finals are known, an interval of 80 % holds 70 to 90 % of them', () => {
  test.each<readonly [string, Partial<World>]>([
    ['before the first fact, after three periods', { known: 0 }],
    ['with half of the facts, after three periods', {}],
    ['with half of the facts, after two periods', { periods: 2 }],
    ['with all facts and appraisal to come', { known: 1 }],
    ['with half of the facts and self scores that stand', { inflation: 0 }],
    ['where years shake all units together', { year: 0.03, known: 0 }],
    ['where units hardly differ', { between: 0.01, known: 0, periods: 1 }],
    ['where units differ much more than years', { between: 0.12, unitYear: 0.02, noise: 0.05 }],
  ])('%s', (_, more) => {
    const { coverage, count } = backTest(more)
    expect(count).toBe(500)
    expect(coverage).toBeGreaterThanOrEqual(0.7)
    expect(coverage).toBeLessThanOrEqual(0.9)
  })
})

test('after one period alone nobody can see whether units differ for good: intervals of 80 % hold 75 to 95 %', () => {
  for (const known of [0, 0.5]) {
    const { coverage } = backTest({ known, periods: 1 })
    expect(coverage).toBeGreaterThanOrEqual(0.75)
    expect(coverage).toBeLessThanOrEqual(0.95)
  }
})

test('the forecast leans to neither side by more than a quarter of a point of some sixty', () => {
  for (const known of [0, 0.5, 1]) {
    expect(Math.abs(backTest({ known }).bias)).toBeLessThan(0.25)
  }
})

test('more facts make forecasts closer and intervals narrower', () => {
  const [none, half, all] = [0, 0.5, 1].map((known) => backTest({ known }))
  expect(none!.error).toBeGreaterThan(half!.error)
  expect(half!.error).toBeGreaterThan(all!.error)
  expect(none!.width).toBeGreaterThan(half!.width)
  expect(half!.width).toBeGreaterThan(all!.width)
})
