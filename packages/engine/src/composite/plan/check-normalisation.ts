import type { Normalisation } from '../../definition/composite.ts'
import { CompositeError } from './composite-error.ts'
import type { Indicator } from './indicator.ts'

/** Throws `CompositeError` when `normalisation` has no meaning for one of the indicators. */
export function checkNormalisation(
  { method, range }: Normalisation,
  indicators: readonly Pick<Indicator, 'code' | 'better' | 'target'>[],
): void {
  if (method === 'goalposts' && !range) throw new CompositeError('range')
  if ((method === 'goalposts' || method === 'scaled') && range && range[0] === range[1])
    throw new CompositeError('range')
  for (const { code, better, target } of indicators) {
    if (method === 'distance-to-target' && target === undefined) throw new CompositeError('no-target', code)
    if (method === 'fraction-of-maximum' && better === 'lower')
      throw new CompositeError('reversed-fraction', code)
  }
}
