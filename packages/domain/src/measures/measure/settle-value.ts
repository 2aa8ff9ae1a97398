import type { MeasureValue } from './measure-value.ts'

/** What counts in a cell, what stands beside it, and whether the two agree. */
export interface SettledValue {
  readonly counts: MeasureValue
  readonly beside?: MeasureValue
  readonly difference: 'none' | 'explained' | 'unexplained'
}

function sameFigure(a: Pick<MeasureValue, 'value' | 'missing'>, b: Pick<MeasureValue, 'value' | 'missing'>) {
  return a.value === b.value && a.missing === b.missing
}

/**
 * Whether a declared figure contradicts the computed one, so that its writer must explain. A declared reason for having
 * none says nothing against a computed figure.
 */
export function mustExplain(
  declared: Pick<MeasureValue, 'value' | 'missing'>,
  computed: Pick<MeasureValue, 'value' | 'missing'> | undefined,
): boolean {
  return (
    computed !== undefined &&
    computed.value !== null &&
    declared.value !== null &&
    !sameFigure(declared, computed)
  )
}

/**
 * The value that counts: the computed one where there is a figure, because figures that come from records are not typed;
 * else the declared one. Whoever appraises sees both and the explanation. Undefined where the cell is empty.
 */
export function settleValue(
  declared: MeasureValue | undefined,
  computed: MeasureValue | undefined,
): SettledValue | undefined {
  if (!declared || !computed) {
    const counts = computed ?? declared
    return counts && { counts, difference: 'none' }
  }
  if (computed.value === null && declared.value !== null)
    return { counts: declared, beside: computed, difference: 'none' }
  if (!mustExplain(declared, computed)) return { counts: computed, beside: declared, difference: 'none' }
  const explained = declared.explanation !== null
  return { counts: computed, beside: declared, difference: explained ? 'explained' : 'unexplained' }
}
