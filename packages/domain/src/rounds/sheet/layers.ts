import type { Figure } from '../../measures/index.ts'
import { mustExplain } from '../../measures/index.ts'
import { type Fact, factOf, type Sheet } from './sheet.ts'

/** The three layers of an entry: what the unit says, what appraisers found, what the council settled. */
export type Layer = 'self' | 'appraised' | 'final'

function selfFigure({ computed, declared }: Fact): Figure | undefined {
  if (computed && computed.value.figure.value !== null) return computed.value.figure
  return (declared ?? computed)?.value.figure
}

/**
 * The figure that counts in a layer: the one that was written there, else that of the layer below. In the lowest, a computed
 * figure counts before a declared one, as everywhere. Undefined where nobody has said anything.
 */
export function figureIn(fact: Fact, layer: Layer): Figure | undefined {
  if (layer === 'final' && fact.final) return fact.final.value.figure
  if (layer !== 'self' && fact.appraised) return fact.appraised.value.figure
  return selfFigure(fact)
}

/** All figures of a layer, by measure. */
export function figuresIn(sheet: Sheet, layer: Layer): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>()
  for (const [measure, fact] of sheet.facts) {
    const figure = figureIn(fact, layer)
    if (figure) figures.set(measure, figure)
  }
  return figures
}

/** Whether a declared figure contradicts the computed one and nobody has said why since either was written. */
export function isUnexplained(sheet: Sheet, measure: string): boolean {
  const { declared, computed, difference } = factOf(sheet, measure)
  if (!declared || !computed) return false
  if (!mustExplain(declared.value.figure, computed.value.figure)) return false
  return !difference || difference.sequence < Math.max(declared.sequence, computed.sequence)
}
