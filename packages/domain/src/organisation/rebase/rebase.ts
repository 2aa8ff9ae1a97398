import { z } from 'zod'
import type { Succession } from '../succession.ts'
import { UnitId } from '../unit-state.ts'
import { add, decimalText, type Exact, exactOf, multiply, quotient, ZERO } from './fraction.ts'
import { passingOf, sharesAfter } from './shares-between.ts'

/** A number as decimal text: `-12.5`. */
const Decimal = z.string().regex(/^-?\d{1,30}(\.\d{1,20})?$/)

/**
 * A figure drawn on the older map: `value` null is missing, for `reason`. `weight` is what a rate is a rate of
 * (its denominator), never negative, on the same map.
 */
export const OldFigure = z.strictObject({
  unit: UnitId,
  value: Decimal.nullable(),
  reason: z.string().max(500).optional(),
  weight: Decimal.refine((text) => !text.startsWith('-'))
    .nullable()
    .optional(),
})
export type OldFigure = z.infer<typeof OldFigure>

/**
 * How figures are drawn on a later map: counts are summed by share; rates are averaged, weighted by `weight` times
 * share, and rounded half-up to `decimals`.
 */
export const RebaseRule = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('sum') }),
  z.strictObject({ method: z.literal('weighted-mean'), decimals: z.int().min(0).max(10) }),
])
export type RebaseRule = z.infer<typeof RebaseRule>

/** One share of an old figure that went into a new one. */
const RebasedPart = z.strictObject({ unit: UnitId, share: z.string(), value: Decimal.nullable() })
type RebasedPart = z.infer<typeof RebasedPart>

/** A figure drawn on the later map, with the old ones it comes from; `value` null is missing, for `reason`. */
export const RebasedFigure = z.strictObject({
  unit: UnitId,
  value: z.string().nullable(),
  reason: z.strictObject({ vi: z.string(), en: z.string() }).optional(),
  parts: z.array(RebasedPart).readonly(),
})
export type RebasedFigure = z.infer<typeof RebasedFigure>

interface Contribution {
  readonly unit: UnitId
  readonly share: Exact
  readonly figure: OldFigure | undefined
}

/**
 * Figures of an older map on a later one. `successions` are those between the two maps. A unit
 * without succession keeps its figure. Exact but for the one rounding of a mean. Missing stays missing: a figure is
 * missing as soon as one of those it comes from is, or has no figure at all, or no weight for a mean, or when all
 * weights are zero. Units without successions and without figures are not in the answer.
 */
export function rebase(
  figures: readonly OldFigure[],
  successions: readonly Succession[],
  rule: RebaseRule,
): readonly RebasedFigure[] {
  const byUnit = new Map(figures.map((figure) => [figure.unit, figure]))
  const later = new Set(successions.map(({ to }) => to))
  const sources = new Set(byUnit.keys())
  for (const { from } of successions) if (!later.has(from)) sources.add(from)
  const passing = passingOf(successions)
  const contributions = new Map<UnitId, Contribution[]>()
  for (const unit of sources) {
    for (const [to, share] of sharesAfter(unit, passing)) {
      const list = contributions.get(to)
      const contribution = { unit, share, figure: byUnit.get(unit) }
      if (list) list.push(contribution)
      else contributions.set(to, [contribution])
    }
  }
  return [...contributions].flatMap(([unit, from]) =>
    from.some(({ figure }) => figure !== undefined)
      ? [{ unit, ...together(from, rule), parts: partsOf(from) }]
      : [],
  )
}

function partsOf(from: readonly Contribution[]): RebasedPart[] {
  return from.map(({ unit, share, figure }) => ({
    unit,
    share: decimalText(share),
    value: figure?.value ?? null,
  }))
}

function missing(vi: string, en: string): Pick<RebasedFigure, 'value' | 'reason'> {
  return { value: null, reason: { vi, en } }
}

function together(from: readonly Contribution[], rule: RebaseRule): Pick<RebasedFigure, 'value' | 'reason'> {
  const without = from.filter(({ figure }) => figure === undefined || figure.value === null)
  if (without.length > 0) {
    const reasons = [...new Set(without.flatMap(({ figure }) => figure?.reason ?? []))].join('; ')
    const told = reasons === '' ? '' : `: ${reasons}`
    return missing(
      `Chưa có số liệu của ${without.length}/${from.length} đơn vị trước sắp xếp${told}`,
      `No figure for ${without.length} of ${from.length} former units${told}`,
    )
  }
  if (rule.method === 'sum') {
    const total = from.reduce(
      (sum, { figure, share }) => add(sum, multiply(exactOf(figure!.value!), share)),
      ZERO,
    )
    return { value: decimalText(total) }
  }
  const only = from[0]!
  if (from.length === 1) return { value: only.figure!.value! }
  const weightless = from.filter(
    ({ figure }) => figure!.weight === undefined || figure!.weight === null,
  ).length
  if (weightless > 0) {
    return missing(
      `Chưa có quyền số của ${weightless}/${from.length} đơn vị trước sắp xếp`,
      `No weight for ${weightless} of ${from.length} former units`,
    )
  }
  let over = ZERO
  let under = ZERO
  for (const { figure, share } of from) {
    const weight = multiply(exactOf(figure!.weight!), share)
    over = add(over, multiply(exactOf(figure!.value!), weight))
    under = add(under, weight)
  }
  if (under.digits === 0n) return missing('Tổng quyền số bằng 0', 'The weights add up to zero')
  return { value: decimalText(quotient(over, under, rule.decimals)) }
}
