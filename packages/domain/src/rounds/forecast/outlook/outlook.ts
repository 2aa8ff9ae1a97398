import type { Place, Status } from '@openpar/engine'
import type { Lesson } from '../history/lessons.ts'
import { NOT_CONCERNED } from '../points/points-index.ts'
import type { ForecastSource } from '../score-forecast.ts'

/** What may become of one component of one unit. Points are ten-thousandths, not rounded; or a mark of `PointsOf`. */
export interface Outlook {
  readonly place: Place
  /** NaN while open. */
  readonly today: number
  /** The single figure expected; NaN where there is nothing to go by. */
  readonly expected: number
  /** What deviations are added to: today's points, or the figure expected of an open component. */
  readonly base: number
  /** By earlier case, as shares of the maximum; absent where nothing is learnt to deviate. */
  readonly deviations?: Float64Array
  readonly from: ForecastSource
}

/**
 * Points as known today, or a mark. What is defaulted has no facts: it is open, though the edition says what it would count as.
 * A component that can give no points leaves nothing open.
 */
export function pointsToday({ max }: Place, status: Status, points: number): number {
  if (status === 'not-applicable') return NOT_CONCERNED
  const open = status === 'missing' || status === 'defaulted'
  return open && max > 0 ? Number.NaN : Number.isNaN(points) ? 0 : points
}

/** A component with points today; `appraisal` only where appraisal is still to come. */
export function knownOutlook(place: Place, today: number, appraisal: Lesson['appraisal']): Outlook {
  const settled = { place, today, expected: today, base: today, from: 'facts' } as const
  if (today === NOT_CONCERNED || place.max === 0 || !appraisal) return settled
  const expected = within(today + appraisal.mean * place.max, place)
  return { ...settled, expected, deviations: appraisal.changes, from: 'appraisal' }
}

/** A component whose points count elsewhere, in a published node. */
export function publishedOutlook(place: Place, today: number): Outlook {
  return { place, today, expected: today, base: today, from: 'published' }
}

/** A component without points today. */
export function openOutlook(place: Place, unit: string, lesson: Lesson, neverConcerned: boolean): Outlook {
  const at = (points: number, from: ForecastSource, deviations?: Float64Array): Outlook => ({
    place,
    today: Number.NaN,
    expected: points,
    base: points,
    deviations,
    from,
  })
  if (neverConcerned) return at(NOT_CONCERNED, 'never-concerned')
  const expected = lesson.record?.expected(unit)
  if (expected) {
    const points = within(expected.share * place.max, place)
    return at(points, lesson.borrowed ? 'borrowed' : expected.from, lesson.record!.deviations[expected.from])
  }
  const { missing = 'missing' } = place.node ?? {}
  if (missing === 'missing') return at(Number.NaN, 'none')
  return at(missing === 'full' ? place.max : 0, 'declared')
}

/** No component gives less than nothing or more than its maximum. */
export function within(points: number, { max }: Place): number {
  return Math.min(max, Math.max(0, points))
}
