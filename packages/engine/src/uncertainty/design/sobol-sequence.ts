import { DIRECTION_NUMBERS } from './direction-numbers.ts'
import type { Random } from './random.ts'

const BITS = 32
const rows = DIRECTION_NUMBERS.trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number))

/** Dimensions that have direction numbers; those beyond are plain random numbers. */
export const SOBOL_DIMENSIONS = rows.length + 1

/**
 * Successive points of the Sobol' sequence in Gray-code order, each written into the array passed in.
 *
 * Coordinates are the middles of 2³² equal cells, so they are above 0 and below 1. With a `random` source every
 * dimension gets a random digital shift (exclusive-or with one random word), which keeps the equidistribution
 * and makes each coordinate uniform; dimensions beyond `SOBOL_DIMENSIONS` are filled with independent random
 * numbers. Without one the sequence is the plain one, and more dimensions are a RangeError.
 *
 * Source: I. A. Antonov and V. M. Saleev (1979), with the direction numbers of Joe and Kuo (2008).
 */
export function sobolSequence(dimensions: number, random?: Random): (point: Float64Array) => void {
  const covered = Math.min(dimensions, SOBOL_DIMENSIONS)
  if (!random && dimensions > covered)
    throw new RangeError(`The plain Sobol' sequence has ${SOBOL_DIMENSIONS} dimensions, not ${dimensions}`)
  const directions = new Uint32Array(covered * BITS)
  for (let d = 0; d < covered; d++) writeDirections(directions.subarray(d * BITS, (d + 1) * BITS), d)
  const state = new Uint32Array(covered)
  if (random) for (let d = 0; d < covered; d++) state[d] = random()
  let index = 0
  return (point) => {
    for (let d = 0; d < covered; d++) point[d] = middle(state[d]!)
    for (let d = covered; d < dimensions; d++) point[d] = middle(random!())
    const lowestZeroBit = 31 - Math.clz32(~index & (index + 1))
    for (let d = 0; d < covered; d++) state[d]! ^= directions[d * BITS + lowestZeroBit]!
    index++
  }
}

function middle(word: number): number {
  return (word + 0.5) / 2 ** BITS
}

function writeDirections(directions: Uint32Array, dimension: number): void {
  const [polynomial = 1, ...initial] = dimension === 0 ? [] : rows[dimension - 1]!
  const degree = initial.length
  for (let bit = 0; bit < BITS; bit++) {
    if (degree === 0) directions[bit] = 1 << (31 - bit)
    else if (bit < degree) directions[bit] = initial[bit]! << (31 - bit)
    else {
      let word = directions[bit - degree]! ^ (directions[bit - degree]! >>> degree)
      for (let j = 1; j < degree; j++) if ((polynomial >>> (degree - j)) & 1) word ^= directions[bit - j]!
      directions[bit] = word
    }
  }
}
