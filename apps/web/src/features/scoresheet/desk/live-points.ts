import { type Figure, settleValue } from '@openpar/domain/measures'
import { type StoredValue, storedFacts } from '@openpar/domain/results'
import {
  factOf,
  figureIn,
  type Layer,
  measuresBeside,
  type Sheet,
  type SheetSurroundings,
  type SheetView,
  scoreSheets,
} from '@openpar/domain/rounds'
import { type CompiledIndex, type Evaluation, type FactChange, update } from '@openpar/engine'

/** What points are computed for. */
export interface Scored extends Pick<SheetView, 'unit' | 'group' | 'round'> {
  readonly alone: CompiledIndex
}

/** Values of the store that no scoresheet declares: survey answers, figures of systems. */
function valuesBeside({ alone, unit }: Scored, stored: SheetSurroundings['stored']): readonly StoredValue[] {
  return measuresBeside(alone).flatMap((measure) => {
    const { declared, computed } = stored[measure] ?? {}
    const counts = settleValue(declared ?? undefined, computed ?? undefined)?.counts
    if (!counts) return []
    const { value, missing, provenance } = counts
    return [{ unit: unit.id, measure, value, missing, source: provenance.source }]
  })
}

/** The points of one sheet in a layer, by the engine; undefined where its figures cannot be read. */
export function pointsOf(
  scored: Scored,
  sheet: Sheet,
  layer: Layer,
  stored: SheetSurroundings['stored'] = {},
): Evaluation | undefined {
  const { alone, unit, group, round } = scored
  const units = [{ unit: unit.id, name: unit.name, group, sheet }]
  return scoreSheets(alone, round.period, units, layer, valuesBeside(scored, stored)).evaluation
}

/** A figure as the engine reads it, through the reader of all stored values. */
function changeOf(
  { alone, unit, group, round }: Scored,
  measure: string,
  figure: Figure,
): readonly FactChange[] {
  const listed = [{ code: unit.id, name: unit.name, group }]
  const value = { unit: unit.id, measure, ...figure, source: '' }
  const column = storedFacts(alone.definition, round.period, listed, [value]).facts?.columns.get(measure)
  if (!column) return []
  const reason = column.reasons?.get(0)
  return [{ unit: unit.id, measure, value: column.values[0]!, ...(reason === undefined ? {} : { reason }) }]
}

/** The points after some measures of the sheet were typed over: `sheet` as it would be, `measures` those that differ. */
export function pointsWith(
  scored: Scored,
  before: Evaluation,
  sheet: Sheet,
  measures: readonly string[],
): Evaluation {
  const changes = measures.flatMap((measure) => {
    const figure = scored.alone.readers.has(measure) && figureIn(factOf(sheet, measure), 'self')
    return figure ? changeOf(scored, measure, figure) : []
  })
  return changes.length === 0 ? before : update(before, changes)
}
