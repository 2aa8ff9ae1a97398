import type { Definition, TotalClass } from '../definition/definition.ts'
import { toPoints } from '../exact/points.ts'

/** Bound of a class in ten-thousandths; a class without one takes all that is left. */
function boundOf({ from, above }: TotalClass): number {
  const bound = above ?? from
  return bound === undefined ? Number.NEGATIVE_INFINITY : toPoints(bound)
}

function holds(one: TotalClass, points: number): boolean {
  if (one.above !== undefined) return points > toPoints(one.above)
  return one.from === undefined || points >= toPoints(one.from)
}

/**
 * The class of a total in ten-thousandths: the highest whose bound it reaches (`from`) or passes (`above`). Undefined
 * where the definition has no classes, the total is missing, or it lies below them all.
 */
export function classOf({ classes }: Definition, points: number): TotalClass | undefined {
  if (!classes || Number.isNaN(points)) return undefined
  // Of two classes with one bound the one that has to be passed is the higher.
  const height = (one: TotalClass) => boundOf(one) + (one.above === undefined ? 0 : 0.5)
  return classes.filter((one) => holds(one, points)).toSorted((a, b) => height(b) - height(a))[0]
}
