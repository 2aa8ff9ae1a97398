import {
  type Column,
  type CompiledIndex,
  columnOf,
  type Evaluation,
  InputProblem,
  type Place,
  statusOf,
} from '@openpar/engine'
import { forecastUnit } from './forecast-unit.ts'
import { caseTable } from './history/case-table.ts'
import type { EarlierScore } from './history/earlier-score.ts'
import { lessonsOf } from './history/lessons.ts'
import { knownOutlook, type Outlook, openOutlook, pointsToday, publishedOutlook } from './outlook/outlook.ts'
import { pointsIndex, sumRows } from './points/points-index.ts'
import type { ScoreForecast } from './score-forecast.ts'

export interface ForecastOptions {
  /** The share of final scores that should lie in the interval, above 0 and below 1; 0.8 when absent. */
  readonly level?: number
  /** Whether the figure of a component has been appraised, so that no further change is expected; none when absent. */
  readonly isAppraised?: (unit: string, component: string) => boolean
}

/**
 * The score of every unit from whatever facts exist today, and what its final score may be; in the order of the units.
 *
 * An open component is expected to bring the share of its maximum that the unit had before, shrunk to that of its group
 * (`shareRecord`); a known one changes as appraisal changed it in the group before. How far finals stray is not modelled: each
 * earlier case (one unit in one period) is played again on top of today, with all its deviations together, every component
 * within 0 and its maximum, and the engine adds up. The median of these scores is the forecast, their tails bound the interval
 * (`spreadOf`). No chance is involved.
 *
 * After a single earlier period nobody can tell lasting differences between units from those of a year: intervals then err on
 * the wide side. A rule that compares units is read as it stands among the facts of today.
 * @param earlier final scores of earlier periods under today's codes; scores of other components are left aside
 * @throws InputProblem for a composite index, whose nodes are means and not sums of points, and for a level that is no share
 */
export function forecastScores(
  today: Evaluation,
  earlier: readonly EarlierScore[],
  options: ForecastOptions = {},
): readonly ScoreForecast[] {
  return [...eachForecast(today, earlier, options)]
}

/** The same one unit after another, for callers that have other work to do in between. */
export function* eachForecast(
  today: Evaluation,
  earlier: readonly EarlierScore[],
  { level = 0.8, isAppraised = () => false }: ForecastOptions = {},
): Generator<ScoreForecast, void> {
  check(today.index, level)
  const index = pointsIndex(today.index)
  const { units } = today.facts
  const components = today.index.places.filter(({ kind }) => kind === 'component')
  const known = new Map(components.map((place) => [place.code, columnToday(place, today)]))
  const published = publishedColumns(today)
  const provisional = sumRows(index, units.length, ({ code }) => known.get(code)!, published)
  const listed = earlier.filter(({ component }) => known.has(component))
  const scores = Map.groupBy(listed, ({ group }) => group)
  const learnt = new Map(
    [...today.groups.keys()].map((group) => {
      const table = caseTable(scores.get(group) ?? [])
      return [group, { table, lessons: lessonsOf(index, table) }]
    }),
  )

  for (const [k, { code: unit, group }] of units.entries()) {
    const { table, lessons } = learnt.get(group)!
    const outlooks = components.map((place): Outlook => {
      const { code } = place
      const points = known.get(code)![k]!
      if (isInPublished(place, provisional, k)) return publishedOutlook(place, points)
      const lesson = lessons.get(code)!
      if (Number.isNaN(points)) return openOutlook(place, unit, lesson, table.neverConcerned(unit, code))
      return knownOutlook(place, points, isAppraised(unit, code) ? undefined : lesson.appraisal)
    })
    const total = provisional.columns[index.root.position]!.points[k]!
    const ownPublished = new Map([...published].map(([measure, { values }]) => [measure, values[k]!]))
    yield forecastUnit(index, unit, total, outlooks, ownPublished, level)
  }
}

function check({ definition }: CompiledIndex, level: number): void {
  if (definition.method !== 'points') {
    throw new InputProblem(
      'chỉ dự báo được điểm của bộ chỉ số cộng điểm',
      'only an index that adds up points can be forecast',
    )
  }
  if (!(level > 0 && level < 1)) {
    throw new InputProblem('mức tin cậy phải lớn hơn 0 và nhỏ hơn 1', 'a level must be above 0 and below 1')
  }
}

function columnToday({ code }: Place, today: Evaluation): Float64Array {
  const column = columnOf(today, code)
  const place = today.index.byCode.get(code)!
  return column.points.map((points, k) => pointsToday(place, statusOf(column, k), points))
}

/** Points of nodes above components as others published them; those of components are read as points already. */
function publishedColumns({ index, facts }: Evaluation): ReadonlyMap<string, Column> {
  return new Map(
    index.places.flatMap(({ kind, node }) => {
      const column = node?.published === undefined ? undefined : facts.columns.get(node.published)
      return column && kind === 'group' ? [[node!.published!, column] as const] : []
    }),
  )
}

function isInPublished({ parent }: Place, evaluation: Evaluation, unit: number): boolean {
  for (let at = parent; at; at = at.parent) {
    if (statusOf(evaluation.columns[at.position]!, unit) === 'published') return true
  }
  return false
}
