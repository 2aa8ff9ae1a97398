import type { DefinedMeasure } from '@openpar/domain/measures'
import { factOf, figureIn, type ReviewedFigure, type Sheet } from '@openpar/domain/rounds'

/** Figures of some measures in the three layers; measures that are defined nowhere are left aside. */
export function reviewedFigures(
  sheet: Sheet,
  measures: Iterable<string>,
  defined: ReadonlyMap<string, DefinedMeasure>,
): Record<string, ReviewedFigure> {
  const figures: Record<string, ReviewedFigure> = {}
  for (const code of measures) {
    const measure = defined.get(code)
    if (!measure) continue
    const fact = factOf(sheet, code)
    figures[code] = {
      measure,
      self: figureIn(fact, 'self') ?? null,
      appraised: figureIn(fact, 'appraised') ?? null,
      final: figureIn(fact, 'final') ?? null,
      seen: fact.final?.sequence ?? 0,
    }
  }
  return figures
}
