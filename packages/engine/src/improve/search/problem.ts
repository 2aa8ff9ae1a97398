import { InputProblem } from '../../input-problem.ts'
import type { Candidate } from '../candidate.ts'

/**
 * Candidates as columns in code order, costs and gains as whole ten-thousandths. Sets of candidates are bit masks whose
 * highest bit is the first code, so that of two sets of equal size the one with the larger mask comes first in code order.
 */
export interface Problem {
  readonly codes: readonly string[]
  readonly bits: readonly bigint[]
  readonly gains: readonly number[]
  readonly costs: readonly number[]
  /** Position in `ceilings`, -1 where no ceiling can bind. */
  readonly groups: readonly number[]
  readonly ceilings: readonly number[]
  /** All that must be done with a candidate, through any number of steps, without itself. */
  readonly needs: readonly bigint[]
  readonly dependents: readonly bigint[]
  /** All that cannot be done together with a candidate, given what both need. */
  readonly conflicts: readonly bigint[]
  /** Positions of candidates that can be done at all. */
  readonly possible: readonly number[]
}

/** Whole ten-thousandths of a decimal. Throws RangeError when it is negative or has more than 4 decimals. */
function costUnits({ code, cost }: Candidate): number {
  const units = Math.round(cost * 10_000)
  if (!(cost >= 0) || !Number.isSafeInteger(units) || units / 10_000 !== cost) {
    throw new InputProblem(
      `chi phí của ${code} phải từ 0 trở lên và không quá 4 chữ số thập phân: ${cost}`,
      `Cost of ${code} must be 0 or more with at most 4 decimals: ${cost}`,
    )
  }
  return units
}

function points(code: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`Points of ${code} must be whole ten-thousandths, 0 or more: ${value}`)
  }
  return value
}

/**
 * Checks and prepares candidates. Throws RangeError for a code that occurs twice, a required code that is not among the
 * candidates, and figures outside their range. Excluded codes that are not among the candidates have no effect.
 */
export function prepare(candidates: readonly Candidate[], ceiling?: ReadonlyMap<string, number>): Problem {
  const sorted = [...candidates].sort((a, b) => (a.code < b.code ? -1 : 1))
  const codes = sorted.map((candidate) => candidate.code)
  const bits = codes.map((_, i) => 1n << BigInt(codes.length - 1 - i))
  const position = new Map(codes.map((code, i) => [code, i]))
  if (position.size < codes.length) {
    const code = codes.find((each, i) => each === codes[i - 1])
    throw new InputProblem(`mã ${code} bị lặp lại`, `Code occurs twice: ${code}`)
  }
  const costs = sorted.map(costUnits)
  const gains = sorted.map(({ code, gain }) => points(code, gain))

  const members = new Map<string, number[]>()
  sorted.forEach(({ component, code }, i) => {
    const key = component ?? code
    members.set(key, [...(members.get(key) ?? []), i])
  })
  const groups = codes.map(() => -1)
  const ceilings: number[] = []
  for (const [key, inside] of members) {
    const most = ceiling?.get(key)
    if (most === undefined) continue
    points(key, most)
    for (const i of inside) gains[i] = Math.min(gains[i]!, most)
    if (inside.reduce((sum, i) => sum + gains[i]!, 0) <= most) continue
    for (const i of inside) groups[i] = ceilings.length
    ceilings.push(most)
  }
  const all = gains.concat(costs).reduce((sum, value) => sum + value, 0)
  if (!Number.isSafeInteger(all)) throw new RangeError('Gains and costs are too large to add exactly')

  const closed = codes.map((_, i) => {
    const seen = new Set([i])
    for (const at of seen) {
      for (const code of sorted[at]!.requires ?? []) {
        const required = position.get(code)
        if (required === undefined)
          throw new InputProblem(
            `${codes[at]} cần ${code}, nhưng ${code} không có trong bảng`,
            `${codes[at]} requires ${code}, which is not a candidate`,
          )
        seen.add(required)
      }
    }
    return [...seen]
  })
  const mask = (inside: readonly number[]) => inside.reduce((set, i) => set | bits[i]!, 0n)
  const withNeeds = closed.map(mask)
  const positions = codes.map((_, i) => i)
  const among = (test: (j: number) => boolean) => mask(positions.filter(test))
  const barred = closed.map((inside) => among((j) => inside.some((i) => excludes(sorted[i]!, sorted[j]!))))
  const conflicts = barred.map((set) => among((j) => (set & withNeeds[j]!) !== 0n))
  return {
    codes,
    bits,
    gains,
    costs,
    groups,
    ceilings,
    needs: withNeeds.map((set, i) => set & ~bits[i]!),
    dependents: codes.map((_, i) => among((j) => j !== i && (withNeeds[j]! & bits[i]!) !== 0n)),
    conflicts,
    possible: positions.filter((i) => (conflicts[i]! & bits[i]!) === 0n),
  }
}

function excludes(a: Candidate, b: Candidate): boolean {
  return Boolean(a.excludes?.includes(b.code) || b.excludes?.includes(a.code))
}
