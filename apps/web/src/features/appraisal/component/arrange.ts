import { type AppraisalRow, isDue } from '@openpar/domain/rounds'

export const FILTERS = ['all', 'due', 'different', 'answered', 'selected'] as const
export type Filter = (typeof FILTERS)[number]

export const SORTS = ['name', 'difference'] as const
export type Sort = (typeof SORTS)[number]

/** Appraised less self-scored points; null where one of them is missing. */
export const differenceOf = ({ points: { self, appraised } }: Pick<AppraisalRow, 'points'>): number | null =>
  self === null || appraised === null ? null : Number((appraised - self).toFixed(4))

const fits: Readonly<Record<Filter, (row: AppraisalRow, selected: ReadonlySet<string>) => boolean>> = {
  all: () => true,
  due: (row) => isDue(row.state) && !row.own,
  different: ({ points }) => points.self !== points.appraised,
  answered: ({ entry }) => entry.asked === 'answered',
  selected: ({ unit }, selected) => selected.has(unit.id),
}

/** The rows that a filter leaves, by name as they come or the largest difference first, in either direction. */
export function arrange(
  rows: readonly AppraisalRow[],
  { filter, sort }: { readonly filter: Filter; readonly sort: Sort },
  selected: ReadonlySet<string>,
): readonly AppraisalRow[] {
  const left = rows.filter((row) => fits[filter](row, selected))
  if (sort === 'name') return left
  return left.toSorted((a, b) => Math.abs(differenceOf(b) ?? 0) - Math.abs(differenceOf(a) ?? 0))
}
