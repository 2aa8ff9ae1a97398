import type { Rounding } from '../definition/precision.ts'
import { decimalOf } from '../exact/decimal.ts'
import { fromPoints, stepOf } from '../exact/points.ts'
import { isWhole32, roundedQuotient, roundedTo, roundedWhole } from '../exact/round.ts'
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

/** Far above the noise of binary arithmetic, which starts at the thirteenth digit. */
const NOISE = 1e-3

/** Whether `steps` lies so close to a whole number or to a tie that noise could decide how it is rounded. */
function isNearEdge(steps: number): boolean {
  const halves = 2 * steps
  return Math.abs(halves - Math.round(halves)) < NOISE
}

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
  // Up to these, products of 32-bit whole numbers lie below 2^53.
  const mostOver = Number.MAX_SAFE_INTEGER / scale
  const mostUnder = Number.MAX_SAFE_INTEGER / part

  function exactPoints(over: number, under: number): number {
    const isSmall =
      isWhole32(over) && isWhole32(under) && over >= 0 && over <= mostOver && under > 0 && under <= mostUnder
    const steps = isSmall
      ? roundedWhole(scale * over, under * part, mode)
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
    if (near > 0 && near < max / step - 1 && !isNearEdge(near)) {
      return (mode === 'down' ? Math.floor(near) : Math.round(near)) * step
    }
    const value = tidied((worth * over) / target)
    if (!(value > 0)) return 0
    return value >= max ? max : Math.min(max, roundedQuotient([value], [step], mode) * step)
  }

  if (mode === 'double') return doublePoints
  return binary ? binaryPoints : exactPoints
}
