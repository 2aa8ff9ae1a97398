import type { UnitOfRound } from '@openpar/domain/rounds'

export const SHOWS = ['all', 'not-sent', 'late', 'appeals'] as const
export type Show = (typeof SHOWS)[number]
export const SORTS = ['name', 'points', 'late'] as const
export type SortBy = (typeof SORTS)[number]

const BY_NAME = new Intl.Collator('vi', { numeric: true })

const shown = (show: Show, { stage, late, counts }: UnitOfRound): boolean => {
  if (show === 'late') return late
  if (show === 'appeals') return counts.appeals > 0
  return show === 'all' || stage === 'open' || stage === 'signed'
}

/** The points that count most by now. */
export const pointsOf = ({ totals: { self, appraised, final } }: UnitOfRound): number | null =>
  final ?? appraised ?? self

/** Units that a filter lets through, in order: by name, the most points first, or those late and then those not sent first. */
export function arrangeUnits(
  units: readonly UnitOfRound[],
  { show, group, sort }: { readonly show: Show; readonly group: string | undefined; readonly sort: SortBy },
): readonly UnitOfRound[] {
  const byName = (a: UnitOfRound, b: UnitOfRound) => BY_NAME.compare(a.unit.name, b.unit.name)
  const byPoints = (a: UnitOfRound, b: UnitOfRound) =>
    (pointsOf(b) ?? Number.NEGATIVE_INFINITY) - (pointsOf(a) ?? Number.NEGATIVE_INFINITY) || 0
  const owes = ({ late, stage }: UnitOfRound) => (late ? 2 : stage === 'open' || stage === 'signed' ? 1 : 0)
  const order = {
    name: byName,
    points: (a: UnitOfRound, b: UnitOfRound) => byPoints(a, b) || byName(a, b),
    late: (a: UnitOfRound, b: UnitOfRound) => owes(b) - owes(a) || byName(a, b),
  }[sort]
  return units
    .filter((unit) => shown(show, unit) && (group === undefined || unit.group === group))
    .toSorted(order)
}
