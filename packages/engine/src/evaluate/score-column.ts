import { roundColumn } from '../composite/index.ts'
import { TEN_THOUSANDTHS } from '../exact/points.ts'
import type { CompiledIndex, Place } from './compiled-index.ts'
import { emptyColumn } from './score-component.ts'
import { STATUS } from './status.ts'

/** Decimals kept for ranks "before rounding", so that 0.1 + 0.2 ties with 0.3. */
const WORKING_DECIMALS = 9

/**
 * Points of a node from its unrounded scores: rounded once, at the precision of the edition, as an evaluation does; NaN
 * stays missing. Without ranks and maxima.
 */
export function scoreColumn(
  { kind }: Pick<Place, 'kind'>,
  { definition }: CompiledIndex,
  scores: Float64Array,
): ReturnType<typeof emptyColumn> {
  const { precision, ranking } = definition
  const rounded = roundColumn(scores, kind === 'component' ? precision.points : precision.totals)
  const points = rounded.map((value) => Math.round(value * TEN_THOUSANDTHS))
  const order =
    ranking.on === 'unrounded'
      ? roundColumn(scores, { decimals: WORKING_DECIMALS, mode: 'half-even' })
      : points
  const status = Uint8Array.from(scores, (score) => (Number.isNaN(score) ? STATUS.missing : STATUS.scored))
  return { ...emptyColumn(scores.length), points, order, status }
}
