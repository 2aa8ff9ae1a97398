import { type Column, type CompiledIndex, fromPoints, roundPoints } from '@openpar/engine'
import { casesFor, deviationAt } from './outlook/cases-for.ts'
import { type Outlook, within } from './outlook/outlook.ts'
import { type Spread, spreadOf } from './outlook/spread.ts'
import { NOT_CONCERNED, sumRows } from './points/points-index.ts'
import type { ComponentForecast, NoInterval, ScoreForecast } from './score-forecast.ts'

/** The rows of one unit: points known after appraisal, everything as expected, then each earlier case played again. */
const KNOWN = 0
const EXPECTED = 1
const FIRST_CASE = 2

/**
 * The forecast of one unit, from what may become of each of its components and its provisional total (ten-thousandths).
 * @param published points of nodes as others published them, by measure
 */
export function forecastUnit(
  index: CompiledIndex,
  unit: string,
  provisional: number,
  outlooks: readonly Outlook[],
  published: ReadonlyMap<string, number>,
  level: number,
): ScoreForecast {
  const { totals } = index.definition.precision
  const scores = scoresOf(index, outlooks, casesFor(outlooks), published)
  const cases = scores.length - FIRST_CASE
  const isCertain = outlooks.every(({ deviations }) => !deviations)
  const only = { low: scores[EXPECTED]!, median: scores[EXPECTED]!, high: scores[EXPECTED]! }
  const spread = isCertain ? only : spreadOf(scores.subarray(FIRST_CASE), level)
  const reason = reasonOf(outlooks, only.median, spread)
  const interval = reason === null ? spread! : null
  const hopeless = outlooks.some(({ from }) => from === 'none')
  const score = hopeless ? Number.NaN : roundPoints(Math.round((interval ?? only).median), totals)
  const isOpen = outlooks.some(({ today, from }) => Number.isNaN(today) && from !== 'published')
  const appraisal = (isOpen ? scores[KNOWN]! : score) - provisional
  return {
    unit,
    provisional: { points: figureOf(provisional), ...coverageOf(outlooks) },
    forecast: figureOf(score),
    appraisal: figureOf(appraisal),
    open: figureOf(score - provisional - appraisal),
    interval: interval && { low: fromPoints(interval.low), high: fromPoints(interval.high) },
    reason,
    level,
    cases,
    components: outlooks.filter(concerns).map(componentOf),
  }
}

function reasonOf(
  outlooks: readonly Outlook[],
  expected: number,
  spread: Spread | undefined,
): NoInterval | null {
  if (Number.isNaN(expected)) return 'not-applicable'
  if (outlooks.some(({ from }) => from === 'none' || from === 'declared')) return 'no-history'
  return spread ? null : 'too-few-cases'
}

/** The total of every row, ten-thousandths at the precision of totals. */
function scoresOf(
  index: CompiledIndex,
  outlooks: readonly Outlook[],
  cases: readonly number[],
  published: ReadonlyMap<string, number>,
): Float64Array {
  const count = FIRST_CASE + cases.length
  const columns = new Map(outlooks.map((outlook) => [outlook.place.code, rowsOf(outlook, cases)]))
  const around = [...published].map(([measure, points]): [string, Column] => [
    measure,
    { values: new Float64Array(count).fill(points) },
  ])
  const summed = sumRows(index, count, ({ code }) => columns.get(code)!, new Map(around))
  return summed.columns[index.root.position]!.points
}

function rowsOf(
  { place, today, expected, base, deviations }: Outlook,
  cases: readonly number[],
): Float64Array {
  const rows = new Float64Array(FIRST_CASE + cases.length).fill(Math.round(base))
  rows[KNOWN] = Number.isNaN(today) ? Number.NaN : Math.round(expected)
  rows[EXPECTED] = Math.round(expected)
  if (!deviations) return rows
  cases.forEach((at, k) => {
    rows[FIRST_CASE + k] = Math.round(within(base + deviationAt(deviations, at) * place.max, place))
  })
  return rows
}

function concerns({ place, today }: Outlook): boolean {
  return today !== NOT_CONCERNED && place.max > 0
}

function coverageOf(outlooks: readonly Outlook[]) {
  const scale = outlooks.filter((outlook) => outlook.place.tree === 'scale' && concerns(outlook))
  const known = scale.filter(({ today, from }) => from === 'published' || !Number.isNaN(today))
  const maxOf = (some: readonly Outlook[]) => fromPoints(some.reduce((sum, { place }) => sum + place.max, 0))
  return {
    known: known.length,
    components: scale.length,
    knownMax: maxOf(known),
    max: maxOf(scale),
  }
}

function componentOf({ place, today, expected, from }: Outlook): ComponentForecast {
  return {
    component: place.code,
    max: fromPoints(place.max),
    points: figureOf(today),
    expected: expected === NOT_CONCERNED ? null : figureOf(expected),
    from,
  }
}

/** Null where there are no points. */
function figureOf(points: number): number | null {
  return Number.isNaN(points) ? null : fromPoints(Math.round(points))
}
