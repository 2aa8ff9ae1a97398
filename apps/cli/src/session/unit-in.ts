import type { Facts, Unit } from '@openpar/engine'
import { EXIT, Refusal } from '../exit-code.ts'
import { folded, mostSimilar } from './similar.ts'

const lower = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('vi')

/** From the strictest reading of what was given to the loosest: the first that finds a unit decides. */
const READINGS: readonly ((unit: Unit, given: string) => boolean)[] = [
  (unit, given) => unit.code === given,
  (unit, given) => lower(unit.code) === lower(given),
  (unit, given) => unit.name !== undefined && lower(unit.name) === lower(given),
  (unit, given) => unit.name !== undefined && lower(unit.name).includes(lower(given)),
  (unit, given) => folded(unit.name ?? unit.code).includes(folded(given.trim())),
]

const MOST_LISTED = 8
const label = ({ code, name }: Unit) => `${code} ${name ?? ''}`.trim()

/**
 * The code of a unit given by code, by name or by a part of its name, diacritics left out or not.
 * @throws Refusal when there is none, or several.
 */
export function unitIn(facts: Facts, given: string): string {
  const { units } = facts
  if (given.trim() !== '') {
    for (const reading of READINGS) {
      const found = units.filter((unit) => reading(unit, given))
      if (found.length === 1) return found[0]!.code
      if (found.length > 1) throw several(given, found)
    }
  }
  const near = mostSimilar(given, units.map(label))
  const list = `${units.slice(0, MOST_LISTED).map(label).join('; ')}${units.length > MOST_LISTED ? '; …' : ''}`
  throw new Refusal(
    EXIT.usage,
    `Không có đơn vị "${given}"; ${near.length > 0 ? `có phải ${near.join('; ')}?` : `các đơn vị: ${list}`}`,
    `There is no unit "${given}"; ${near.length > 0 ? `did you mean ${near.join('; ')}?` : `units are ${list}`}`,
  )
}

function several(given: string, found: readonly Unit[]): Refusal {
  const list = `${found.slice(0, MOST_LISTED).map(label).join('; ')}${found.length > MOST_LISTED ? '; …' : ''}`
  return new Refusal(
    EXIT.usage,
    `Có ${found.length} đơn vị khớp với "${given}": ${list}`,
    `${found.length} units match "${given}": ${list}`,
  )
}
