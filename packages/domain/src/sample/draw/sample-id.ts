import { mixed } from './draw.ts'

/** 1 January 2026 in milliseconds: sample identifiers sort before those of real records made later. */
const START = 1_767_225_600_000

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

/**
 * An identifier in the form of UUID version 7 that depends on the seed, the kind of record and its number alone. The
 * number stands in the time, so that identifiers sort as the records were made.
 */
export function sampleId(seed: number, kind: number, number: number): string {
  const time = hex(START + number, 12)
  const [a, b, c] = [1, 2, 3].map((part) => mixed(seed, kind, number, part)) as [number, number, number]
  const variant = hex(0x8000 | (b & 0x3fff), 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a & 0xfff, 3)}-${variant}-${hex(b >>> 16, 4)}${hex(c, 8)}`
}
