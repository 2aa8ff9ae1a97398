import { summary } from '@openpar/engine/statistics'

/** A figure far from those of its group. */
export interface Outlier {
  /** Position in the column. */
  readonly position: number
  readonly value: number
  readonly median: number
  /** How many robust standard deviations it lies from the median; negative below it. */
  readonly score: number
  readonly compared: number
}

/** Scores beyond this are labelled, as Iglewicz and Hoaglin propose. */
export const OUTLYING = 3.5

/** With fewer figures there is no group to stand out of. */
const FEWEST = 5

/** Of a normal distribution: the standard deviation in median, and in mean absolute deviations. */
const MEDIAN_DEVIATIONS = 1.4826
const MEAN_DEVIATIONS = 1.253314

/**
 * Figures with a modified z-score beyond `OUTLYING`: (x − median) ÷ (1.4826 · MAD). Where more than half are alike, so that the
 * median absolute deviation is 0, the mean absolute deviation takes its place, times 1.253314. Missing figures (NaN) are left out;
 * there is no outlier among fewer than five figures, or where all are alike. The farthest come first.
 * B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers, ASQC Quality Press 1993.
 */
export function outliersIn(column: Float64Array): readonly Outlier[] {
  const { median, available } = summary(column)
  if (available < FEWEST) return []
  const apart = column.map((value) => Math.abs(value - median))
  const { median: typical, mean } = summary(apart)
  const deviation = typical > 0 ? MEDIAN_DEVIATIONS * typical : MEAN_DEVIATIONS * mean
  if (!(deviation > 0)) return []
  const found: Outlier[] = []
  column.forEach((value, position) => {
    const score = (value - median) / deviation
    if (Math.abs(score) > OUTLYING) found.push({ position, value, median, score, compared: available })
  })
  return found.toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score))
}
