import { median } from '../../../composite/index.ts'
import type { Place } from '../../../evaluate/compiled-index.ts'
import type { Evaluation } from '../../../evaluate/result.ts'
import { compositeOf } from '../composite-of.ts'

/** Best and type-7 median of a unit group at a node, unrounded; NaN when no unit has a score. */
export function rivalScores(
  evaluation: Evaluation,
  { code }: Place,
  group: string,
): { readonly best: number; readonly median: number } {
  const column = compositeOf(evaluation).aggregated.get(code)!
  const scores = Float64Array.from(evaluation.groups.get(group)!, (unit) => column[unit]!)
  const known = scores.filter((score) => !Number.isNaN(score))
  return { best: known.length === 0 ? Number.NaN : Math.max(...known), median: median(scores) }
}
