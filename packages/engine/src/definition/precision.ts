/**
 * How a figure exactly half-way, or between two steps, is rounded.
 *
 * - `half-up`: away from zero (0.125 → 0.13), as Vietnamese circulars mean by "làm tròn".
 * - `half-even`: to the even neighbour (0.125 → 0.12; 0.135 → 0.14).
 * - `down`: towards zero, never to the advantage of the unit.
 * - `double`: as software in binary floating point rounds (`toFixed`): max × (share × 100) ÷ target in per cent,
 *   left to right in doubles; the exact value of the result decides, ties up (1.125 → 1.13). Only to reproduce published figures.
 */
export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'double'

/** Keep `decimals` digits after the decimal mark (0 to 4). */
export interface Rounding {
  readonly decimals: number
  readonly mode: RoundingMode
}

/** Each level of an index rounds by its own rule. */
export interface Precision {
  /** Shares, in per cent: `{decimals: 2}` makes 2/3 into 66.67 % before points are taken. `exact` keeps the fraction. */
  readonly ratios: 'exact' | Rounding
  /** Points of a component. */
  readonly points: Rounding
  /** Points of every node above the components, the whole index included, each from its rounded children. */
  readonly totals: Rounding
}

/**
 * Ranks of equal totals.
 *
 * - `competition`: 1, 2, 2, 4.
 * - `dense`: 1, 2, 2, 3.
 * - `average`: 1, 2.5, 2.5, 4.
 * - `ordinal`: 1, 2, 3, 4, equal totals in code-point order of the unit's name.
 */
export type TieRule = 'competition' | 'dense' | 'average' | 'ordinal'

export interface Ranking {
  /** Whether ranks follow the rounded total or the sum before rounding. */
  readonly on: 'rounded' | 'unrounded'
  readonly ties: TieRule
}
