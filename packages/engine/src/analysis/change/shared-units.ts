import type { Facts } from '../../facts/facts.ts'

/** Units of two periods, matched by code. Positions are those of the two facts, in the order of the later ones. */
export interface SharedUnits {
  readonly codes: readonly string[]
  readonly before: Int32Array
  readonly after: Int32Array
  /** Units of one period only. */
  readonly gone: readonly string[]
  readonly added: readonly string[]
}

export function sharedUnits(before: Facts, after: Facts): SharedUnits {
  const positions = new Map(before.units.map((unit, position) => [unit.code, position]))
  const later = new Set(after.units.map((unit) => unit.code))
  const shared = Array.from(after.units.keys()).filter((k) => positions.has(after.units[k]!.code))
  const codes = shared.map((k) => after.units[k]!.code)
  return {
    codes,
    before: Int32Array.from(codes, (code) => positions.get(code)!),
    after: Int32Array.from(shared),
    gone: before.units.filter(({ code }) => !later.has(code)).map(({ code }) => code),
    added: after.units.filter(({ code }) => !positions.has(code)).map(({ code }) => code),
  }
}
