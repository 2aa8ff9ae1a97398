import { seededRandom } from '@openpar/engine'

/** Draws from one stream of random numbers: the same stream gives the same draws on every machine. */
export interface Draw {
  /** A number from 0 up to, not including, 1. */
  readonly share: () => number
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  /** True with this probability. */
  readonly chance: (probability: number) => boolean
  /** One of a list that is not empty. */
  readonly pick: <Item>(list: readonly Item[]) => Item
  /** Around zero with standard deviation near 1, never beyond ±3: the sum of twelve even draws less 6, cut. */
  readonly around: () => number
}

/** Brings whole numbers together into one of 32 bits, well mixed (finaliser of MurmurHash3, A. Appleby, public domain). */
export function mixed(...parts: readonly number[]): number {
  let hash = 0x9e3779b9
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash >>> 0
}

/** A text as a whole number of 32 bits (FNV-1a over its UTF-16 units). */
export function textNumber(text: string): number {
  let hash = 0x811c9dc5
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193)
  return hash >>> 0
}

/** Draws that depend on nothing but `parts`, so that a larger province leaves the draws of each unit as they were. */
export function drawFrom(...parts: readonly number[]): Draw {
  const random = seededRandom(mixed(...parts))
  const share = () => random() / 2 ** 32
  const whole = (least: number, most: number) => least + Math.floor(share() * (most - least + 1))
  return {
    share,
    whole,
    chance: (probability) => share() < probability,
    pick: (list) => list[whole(0, list.length - 1)]!,
    around: () => {
      let sum = -6
      for (let k = 0; k < 12; k++) sum += share()
      return Math.max(-3, Math.min(3, sum))
    },
  }
}
