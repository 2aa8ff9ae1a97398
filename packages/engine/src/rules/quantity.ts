import type { Rounding } from '../definition/precision.ts'
import type { Quantity, ZeroRule } from '../definition/rule.ts'
import { textIn } from '../definition/text.ts'
import { formatNumber } from '../exact/points.ts'
import { roundedQuotient } from '../exact/round.ts'
import { compileFormula } from '../formula/formula.ts'
import { inBoth, type RuleContext, type Step } from './compiled-rule.ts'

/** A number taken from facts, as a fraction `over / under` of decimals; `undefined` where the denominator is zero. */
export interface CompiledQuantity {
  readonly measures: readonly string[]
  /** Shown and compared in per cent. */
  readonly isShare: boolean
  readonly zero: ZeroRule
  /** Writes the fraction into `into` and answers true, or false where the denominator is zero. */
  readonly read: (values: Float64Array, into: Fraction) => boolean
  /** The quantity in words, and with its numbers put in. */
  readonly words: Step
  readonly withNumbers: (values: Float64Array) => Step
}

export interface Fraction {
  over: number
  under: number
}

/** Drops the noise of binary arithmetic beyond twelve significant digits: 0.30000000000000004 is 0.3. */
export function tidied(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value
}

function ofMeasure(measure: string, context: RuleContext): CompiledQuantity {
  const name = context.measureName(measure)
  return {
    measures: [measure],
    isShare: false,
    zero: 'missing',
    read: (values, into) => {
      into.over = values[0]!
      into.under = 1
      return true
    },
    words: inBoth((language) => textIn(name, language)),
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
    zero,
    read: (values, into) => {
      into.over = values[0]!
      into.under = values[1]!
      return into.under !== 0
    },
    words: inBoth((language) => `(${textIn(over, language)}) ÷ (${textIn(under, language)})`),
    withNumbers: (values) =>
      inBoth((language) => `${formatNumber(values[0]!, language)} ÷ ${formatNumber(values[1]!, language)}`),
  }
}

function ofFormula(source: string, names: readonly string[], zero: ZeroRule): CompiledQuantity {
  const formula = compileFormula(source, names)
  if (!formula.ok) throw new Error(`formula "${source}": ${formula.message}`)
  return {
    measures: formula.names,
    isShare: false,
    zero,
    read: (values, into) => {
      into.over = tidied(formula.run([...values].slice(0, formula.names.length)))
      into.under = 1
      return Number.isFinite(into.over)
    },
    words: { vi: source, en: source },
    withNumbers: (values) =>
      inBoth((language) =>
        formula.names.reduce(
          (text, name, k) =>
            text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), formatNumber(values[k]!, language)),
          source,
        ),
      ),
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
  if (formula !== undefined) return ofFormula(formula, names, zero)
  throw new Error('a rule needs a measure, a numerator with a denominator, or a formula')
}

/** Rounds a share in per cent; the fraction becomes that of the rounded percentage. */
export function roundShare(fraction: Fraction, rounding: 'exact' | Rounding): void {
  if (rounding === 'exact') return
  const unit = 10 ** rounding.decimals
  fraction.over = roundedQuotient([fraction.over, 100, unit], [fraction.under], rounding.mode)
  fraction.under = 100 * unit
}

/** The fraction as a number for people: per cent for shares. */
export function shown(fraction: Fraction, isShare: boolean): Step {
  const value = (fraction.over / fraction.under) * (isShare ? 100 : 1)
  return inBoth((language) => `${formatNumber(value, language, 0, 4)}${isShare ? ' %' : ''}`)
}
