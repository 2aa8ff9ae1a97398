import type { Figure } from '@openpar/domain/measures'
import { type AppraisalRow, type Fact, figureIn, type Layer } from '@openpar/domain/rounds'

/** The figure of a measure that counts in a layer of a row; undefined where nobody has said anything. */
export function rowFigure(
  row: Pick<AppraisalRow, 'facts'>,
  measure: string,
  layer: Layer,
): Figure | undefined {
  const fact = row.facts[measure]
  // What stands there is all that counts; its history stays on the server.
  return fact && figureIn(fact as unknown as Fact, layer)
}
