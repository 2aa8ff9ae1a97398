import { seededRandom } from '../../packages/engine/src/uncertainty/index.ts'

/** A number from 0 to below 1, the same row of them for the same seed. */
export type Draw = () => number

export function drawing(seed: number): Draw {
  const random = seededRandom(seed)
  return () => random() / 2 ** 32
}

/** A whole number from `least` to `most`. */
export function between(draw: Draw, least: number, most: number): number {
  return least + Math.floor(draw() * (most - least + 1))
}
