import { columnOf, compileIndex, type Definition, evaluate, statusOf, toPoints } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { evaluateSample } from '../../sample/index.ts'
import { shippedSample } from '../../sample/testing/shipped-sample.ts'
import { type ForecastOptions, forecastScores } from './forecast-scores.ts'
import type { EarlierScore } from './history/earlier-score.ts'
import { ScoreForecast } from './score-forecast.ts'
import { evaluated, type Judgements, judged, judgedIndex } from './testing/judged-index.ts'

const oneOfTen = judgedIndex([judged('a', 10)])
const twoOfTen = judgedIndex([judged('a', 10), judged('b', 10)])

/** One score of ten in 2025, perhaps with a self score. */
const was = (unit: string, component: string, points: number, self?: number, max = 10): EarlierScore => ({
  unit,
  group: 'g',
  period: '2025',
  component,
  points,
  max,
  self,
})

/** u1 had 1 of 10, u2 had 2, up to u9 with 9; the mean is 5. */
const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const staircase = (component: string) => NINE.map((points) => was(`u${points}`, component, points))

function forecastOf(
  unit: string,
  index: typeof oneOfTen,
  judgements: Judgements,
  earlier: readonly EarlierScore[],
  options?: ForecastOptions,
): ScoreForecast {
  const forecasts = forecastScores(evaluated(index, judgements), earlier, options)
  return ScoreForecast.parse(forecasts.find((one) => one.unit === unit))
}

describe('the provisional score', () => {
  test('is the sum of what has facts, and says how much of the scale that is', () => {
    const { provisional } = forecastOf('u', twoOfTen, { u: { a: 7.5 } }, [])
    expect(provisional).toEqual({ points: 7.5, known: 1, components: 2, knownMax: 10, max: 20 })
  })

  test('is 0 before the first fact, with nothing known', () => {
    const { provisional } = forecastOf('u', twoOfTen, { u: {} }, [])
    expect(provisional).toEqual({ points: 0, known: 0, components: 2, knownMax: 0, max: 20 })
  })

  test('gives nothing for a component that would be full by default, and leaves it open', () => {
    const index = judgedIndex([judged('a', 10), judged('b', 10, { missing: 'full' })])
    const { provisional, components } = forecastOf('u', index, { u: { a: 4 } }, [])
    expect(provisional).toMatchObject({ points: 4, known: 1 })
    expect(components[1]).toEqual({ component: 'b', max: 10, points: null, expected: 10, from: 'declared' })
  })

  test('leaves out what does not concern the unit and rescales the rest, as the engine does', () => {
    const { provisional } = forecastOf('u', twoOfTen, { u: { a: 4, b: 'n/a' } }, [])
    expect(provisional).toEqual({ points: 8, known: 1, components: 1, knownMax: 10, max: 10 })
  })

  test('has no points where nothing concerns the unit, and there is nothing to forecast', () => {
    const forecast = forecastOf('u', oneOfTen, { u: { a: 'n/a' } }, staircase('a'))
    expect(forecast.provisional.points).toBeNull()
    expect(forecast).toMatchObject({ forecast: null, interval: null, reason: 'not-applicable' })
  })

  test('has bonus and penalty up to their caps, outside the components counted', () => {
    const index = judgedIndex([judged('a', 10)], {
      bonus: { cap: 1, nodes: [judged('B', 3)] },
      penalty: { cap: 2, nodes: [judged('P', 5)] },
    })
    const { provisional } = forecastOf('u', index, { u: { a: 6, B: 3, P: 5 } }, [])
    expect(provisional).toEqual({ points: 5, known: 1, components: 1, knownMax: 10, max: 10 })
  })
})

describe('an open component', () => {
  test('is expected half-way between the unit and the group after one period', () => {
    // (9 + 5) ÷ 2; deviations from the mean of the other eight: ±4.5, ±3.375, ±2.25, ±1.125, 0, none above 10.
    const { forecast, interval, open, cases } = forecastOf('u9', oneOfTen, { u9: {} }, staircase('a'))
    expect({ forecast, interval, open, cases }).toEqual({
      forecast: 7,
      interval: { low: 2.5, high: 10 },
      open: 7,
      cases: 9,
    })
  })

  test('is expected at the mean of the group for a unit without earlier results', () => {
    const { forecast, interval, components } = forecastOf('new', oneOfTen, { new: {} }, staircase('a'))
    expect(forecast).toBe(5)
    expect(interval).toEqual({ low: 0.5, high: 9.5 })
    expect(components[0]).toEqual({ component: 'a', max: 10, points: null, expected: 5, from: 'group' })
  })

  test('weighs two periods of the unit twice as much as the group', () => {
    const earlier = [was('u', 'a', 8), { ...was('u', 'a', 6), period: '2024' }, was('v', 'a', 1)]
    // Unit 0.8 and 0.6, group mean 0.5: (0.8 + 0.6 + 0.5) ÷ 3 of 10.
    const { components } = forecastOf('u', oneOfTen, { u: {}, v: {} }, earlier)
    expect(components[0]).toMatchObject({ expected: 6.3333, from: 'own' })
  })

  test('takes shares, not points, where the maximum was another one', () => {
    const earlier = NINE.map((points) => was(`u${points}`, 'a', points / 2, undefined, 5))
    expect(forecastOf('u9', oneOfTen, { u9: {} }, earlier).forecast).toBe(7)
  })

  test('that is new borrows what unit and group got as a whole', () => {
    const { components, interval } = forecastOf('u9', twoOfTen, { u9: {} }, staircase('a'))
    expect(components[1]).toEqual({ component: 'b', max: 10, points: null, expected: 7, from: 'borrowed' })
    expect(interval).not.toBeNull()
  })

  test('that never concerned the unit is expected not to', () => {
    const earlier = [...staircase('a'), ...staircase('b').slice(0, 8), was('u9', 'b', 0, undefined, 0)]
    const { forecast, components } = forecastOf('u9', twoOfTen, { u9: {} }, earlier)
    expect(components[1]).toMatchObject({ expected: null, from: 'never-concerned' })
    // 7 of 10, rescaled to 20.
    expect(forecast).toBe(14)
  })

  test('keeps what went together in one year together', () => {
    const earlier = NINE.flatMap((k) => [was(`u${k}`, 'a', k), was(`u${k}`, 'b', 10 - k)])
    // Whoever strayed above at a strayed below at b by as much.
    expect(forecastOf('u5', twoOfTen, { u5: {} }, earlier).interval).toEqual({ low: 10, high: 10 })
  })
})

describe('a component with facts', () => {
  const taken = [0, 0, 0, 1, 1, 1, 1, 2, 2]
  const pairs = taken.map((less, k) => was(`u${k}`, 'a', 8 - less, 8))

  test('loses what appraisal took in the group before', () => {
    const { forecast, interval, appraisal, open, components } = forecastOf(
      'u0',
      oneOfTen,
      { u0: { a: 9 } },
      pairs,
    )
    expect({ forecast, interval, appraisal, open }).toEqual({
      forecast: 8,
      interval: { low: 7, high: 9 },
      appraisal: -1,
      open: 0,
    })
    // 9 − 8 ÷ 9
    expect(components[0]).toMatchObject({ points: 9, expected: 8.1111, from: 'appraisal' })
  })

  test('never falls below 0', () => {
    expect(forecastOf('u0', oneOfTen, { u0: { a: 1.5 } }, pairs).interval).toEqual({ low: 0, high: 1.5 })
  })

  test('stays as it is once it has been appraised', () => {
    const options = { isAppraised: () => true }
    const { interval } = forecastOf('u0', oneOfTen, { u0: { a: 9 } }, pairs, options)
    expect(interval).toEqual({ low: 9, high: 9 })
  })

  test('stays as it is where no self score of earlier periods is known', () => {
    const { forecast, interval, cases } = forecastOf('u9', oneOfTen, { u9: { a: 3 } }, staircase('a'))
    expect({ forecast, interval, cases }).toEqual({ forecast: 3, interval: { low: 3, high: 3 }, cases: 0 })
  })
})

describe('there is no interval, and a reason', () => {
  test('where an open component has nothing to go by; nor is there a forecast', () => {
    const forecast = forecastOf('u', twoOfTen, { u: { a: 5 } }, [])
    expect(forecast).toMatchObject({ forecast: null, open: null, interval: null, reason: 'no-history' })
  })

  test('where only the edition says what an open component counts as', () => {
    const index = judgedIndex([judged('a', 10), judged('b', 10, { missing: 'zero' })])
    const forecast = forecastOf('u', index, { u: { a: 5 } }, [])
    expect(forecast).toMatchObject({ forecast: 5, interval: null, reason: 'no-history' })
  })

  test('where eight cases are to bound 80 %, which takes nine; the forecast is what is expected', () => {
    const eight = staircase('a').slice(1)
    expect(forecastOf('u9', oneOfTen, { u9: {} }, eight)).toMatchObject({
      forecast: 7.25,
      interval: null,
      reason: 'too-few-cases',
      cases: 8,
    })
    expect(forecastOf('u9', oneOfTen, { u9: {} }, eight, { level: 0.7 }).interval).not.toBeNull()
  })

  test('where one earlier score has nothing to be compared with', () => {
    const forecast = forecastOf('u', oneOfTen, { u: {} }, [was('u', 'a', 6)])
    expect(forecast).toMatchObject({ forecast: 6, reason: 'too-few-cases', cases: 0 })
  })

  test('where other groups only have a history', () => {
    const elsewhere = staircase('a').map((score) => ({ ...score, group: 'h' }))
    expect(forecastOf('u9', oneOfTen, { u9: {} }, elsewhere).reason).toBe('no-history')
  })
})

test('points of a node that somebody else published are known, whatever is open below', () => {
  const index = judgedIndex([
    { code: 'n', name: 'n', max: 20, published: 'pub', nodes: [judged('a', 10), judged('b', 10)] },
  ])
  const forecast = forecastOf('u', index, { u: { a: 5, pub: 13.25 } }, [])
  expect(forecast.provisional).toEqual({ points: 13.25, known: 2, components: 2, knownMax: 20, max: 20 })
  expect(forecast).toMatchObject({ forecast: 13.25, interval: { low: 13.25, high: 13.25 }, open: 0 })
})

test('a composite index and a level that is no share are refused', () => {
  const today = evaluated(oneOfTen, { u: {} })
  for (const level of [0, 1, Number.NaN]) expect(() => forecastScores(today, [], { level })).toThrow('level')
  const composite: Definition = {
    ...oneOfTen.definition,
    method: 'composite',
    composite: { normalisation: { method: 'min-max' }, aggregation: [{ mean: 'arithmetic' }] },
    nodes: [{ code: 'a', name: 'a', measure: 'a' }],
  }
  const mean = evaluate(compileIndex(composite), evaluated(oneOfTen, { u: { a: 1 }, v: { a: 2 } }).facts)
  expect(() => forecastScores(mean, [])).toThrow('adds up points')
})

test('without a default in force, the provisional score is the total that the engine gives the same facts', () => {
  let compared = 0
  for (const year of shippedSample({ departments: 4, communes: 6 }).years) {
    const today = evaluateSample(year)
    const components = today.index.places.filter(({ kind }) => kind === 'component')
    const totals = columnOf(today, today.index.root.code)
    forecastScores(today, []).forEach(({ provisional }, k) => {
      if (components.some(({ code }) => statusOf(columnOf(today, code), k) === 'defaulted')) return
      expect(toPoints(provisional.points!)).toBe(totals.points[k])
      compared += 1
    })
  }
  expect(compared).toBeGreaterThan(0)
})
