import type { TieRule } from '../definition/precision.ts'

/**
 * The least gain, in ten-thousandths, with which the unit at `position` holds `targetRank` or a better one in its group
 * while the other totals stay as they are; 0 when it holds it already.
 *
 * `totals` are whole ten-thousandths, more is better. Units without a total (NaN) have no rank and are passed over; NaN
 * is returned when the unit itself has none. An equal total shares a
 * `competition` or `dense` rank, counts half under `average`, and under `ordinal` suffices only when the unit's name
 * comes first (equal names, or no names: position). The scale's maximum is not considered. Throws RangeError for a
 * target below 1 and for totals that are not whole.
 */
export function gainForRank(
  totals: Float64Array,
  position: number,
  targetRank: number,
  tieRule: TieRule,
  names: readonly string[] = [],
): number {
  if (!(targetRank >= 1)) throw new RangeError(`Target rank must be 1 or more: ${targetRank}`)
  const own = totals[position]
  if (own === undefined) throw new RangeError(`No unit at position ${position}`)
  if (Number.isNaN(own)) return Number.NaN
  const rivals: { readonly total: number; readonly first: boolean }[] = []
  for (const [i, total] of totals.entries()) {
    if (Number.isNaN(total)) continue
    if (!Number.isSafeInteger(total)) throw new RangeError(`Total must be whole ten-thousandths: ${total}`)
    if (i !== position)
      rivals.push({ total, first: comesFirst(names[i] ?? '', names[position] ?? '', i < position) })
  }

  const holds = (total: number) => rank(rivals, total, tieRule) <= targetRank
  const steps = rivals.flatMap((rival) => [rival.total, rival.total + 1]).filter((total) => total > own)
  const ladder = [own, ...new Set(steps.sort((a, b) => a - b))]
  let low = 0
  let high = ladder.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(ladder[middle]!)) high = middle
    else low = middle + 1
  }
  return ladder[low]! - own
}

/** Code-point order of names, then position. */
function comesFirst(name: string, own: string, earlier: boolean): boolean {
  return name === own ? earlier : name < own
}

/** Rank of a unit with `total` among its rivals. It never gets worse when the total rises. */
function rank(
  rivals: readonly { readonly total: number; readonly first: boolean }[],
  total: number,
  tieRule: TieRule,
): number {
  const above = rivals.filter((rival) => rival.total > total)
  const equal = rivals.filter((rival) => rival.total === total)
  const places = {
    competition: above.length,
    dense: new Set(above.map((rival) => rival.total)).size,
    average: above.length + equal.length / 2,
    ordinal: above.length + equal.filter((rival) => rival.first).length,
  }
  return 1 + places[tieRule]
}
