import type { Rounding } from './precision.ts'
import type { Text } from './text.ts'

/** A share: a fraction of one (0.8), or per cent as text (`80%`). */
export type Share = number | string

/** What a zero denominator, or a group in which all are equal, means. It must be declared. */
export type ZeroRule = 'zero' | 'full' | 'not-applicable' | 'missing'

/** Where a rule takes its number from: one measure, a share of two, or a formula over measures. */
export interface Quantity {
  readonly measure?: string
  readonly numerator?: string
  readonly denominator?: string
  /** A CEL expression over measure codes; whole numbers are read as decimals, so `1/2` is 0.5. */
  readonly formula?: string
  /** Meaning of a zero denominator. */
  readonly zero?: ZeroRule
}

interface Rounded {
  /** Exceptions to the precision of the edition. `ratio` rounds the share in per cent. */
  readonly rounding?: { readonly ratio?: 'exact' | Rounding; readonly points?: Rounding }
}

/** One of several described situations holds. */
export interface LevelsRule extends Rounded {
  readonly kind: 'levels'
  readonly measure: string
  readonly levels: readonly {
    /** Answer codes of the measure for which this level holds. */
    readonly when: string | readonly string[]
    readonly text?: Text
    readonly points: number
  }[]
}

/** Points by the interval a number falls into; the first band that holds decides. Shares are compared in per cent. */
export interface BandsRule extends Rounded, Quantity {
  readonly kind: 'bands'
  readonly bands: readonly {
    readonly above?: number
    readonly from?: number
    readonly to?: number
    readonly below?: number
    readonly points: number
  }[]
}

/** points = max × share ÷ target, at most max; nothing below the floor. */
export interface RatioRule extends Rounded, Quantity {
  readonly kind: 'ratio'
  /** Share at which the maximum is reached; 1 when absent. */
  readonly target?: Share
  /** Share below which there are no points. */
  readonly floor?: Share
}

/** Points for each item present. */
export interface ChecklistRule extends Rounded {
  readonly kind: 'checklist'
  readonly items: readonly { readonly measure: string; readonly text?: Text; readonly points: number }[]
}

/** Points for each counted unit up to the maximum, or full points less a deduction for each. */
export interface CountRule extends Rounded {
  readonly kind: 'count'
  readonly measure: string
  /** Points given (start `zero`) or taken (start `full`) for every `per` counted. */
  readonly points: number
  readonly per?: number
  readonly start?: 'zero' | 'full'
  /** Count only complete steps of `per`. */
  readonly whole?: boolean
}

/** A formula gives a share of the maximum, or the points themselves; both are kept within 0 and the maximum. */
export interface FormulaRule extends Rounded {
  readonly kind: 'formula'
  readonly formula: string
  readonly gives: 'share' | 'points'
  /** What a division by zero means. */
  readonly zero: ZeroRule
}

/** Share of top answers, or weighted mean of answers, times the maximum. */
export interface SurveyRule extends Rounded {
  readonly kind: 'survey'
  /** Answer counts and the worth of each answer, a share from 0 to 1: `{measure: very_satisfied, worth: 100%}`. */
  readonly answers?: readonly { readonly measure: string; readonly worth: Share }[]
  /** Or a mean already taken elsewhere, on a scale whose best answer is `full`. */
  readonly measure?: string
  readonly full?: number
  readonly zero?: ZeroRule
}

/** Points by comparison with the other units of the group. */
export interface RelativeRule extends Rounded, Quantity {
  readonly kind: 'relative'
  readonly method: 'min-max' | 'best' | 'rank' | 'z-score'
  /** Whether more is better (default) or less. */
  readonly better?: 'higher' | 'lower'
  /** For `z-score`: the number of standard deviations that gives nothing or everything; 3 when absent. */
  readonly spread?: number
  /** What it means when all units of the group are equal. */
  readonly equal: ZeroRule
}

/** A person decides between 0 and max in declared steps; the measure holds the decision. */
export interface JudgedRule extends Rounded {
  readonly kind: 'judged'
  readonly measure: string
  readonly step: number
}

/** Shown, never scored. */
export interface MonitorRule extends Rounded, Quantity {
  readonly kind: 'monitor'
}

export type Rule =
  | LevelsRule
  | BandsRule
  | RatioRule
  | ChecklistRule
  | CountRule
  | FormulaRule
  | SurveyRule
  | RelativeRule
  | JudgedRule
  | MonitorRule

export type RuleKind = Rule['kind']
