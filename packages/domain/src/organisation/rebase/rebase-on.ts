import { unitOn } from '../map/unit-on.ts'
import type { Organisation } from '../organisation.ts'
import type { Day } from '../unit-state.ts'
import { type OldFigure, type RebasedFigure, type RebaseRule, rebase } from './rebase.ts'
import { successionsBetween } from './shares-between.ts'

export interface Rebased {
  readonly figures: readonly RebasedFigure[]
  /** Figures of units that are on neither map, or ended with no successor: they can be shown on the older map only. */
  readonly left: readonly RebasedFigure[]
}

/**
 * Figures drawn on the map of the day `older`, drawn on the map of the day `later`. A unit of the older map that goes
 * into a unit of the answer and has no figure makes that figure missing.
 */
export function rebaseOn(
  organisation: Organisation,
  figures: readonly OldFigure[],
  { older, later, rule }: { readonly older: Day; readonly later: Day; readonly rule: RebaseRule },
): Rebased {
  const between = successionsBetween(organisation.successions, older, later)
  const given = new Set(figures.map(({ unit }) => unit))
  // A unit that takes another in has no succession of its own: without a figure it must still count as missing.
  const silent = [...new Set(between.map(({ to }) => to))]
    .filter((unit) => !given.has(unit) && unitOn(organisation, unit, older) !== undefined)
    .map((unit): OldFigure => ({ unit, value: null }))
  const silentUnits = new Set(silent.map(({ unit }) => unit))
  const drawn = rebase([...figures, ...silent], between, rule).filter(({ parts }) =>
    parts.some(({ unit }) => !silentUnits.has(unit) && given.has(unit)),
  )
  const here = (figure: RebasedFigure) =>
    unitOn(organisation, figure.unit, later) !== undefined &&
    figure.parts.every(({ unit }) => unitOn(organisation, unit, older) !== undefined)
  return { figures: drawn.filter(here), left: drawn.filter((figure) => !here(figure)) }
}
