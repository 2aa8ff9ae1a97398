import type { Facts } from '@openpar/engine'
import { EXIT, Refusal } from '../exit-code.ts'

/** The code of a unit given by code or by name. @throws Refusal when there is none, or several of that name. */
export function unitIn(facts: Facts, given: string): string {
  const word = given.normalize('NFC').toLocaleLowerCase('vi')
  const byCode = facts.units.find((unit) => unit.code === given)
  if (byCode) return byCode.code
  const named = facts.units.filter((unit) => unit.name?.toLocaleLowerCase('vi').includes(word))
  if (named.length === 1) return named[0]!.code
  const shown = (named.length > 0 ? named : facts.units)
    .slice(0, 8)
    .map((unit) => `${unit.code} ${unit.name ?? ''}`.trim())
  const list = shown.join('; ')
  throw named.length > 1
    ? new Refusal(
        EXIT.usage,
        `Có ${named.length} đơn vị khớp với "${given}": ${list}…`,
        `${named.length} units match "${given}": ${list}…`,
      )
    : new Refusal(
        EXIT.usage,
        `Không có đơn vị "${given}"; các đơn vị: ${list}…`,
        `There is no unit "${given}"; units are ${list}…`,
      )
}
