import type { Normalisation } from '../../definition/composite.ts'
import { byRank } from './by-rank.ts'
import { distanceToMaximum, distanceToTarget, fractionOfMaximum } from './distance.ts'
import { goalposts, minMax, scaled, zScore } from './linear.ts'

/** Which way an indicator runs, and its target where one is declared. */
export interface IndicatorScale {
  readonly better: 'higher' | 'lower'
  /** In the indicator's own direction; needed by `distance-to-target`. */
  readonly target?: number
}

/**
 * `column` on the scale of `normalisation`, more always being better in the result.
 *
 * An indicator for which less is better is multiplied by −1 first, its target too. Goalposts are given in the
 * indicator's own direction: worst then best, and an ascending pair is reversed for such an indicator.
 * All units equal gives `normalisation.equal`, missing when that is absent; `none`, `scaled` and `goalposts`
 * do not compare units and give their usual result. Defaults: min–max and scaled 0 to 100, z-score mean 0 and
 * deviation 1. Without goalposts or a target the result is missing: `compileComposite` refuses such definitions.
 */
export function normalise(
  column: Float64Array,
  normalisation: Normalisation,
  { better, target = Number.NaN }: IndicatorScale,
): Float64Array {
  const { method, range } = normalisation
  const equal = typeof normalisation.equal === 'number' ? normalisation.equal : Number.NaN
  if (method === 'goalposts') {
    const [worst, best] = range ?? [Number.NaN, Number.NaN]
    return better === 'lower' && worst < best
      ? goalposts(column, best, worst)
      : goalposts(column, worst, best)
  }
  const sign = better === 'lower' ? -1 : 1
  const directed = column.slice()
  // Subtracting from zero, unlike a minus sign, makes no negative zero.
  if (sign === -1) for (let i = 0; i < directed.length; i++) directed[i] = 0 - directed[i]!
  switch (method) {
    case 'none':
      return directed
    case 'min-max':
      return minMax(directed, range?.[0], range?.[1], equal)
    case 'z-score':
      return zScore(directed, normalisation.mean, normalisation.deviation, equal)
    case 'scaled':
      return scaled(directed, range?.[0], range?.[1])
    case 'distance-to-maximum':
      return distanceToMaximum(directed, equal)
    case 'distance-to-target':
      return distanceToTarget(directed, sign * target, equal)
    case 'fraction-of-maximum':
      return fractionOfMaximum(directed, equal)
    default:
      return byRank(directed, method, equal)
  }
}
