import { fromPoints, roundPoints, toPoints } from '@openpar/engine'

/** Points as pages show them, to two decimals, half-up: means over merged units have more. Missing is null. */
export function shownPoints(points: number | null | undefined): number | null {
  if (points === null || points === undefined) return null
  return fromPoints(roundPoints(toPoints(points), { decimals: 2, mode: 'half-up' }))
}
