import type { Rounding } from '../definition/precision.ts'
import { roundPoints, toPoints } from '../exact/points.ts'
import type { RuleContext } from './compiled-rule.ts'

/** Points written in a rule, in ten-thousandths: rounded as the component rounds and kept within 0 and its maximum. */
export function declaredPoints(
  entries: readonly { readonly points: number }[],
  rule: { readonly rounding?: { readonly points?: Rounding } },
  context: RuleContext,
): number[] {
  const rounding = rule.rounding?.points ?? context.precision.points
  return entries.map(({ points }) =>
    Math.min(context.max, Math.max(0, roundPoints(toPoints(points), rounding))),
  )
}
