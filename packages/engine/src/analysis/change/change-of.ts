import type { Parts, YearChange } from './year-change.ts'

/** A split change of one unit. */
export type UnitChange = { readonly [part in keyof Parts | 'before' | 'after']: number }

/** The change of one unit at a node, in ten-thousandths. @throws RangeError on an unknown unit or code. */
export function changeOf(years: YearChange, unit: string, code: string): UnitChange {
  const node = years.nodes.find((each) => each.code === code)
  if (!node) throw new RangeError(`no node with code ${code}`)
  return pick(node, years, unit)
}

/** The change of one unit's rank in the whole index. @throws RangeError on an unknown unit. */
export function rankChangeOf(years: YearChange, unit: string): UnitChange {
  return pick(years.rank, years, unit)
}

function pick(columns: YearChange['rank'], { units }: YearChange, unit: string): UnitChange {
  const k = units.indexOf(unit)
  if (k < 0) throw new RangeError(`no unit with code ${unit} in both periods`)
  const { before, after, change, rule, facts, others, notComparable } = columns
  return {
    before: before[k]!,
    after: after[k]!,
    change: change[k]!,
    rule: rule[k]!,
    facts: facts[k]!,
    others: others[k]!,
    notComparable: notComparable[k]!,
  }
}
