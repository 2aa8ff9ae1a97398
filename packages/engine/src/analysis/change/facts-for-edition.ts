import type { Measure } from '../../definition/measure.ts'
import type { CompiledIndex } from '../../evaluate/compiled-index.ts'
import type { Column, Facts } from '../../facts/facts.ts'

/** Why a choice has no value in another edition. */
const ANSWER_NOT_OFFERED = 'answer-not-offered'

/**
 * Facts collected for `from`, read by `to`: measures go by code. An answer of a choice keeps its own code, whatever its
 * position; where `to` does not offer it there is no value.
 */
export function factsForEdition(facts: Facts, from: CompiledIndex, to: CompiledIndex): Facts {
  const columns = new Map(facts.columns)
  for (const [code, column] of facts.columns) {
    const old = from.measures.get(code)
    const now = to.measures.get(code)
    if (old?.kind === 'choice' && now?.kind === 'choice') columns.set(code, translated(column, old, now))
  }
  return { units: facts.units, columns }
}

function translated(column: Column, { options: old = [] }: Measure, { options: now = [] }: Measure): Column {
  const positions = old.map((answer) => now.indexOf(answer))
  if (positions.every((position, k) => position === k)) return column
  const reasons = new Map(column.reasons)
  const values = column.values.map((value, unit) => {
    if (Number.isNaN(value)) return value
    const position = positions[value] ?? -1
    if (position >= 0) return position
    reasons.set(unit, ANSWER_NOT_OFFERED)
    return Number.NaN
  })
  return { ...column, values, reasons }
}
