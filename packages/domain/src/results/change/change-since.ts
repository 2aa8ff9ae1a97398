import { rebase, type Succession } from '../../organisation/index.ts'
import type { Before } from '../record/ranking.ts'

/** What one unit got in a period: what years are compared by. */
export interface Standing {
  readonly unit: string
  readonly points: number | null
  readonly rank: number | null
}

/** The figure before, without the names of its parts, and what was gained since. */
export interface Change {
  readonly before:
    | (Omit<Before, 'parts'> & { readonly parts: readonly Omit<Before['parts'][number], 'name'>[] })
    | null
  readonly change: number | null
  readonly rise: number | null
}

/** Points are kept to ten-thousandths. */
const DECIMALS = 4

/**
 * What each unit of `current` had in the period before, by succession and never by code: the unit's own figure, or the
 * mean of the units it continues, weighted by their shares (no other weight is known for points). As soon as one of
 * those had no points there is no figure to compare. Places are compared in comparable fields only: for units that
 * continue nobody else, where as many units were ranked then as now. Last of 60 is no rise from 126th of 130.
 * @param successions those between the maps of the two periods
 */
export function changeSince(
  current: readonly Standing[],
  previous: readonly Standing[],
  successions: readonly Succession[],
): ReadonlyMap<string, Change> {
  const before = beforeOf(previous, successions)
  const comparable = rankedOf(current) === rankedOf(previous)
  return new Map(
    current.map(({ unit, points, rank }) => {
      const was = before.get(unit) ?? null
      return [
        unit,
        {
          before: was,
          change: points === null || was === null || was.points === null ? null : apart(points, was.points),
          rise: !comparable || rank === null || was === null || was.rank === null ? null : was.rank - rank,
        },
      ]
    }),
  )
}

function beforeOf(
  previous: readonly Standing[],
  successions: readonly Succession[],
): ReadonlyMap<string, NonNullable<Change['before']>> {
  const ranked = rankedOf(previous)
  const standing = new Map(previous.map((one) => [one.unit, one]))
  const figures = previous.map(({ unit, points }) => ({
    unit,
    value: points === null ? null : points.toFixed(DECIMALS),
    weight: '1',
  }))
  const rebased = rebase(figures, successions, { method: 'weighted-mean', decimals: DECIMALS })
  return new Map(
    rebased.map(({ unit, value, parts }) => {
      const only = parts.length === 1 && parts[0]!.unit === unit && Number(parts[0]!.share) === 1
      return [
        unit,
        {
          kind: only ? 'same' : 'merged',
          points: value === null ? null : Number(value),
          rank: only ? standing.get(unit)!.rank : null,
          ranked,
          parts: parts.map((part) => ({
            unit: part.unit,
            share: Number(part.share),
            points: part.value === null ? null : Number(part.value),
          })),
        },
      ]
    }),
  )
}

function rankedOf(standings: readonly Standing[]): number {
  return standings.filter(({ rank }) => rank !== null).length
}

function apart(a: number, b: number): number {
  return Math.round((a - b) * 10 ** DECIMALS) / 10 ** DECIMALS
}
