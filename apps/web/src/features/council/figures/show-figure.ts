import { type DefinedMeasure, type Figure, writeFigure } from '@openpar/domain/measures'
import type { Language } from '../../../platform/language/language.ts'

/** A figure for people with what is counted behind it; a dash where nobody has said anything. */
export function showFigure(
  figure: Figure | null,
  measure: Pick<DefinedMeasure, 'kind' | 'levels' | 'unitOfMeasure'>,
  language: Language,
): string {
  if (!figure) return '–'
  const text = writeFigure(figure, measure, language)
  const { unitOfMeasure } = measure
  return figure.value === null || !unitOfMeasure ? text : `${text} ${unitOfMeasure[language]}`
}
