import { buildComposite } from '../../../composite/index.ts'
import { measuresOf } from '../../../evaluate/compiled-index.ts'
import type { Evaluation } from '../../../evaluate/result.ts'
import { changeFacts } from '../../../evaluate/update.ts'
import type { Facts } from '../../../facts/facts.ts'
import type { SharedUnits } from '../../change/shared-units.ts'
import { type HeldCells, scoresWith } from './held-cells.ts'

/**
 * Scores of every node for all units of the earlier facts, in plan order, when one shared unit has its later facts, group
 * and attributes while all others keep their earlier ones: a whole build of the index for each unit asked about.
 */
export function ownStage(
  earlier: Facts,
  { index, facts }: Evaluation,
  shared: SharedUnits,
  held: HeldCells,
): (unit: number) => readonly Float64Array[] {
  const measures = new Set(index.places.flatMap(measuresOf))
  return (k) => {
    const from = shared.after[k]!
    const unit = shared.codes[k]!
    const changes = Array.from(measures, (measure) => {
      const column = facts.columns.get(measure)
      return {
        unit,
        measure,
        value: column?.values[from] ?? Number.NaN,
        reason: column?.reasons?.get(from),
      }
    })
    const units = earlier.units.with(shared.before[k]!, facts.units[from]!)
    const { columns } = changeFacts(earlier, changes)
    return scoresWith(buildComposite(index.plan!, { units, columns }), shared.before, held)
  }
}
