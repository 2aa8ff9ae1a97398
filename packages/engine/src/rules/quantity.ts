import type { Rounding } from '../definition/precision.ts'
import type { Quantity, ZeroRule } from '../definition/rule.ts'
import { textIn } from '../definition/text.ts'
import { formatNumber, formatShare } from '../exact/points.ts'
import { isWhole32, roundedQuotient, roundedTo, roundedWhole } from '../exact/round.ts'
import { tidied } from '../exact/tidied.ts'
import { compileFormula } from '../formula/formula.ts'
import type { RuleContext } from './compiled-rule.ts'
import { inBoth, type Step, type ZeroCase } from './step.ts'

/** A number taken from facts, as a fraction of two decimals. */
export interface CompiledQuantity {
  readonly measures: readonly string[]
  /** A share of two measures, shown and compared in per cent. */
  readonly isShare: boolean
  /** Worked out in binary arithmetic, not exact to the last digit. */
  readonly isBinary: boolean
  readonly zero: ZeroRule
  /** What `zero` stands for. */
  readonly zeroCase: ZeroCase
  /** Writes the fraction into `into` and answers true, or false where the denominator is zero. */
  readonly read: (values: Float64Array, into: Fraction) => boolean
  /** The quantity in words, and with its numbers put in. */
  readonly words: Step
  readonly withNumbers: (values: Float64Array) => Step
}

/** `over / under`, with `under` above 0. */
export interface Fraction {
  over: number
  under: number
}

function ofMeasure(measure: string, context: RuleContext): CompiledQuantity {
  const name = context.measureName(measure)
  return {
    measures: [measure],
    isShare: false,
    isBinary: false,
    zero: 'missing',
    zeroCase: 'denominator',
    read: (values, into) => {
      into.over = values[0]!
      into.under = 1
      return true
    },
    words: inBoth((language) => `(${textIn(name, language)})`),
    withNumbers: (values) => inBoth((language) => formatNumber(values[0]!, language)),
  }
}

function ofShare(
  numerator: string,
  denominator: string,
  zero: ZeroRule,
  context: RuleContext,
): CompiledQuantity {
  const over = context.measureName(numerator)
  const under = context.measureName(denominator)
  return {
    measures: [numerator, denominator],
    isShare: true,
    isBinary: false,
    zero,
    zeroCase: 'denominator',
    read: (values, into) => {
      const bottom = values[1]!
      into.over = bottom < 0 ? -values[0]! : values[0]!
      into.under = bottom < 0 ? -bottom : bottom
      return bottom !== 0
    },
    words: inBoth((language) => `(${textIn(over, language)}) ÷ (${textIn(under, language)})`),
    withNumbers: (values) =>
      inBoth((language) => `${formatNumber(values[0]!, language)} ÷ ${formatNumber(values[1]!, language)}`),
  }
}

function ofFormula(
  source: string,
  names: readonly string[],
  zero: ZeroRule,
  context: RuleContext,
): CompiledQuantity {
  const formula = compileFormula(source, names)
  if (!formula.ok) throw new Error(`formula "${source}": ${formula.message}`)
  const position = new Map(formula.names.map((name, k) => [name, k]))
  return {
    measures: formula.names,
    isShare: false,
    isBinary: true,
    zero,
    zeroCase: 'division',
    read: (values, into) => {
      into.over = formula.run(values)
      into.under = 1
      return Number.isFinite(into.over)
    },
    words: inBoth(
      (language) => `(${formula.rewritten((name) => `[${textIn(context.measureName(name), language)}]`)})`,
    ),
    withNumbers: (values) =>
      inBoth((language) => formula.rewritten((name) => formatNumber(values[position.get(name)!]!, language))),
  }
}

/**
 * Compiles a measure, a share of two measures or a formula.
 * @throws Error when the definition gives none of them or the formula has a fault; checked definitions do neither.
 */
export function compileQuantity(
  quantity: Quantity,
  names: readonly string[],
  context: RuleContext,
): CompiledQuantity {
  const { measure, numerator, denominator, formula, zero = 'missing' } = quantity
  if (measure !== undefined) return ofMeasure(measure, context)
  if (numerator !== undefined && denominator !== undefined)
    return ofShare(numerator, denominator, zero, context)
  if (formula !== undefined) return ofFormula(formula, names, zero, context)
  throw new Error('a rule needs a measure, a numerator with a denominator, or a formula')
}

/** Rounds a share in per cent: the fraction becomes that of the rounded percentage. */
export function compileShareRounding(rounding: 'exact' | Rounding): (fraction: Fraction) => void {
  if (rounding === 'exact') return () => {}
  const { decimals, mode } = rounding
  const unit = 10 ** decimals
  const scale = 100 * unit

  function rounded({ over, under }: Fraction): number {
    if (mode === 'double') return roundedTo((over / under) * 100, decimals, mode)
    // Four decimals at most: 32-bit whole numbers times `scale` stay below 2^53.
    return isWhole32(over) && isWhole32(under)
      ? roundedWhole(over * scale, under, mode)
      : roundedQuotient([over, scale], [under], mode)
  }

  return (fraction) => {
    fraction.over = rounded(fraction)
    fraction.under = scale
  }
}

/** The fraction as a number for people: per cent for shares. */
export function shown(fraction: Fraction, isShare: boolean): Step {
  const value = tidied(fraction.over / fraction.under)
  return inBoth((language) => (isShare ? formatShare(value, language) : formatNumber(value, language)))
}
