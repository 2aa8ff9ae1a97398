import type { CompiledIndex, Place } from '../../../evaluate/compiled-index.ts'
import { fromPoints } from '../../../exact/points.ts'

/**
 * The highest score of an indicator: its declared maximum, or the upper end of the normalisation; where values are left as
 * they are, the bound of the measure on the better side (0 less the lowest where less is better). NaN where there is none:
 * z-scores, ranks, distances to a target, and values without bounds or changed by treatment or a denominator.
 */
export function topScore({ node, max }: Place, { definition, measures }: CompiledIndex): number {
  if (!Number.isNaN(max)) return fromPoints(max)
  const { normalisation, treatment } = definition.composite!
  if (normalisation.method !== 'none' || treatment || node!.denominator !== undefined) return Number.NaN
  const { least = Number.NaN, most = Number.NaN } = measures.get(node!.measure!) ?? {}
  return node!.better === 'lower' ? 0 - least : most
}
