/** How many figures there are and what they add up to. */
export interface Tally {
  readonly count: number
  readonly sum: number
}

export const NOTHING: Tally = { count: 0, sum: 0 }

/** Adds up the figures that are there, NaN being none. */
export function tallyOf(figures: Iterable<number>): Tally {
  let count = 0
  let sum = 0
  for (const figure of figures) {
    if (Number.isNaN(figure)) continue
    count += 1
    sum += figure
  }
  return { count, sum }
}

/** What is left of `all` without `part`. */
export function without(all: Tally, part: Tally): Tally {
  return { count: all.count - part.count, sum: all.sum - part.sum }
}

/** NaN where there are no figures. */
export function meanOf({ count, sum }: Tally): number {
  return count === 0 ? Number.NaN : sum / count
}
