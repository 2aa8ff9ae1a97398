/** A cut between numbers: just before `at`, or, `after`, just after it. */
interface Cut {
  readonly at: number
  readonly after: boolean
}

/** All numbers between two cuts. */
export interface Interval {
  readonly low: Cut
  readonly high: Cut
}

interface Bounds {
  readonly above?: number
  readonly from?: number
  readonly to?: number
  readonly below?: number
}

/** The numbers that satisfy all of `bounds`; without a bound the side is open to infinity. */
export function intervalOf({ above, from, to, below }: Bounds): Interval {
  const lows: Cut[] = [{ at: -Infinity, after: false }]
  const highs: Cut[] = [{ at: Infinity, after: true }]
  if (above !== undefined) lows.push({ at: above, after: true })
  if (from !== undefined) lows.push({ at: from, after: false })
  if (to !== undefined) highs.push({ at: to, after: true })
  if (below !== undefined) highs.push({ at: below, after: false })
  return { low: lows.reduce(later), high: highs.reduce(earlier) }
}

export function isEmpty({ low, high }: Interval): boolean {
  return !precedes(low, high)
}

/** What of `intervals` lies outside `taken`, in order. */
export function subtract(intervals: readonly Interval[], taken: Interval): readonly Interval[] {
  return intervals
    .flatMap(({ low, high }) => [
      { low, high: earlier(high, taken.low) },
      { low: later(low, taken.high), high },
    ])
    .filter((interval) => !isEmpty(interval))
}

/** What of `intervals` lies inside `kept`. */
export function intersect(intervals: readonly Interval[], kept: Interval): readonly Interval[] {
  return intervals
    .map(({ low, high }) => ({ low: later(low, kept.low), high: earlier(high, kept.high) }))
    .filter((interval) => !isEmpty(interval))
}

function precedes(a: Cut, b: Cut): boolean {
  return a.at < b.at || (a.at === b.at && !a.after && b.after)
}

function later(a: Cut, b: Cut): Cut {
  return precedes(a, b) ? b : a
}

function earlier(a: Cut, b: Cut): Cut {
  return precedes(b, a) ? b : a
}
