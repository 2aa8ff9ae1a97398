import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecastScores } from './forecast-scores.ts'
import type { EarlierScore } from './history/earlier-score.ts'
import { evaluated, type Judgements, judged, judgedIndex } from './testing/judged-index.ts'

const CODES = ['a', 'b', 'c', 'B', 'P']
const MAX: Readonly<Record<string, number>> = { a: 2, b: 3, c: 5, B: 2, P: 2 }
const UNITS = Array.from({ length: 12 }, (_, k) => `u${k}`)

const index = judgedIndex(
  [
    { code: '1', name: '1', max: 5, nodes: [judged('a', 2), judged('b', 3, { missing: 'zero' })] },
    judged('c', 5),
  ],
  { bonus: { cap: 1, nodes: [judged('B', 2)] }, penalty: { cap: 1, nodes: [judged('P', 2)] } },
)

const points = (code: string) => fc.integer({ min: 0, max: MAX[code]! * 100 }).map((figure) => figure / 100)
const judgement = fc
  .tuple(
    ...CODES.map((code) =>
      fc.oneof(
        { weight: 4, arbitrary: points(code) },
        { weight: 4, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constant('n/a' as const) },
      ),
    ),
  )
  .map((figures) =>
    Object.fromEntries(figures.flatMap((figure, k) => (figure === undefined ? [] : [[CODES[k]!, figure]]))),
  )
const judgements: fc.Arbitrary<Judgements> = fc
  .array(judgement, { minLength: UNITS.length, maxLength: UNITS.length })
  .map((all) => Object.fromEntries(all.map((own, k) => [UNITS[k]!, own])))

const earlierScore: fc.Arbitrary<EarlierScore> = fc.constantFrom(...CODES).chain((component) =>
  fc.record({
    unit: fc.constantFrom(...UNITS, 'gone'),
    group: fc.constant('g'),
    period: fc.constantFrom('2024', '2025'),
    component: fc.constant(component),
    points: points(component),
    max: fc.constantFrom(MAX[component]!, MAX[component]!, MAX[component]!, 0),
    self: fc.option(points(component), { nil: undefined }),
  }),
)
const history = fc.uniqueArray(earlierScore, {
  maxLength: 120,
  selector: ({ unit, period, component }) => `${unit} ${period} ${component}`,
})

test('an interval lies within what can be reached, contains the forecast, and there is one or a reason', () => {
  fc.assert(
    fc.property(judgements, history, (now, earlier) => {
      for (const { forecast, interval, reason } of forecastScores(evaluated(index, now), earlier)) {
        expect(interval === null).toBe(reason !== null)
        if (forecast !== null) expect(forecast).toBeGreaterThanOrEqual(0)
        if (!interval) continue
        expect(interval.low).toBeGreaterThanOrEqual(0)
        expect(forecast).toBeGreaterThanOrEqual(interval.low)
        expect(forecast).toBeLessThanOrEqual(interval.high)
        // The scale and the cap of the bonus.
        expect(interval.high).toBeLessThanOrEqual(11)
      }
    }),
    { numRuns: 60 },
  )
})

test('provisional score, appraisal and what is open add up to the forecast', () => {
  fc.assert(
    fc.property(judgements, history, (now, earlier) => {
      for (const { provisional, appraisal, open, forecast } of forecastScores(
        evaluated(index, now),
        earlier,
      )) {
        if (forecast !== null) expect(provisional.points! + appraisal! + open!).toBeCloseTo(forecast, 9)
      }
    }),
    { numRuns: 40 },
  )
})

test('the order of units and of earlier scores means nothing', () => {
  fc.assert(
    fc.property(judgements, history, (now, earlier) => {
      const turned = Object.fromEntries(Object.entries(now).toReversed())
      expect(forecastScores(evaluated(index, turned), earlier.toReversed()).toReversed()).toEqual(
        forecastScores(evaluated(index, now), earlier),
      )
    }),
    { numRuns: 40 },
  )
})

test('another fact never takes from the provisional score, unless it is a penalty', () => {
  fc.assert(
    fc.property(judgement, fc.constantFrom('a', 'b', 'c', 'B'), fc.nat(500), (own, code, figure) => {
      fc.pre(own[code] === undefined)
      const more = { ...own, [code]: Math.min(MAX[code]! * 100, figure) / 100 }
      const [before] = forecastScores(evaluated(index, { u: own }), [])
      const [after] = forecastScores(evaluated(index, { u: more }), [])
      fc.pre(before!.provisional.points !== null)
      expect(after!.provisional.points!).toBeGreaterThanOrEqual(before!.provisional.points!)
    }),
  )
})

test('with all facts known and no corrections on record the interval is the score itself', () => {
  const complete = fc
    .tuple(...CODES.map(points))
    .map((figures) => ({ u0: Object.fromEntries(figures.map((figure, k) => [CODES[k]!, figure])) }))
  fc.assert(
    fc.property(complete, history, (now, earlier) => {
      const unpaired = earlier.map((score) => ({ ...score, self: undefined }))
      const [one] = forecastScores(evaluated(index, now), unpaired)
      const score = one!.provisional.points!
      expect(one).toMatchObject({
        forecast: score,
        interval: { low: score, high: score },
        appraisal: 0,
        open: 0,
      })
    }),
  )
})

test('a higher level never makes the interval narrower', () => {
  fc.assert(
    fc.property(judgements, history, (now, earlier) => {
      const today = evaluated(index, now)
      const narrow = forecastScores(today, earlier, { level: 0.5 })
      forecastScores(today, earlier, { level: 0.8 }).forEach(({ interval }, k) => {
        if (!interval) return
        expect(narrow[k]!.interval!.low).toBeGreaterThanOrEqual(interval.low)
        expect(narrow[k]!.interval!.high).toBeLessThanOrEqual(interval.high)
      })
    }),
    { numRuns: 40 },
  )
})
