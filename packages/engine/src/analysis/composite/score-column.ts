import { roundColumn } from '../../composite/index.ts'
import type { CompiledIndex, Place } from '../../evaluate/compiled-index.ts'
import type { ResultColumn } from '../../evaluate/result.ts'
import { emptyColumn } from '../../evaluate/score-component.ts'
import { STATUS } from '../../evaluate/status.ts'
import { TEN_THOUSANDTHS } from '../../exact/points.ts'

/**
 * Points of a node from its unrounded scores: rounded once, at the precision of the edition, as an evaluation does; NaN
 * stays missing. Without ranks and maxima.
 */
export function scoreColumn(
  { kind }: Pick<Place, 'kind'>,
  { definition }: CompiledIndex,
  scores: Float64Array,
): ResultColumn {
  const { precision, ranking } = definition
  const rounded = roundColumn(scores, kind === 'component' ? precision.points : precision.totals)
  const points = rounded.map((value) => Math.round(value * TEN_THOUSANDTHS))
  const order = ranking.on === 'unrounded' ? roundColumn(scores, { decimals: 9, mode: 'half-even' }) : points
  const status = Uint8Array.from(scores, (score) => (Number.isNaN(score) ? STATUS.missing : STATUS.scored))
  return { ...emptyColumn(scores.length), points, order, status }
}
