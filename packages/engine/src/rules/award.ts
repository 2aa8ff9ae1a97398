import type { Rounding } from '../definition/precision.ts'
import { decimalOf } from '../exact/decimal.ts'
import { fromPoints, stepOf } from '../exact/points.ts'
import { roundedQuotient, roundedTo, roundedWhole } from '../exact/round.ts'
import { tidied } from '../exact/tidied.ts'

/** What a share of one is worth. */
export interface Worth {
  /** Points of the whole share, and the most that are given, in ten-thousandths. */
  readonly worth: number
  readonly max: number
  /** Share at which `worth` is reached; 1 when absent. */
  readonly target?: number
  readonly rounding: Rounding
  /** The share comes out of binary arithmetic (a formula): the noise of the product is dropped before rounding. */
  readonly binary?: boolean
}

/** Ten-thousandths for the share `over / under`, rounded once and kept within 0 and the maximum; `under` is not 0. */
export type Award = (over: number, under: number) => number

/** worth × over ÷ under ÷ target. @throws RangeError when the target is not above 0. */
export function compileAward({ worth, max, target = 1, rounding, binary = false }: Worth): Award {
  if (!(target > 0)) throw new RangeError('a target must be above 0')
  const { mode, decimals } = rounding
  const step = stepOf(rounding)
  const { digits, places } = decimalOf(target)
  // worth ÷ target as whole numbers, so that a cell is one multiplication and one division of whole numbers.
  const scale = worth * 10 ** places
  const part = Number(digits) * step
  const targetPercent = tidied(100 * target)

  function exactPoints(over: number, under: number): number {
    const dividend = scale * over
    const divisor = under * part
    const steps =
      divisor > 0 &&
      Number.isSafeInteger(dividend) &&
      Number.isSafeInteger(divisor) &&
      Number.isInteger(over) &&
      Number.isInteger(under)
        ? roundedWhole(dividend, divisor, mode)
        : roundedQuotient([scale, over], [under, part], mode)
    return Math.min(max, Math.max(0, steps * step))
  }

  /** As software works that keeps shares in per cent: points × percentage ÷ percentage of the target. */
  function doublePoints(over: number, under: number): number {
    const points = fromPoints(worth)
    const value = binary ? (points * over) / target : (points * ((over / under) * 100)) / targetPercent
    if (!(value > 0)) return 0
    return value >= fromPoints(max) ? max : Math.min(max, roundedTo(value, decimals, 'double') * step)
  }

  function binaryPoints(over: number): number {
    const near = (worth * over) / target / step
    // The noise is below the twelfth digit: so far from a tie, and from a whole number, it decides nothing.
    const beyond = near - Math.floor(near)
    if (near > 0 && near < max / step - 1e-3 && beyond > 1e-3 && beyond < 1 - 1e-3 && Math.abs(beyond - 0.5) > 1e-3) {
      return Math.min(max, (mode === 'down' ? Math.floor(near) : Math.round(near)) * step)
    }
    const value = tidied((worth * over) / target)
    if (!(value > 0)) return 0
    return value >= max ? max : Math.min(max, roundedQuotient([value], [step], mode) * step)
  }

  if (mode === 'double') return doublePoints
  return binary ? binaryPoints : exactPoints
}
