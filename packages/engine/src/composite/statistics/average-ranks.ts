import { ranks } from './ranks.ts'

/** Ascending ranks from 1 in which equal values share the mean of their places (1, 2.5, 2.5, 4). NaN keeps NaN. */
export function averageRanks(column: Float64Array): Float64Array {
  const lowest = ranks(column)
  const sharing = new Map<number, number>()
  for (const rank of lowest) sharing.set(rank, (sharing.get(rank) ?? 0) + 1)
  return lowest.map((rank) => rank + ((sharing.get(rank) ?? 1) - 1) / 2)
}
