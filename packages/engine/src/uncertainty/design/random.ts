/** A stream of whole numbers from 0 to 2³² − 1. */
export type Random = () => number

/**
 * The generator xoshiro128** 1.1 started from four 32-bit words, not all zero.
 *
 * Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math. Softw.
 * 47 (2021), and their public-domain xoshiro128starstar.c.
 */
export function xoshiro128(a: number, b: number, c: number, d: number): Random {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0]
  return () => {
    const product = Math.imul(s1, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 << 11) | (s3 >>> 21)
    return result
  }
}

/**
 * The same stream for the same seed, on every machine: xoshiro128** whose words are the first four of splitmix32
 * (a Weyl sequence mixed by the constants of C. Wellons' low-bias hash).
 *
 * @param seed whole number from 0 to 2³² − 1; anything else is a RangeError
 */
export function seededRandom(seed: number): Random {
  if (seed >>> 0 !== seed) throw new RangeError(`A seed is a whole number from 0 to 4294967295, not ${seed}`)
  let state = seed
  const word = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
  return xoshiro128(word(), word(), word(), word())
}
