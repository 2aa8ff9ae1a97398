import type { RelativeRule } from '../definition/rule.ts'
import { compareProducts, crossDifference } from '../exact/cross-difference.ts'
import type { Factor } from '../exact/round.ts'
import { tidied } from '../exact/tidied.ts'
import type { Fraction } from './quantity.ts'

/** A share of the maximum as a quotient of two products. */
export interface Standing {
  readonly over: readonly Factor[]
  readonly under: readonly Factor[]
}

/** What a group looks like to one of its members; `undefined` where the comparison has no meaning. */
export type Comparison = (value: Fraction) => Standing | undefined

const WHOLE: Standing = { over: [1], under: [1] }
const NOTHING: Standing = { over: [0], under: [1] }

/** Negative, zero or positive as `left` is below, equal to or above `right`, exactly. */
export function compareFractions(left: Fraction, right: Fraction): number {
  return compareProducts(left.over, right.under, right.over, left.under)
}

/** `left − right` times both denominators. */
function difference(left: Fraction, right: Fraction): Factor {
  return crossDifference(left.over, right.under, right.over, left.under)
}

/** How many of `sorted`, lowest first, are below `value`, or, with `orEqual`, not above it. */
function countBelow(sorted: readonly Fraction[], value: Fraction, orEqual: boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const order = compareFractions(sorted[middle]!, value)
    if (order < 0 || (orEqual && order === 0)) low = middle + 1
    else high = middle
  }
  return low
}

/** (value − worst) ÷ (best − worst). */
function minMax(least: Fraction, most: Fraction, lower: boolean): Comparison {
  const range = difference(most, least)
  return (value) =>
    lower
      ? { over: [difference(most, value), least.under], under: [range, value.under] }
      : { over: [difference(value, least), most.under], under: [range, value.under] }
}

/** value ÷ best, or best ÷ value where less is better. A best below 0 gives no share; a best of 0 gives all or nothing. */
function shareOfBest(best: Fraction, lower: boolean): Comparison {
  return (value) => {
    if (best.over < 0) return undefined
    if (compareFractions(value, best) === 0) return WHOLE
    if (best.over === 0) return NOTHING
    return lower
      ? { over: [best.over, value.under], under: [best.under, value.over] }
      : { over: [value.over, best.under], under: [value.under, best.over] }
  }
}

/** Units not better, among the others: the best 1, the worst 0, equals alike. */
function byRank(sorted: readonly Fraction[], lower: boolean): Comparison {
  const others = sorted.length - 1
  return (value) => {
    const better = lower ? countBelow(sorted, value, false) : sorted.length - countBelow(sorted, value, true)
    return { over: [others - better], under: [others] }
  }
}

/** Standard score (n − 1 in the denominator), from −spread to +spread, as a share from 0 to 1. */
function standardScore(sorted: readonly Fraction[], lower: boolean, spread: number): Comparison | undefined {
  const values = sorted.map(({ over, under }) => over / under)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  if (!(variance > 0)) return undefined
  const deviation = Math.sqrt(variance)
  return ({ over, under }) => {
    const score = ((lower ? mean - over / under : over / under - mean) / deviation + spread) / (2 * spread)
    return { over: [tidied(Math.min(1, Math.max(0, score)))], under: [1] }
  }
}

/** Compares with `sorted`, the values of the group, lowest first; `undefined` where all are equal or there are none. */
export function compileComparison(rule: RelativeRule, sorted: readonly Fraction[]): Comparison | undefined {
  const least = sorted[0]
  const most = sorted.at(-1)
  if (!least || !most || compareFractions(least, most) === 0) return undefined
  const lower = rule.better === 'lower'
  switch (rule.method) {
    case 'min-max':
      return minMax(least, most, lower)
    case 'best':
      return shareOfBest(lower ? least : most, lower)
    case 'rank':
      return byRank(sorted, lower)
    case 'z-score':
      return standardScore(sorted, lower, rule.spread ?? 3)
  }
}
