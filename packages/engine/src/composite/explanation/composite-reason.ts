import type { Aggregation } from '../../definition/composite.ts'
import type { Text } from '../../definition/text.ts'

/** Why a composite index has no value for a node and a unit. */
export type CompositeReason =
  /** The measure has none; `reason` is the one of the facts. */
  | { readonly kind: 'no-value'; readonly measure: string; readonly reason?: string }
  | { readonly kind: 'zero-denominator'; readonly measure: string }
  /** Imputation found no value to take a mean or median of. */
  | { readonly kind: 'nothing-to-impute-from'; readonly measure: string; readonly group?: string }
  | { readonly kind: 'all-equal' }
  | { readonly kind: 'target-not-above-least' }
  | { readonly kind: 'maximum-not-above-zero' }
  /** Fewer children have a value than the data threshold asks for; none counts as too few. */
  | {
      readonly kind: 'too-few-children'
      readonly available: number
      readonly children: number
      readonly threshold: number
    }
  /** The mean has no result with this value of a child. */
  | {
      readonly kind: 'outside-mean'
      readonly mean: Aggregation['mean']
      readonly child: string
      readonly value: number
    }
  /** No child carries weight, or a weight is negative or not a number. */
  | { readonly kind: 'weights' }

/** What each mean is called. */
export const MEAN_NAMES: Readonly<Record<Aggregation['mean'], { vi: string; en: string }>> = {
  arithmetic: { vi: 'trung bình cộng', en: 'arithmetic mean' },
  geometric: { vi: 'trung bình nhân', en: 'geometric mean' },
  harmonic: { vi: 'trung bình điều hòa', en: 'harmonic mean' },
  generalised: { vi: 'trung bình lũy thừa', en: 'generalised mean' },
  copeland: { vi: 'phương pháp Copeland', en: 'Copeland method' },
}

/** The reason in words. */
export function textOfReason(reason: CompositeReason): Text {
  switch (reason.kind) {
    case 'no-value': {
      const more = reason.reason === undefined ? '' : ` (${reason.reason})`
      return {
        vi: `chưa có số liệu ${reason.measure}${more}`,
        en: `no value for ${reason.measure}${more}`,
      }
    }
    case 'zero-denominator':
      return { vi: `mẫu số ${reason.measure} bằng 0`, en: `denominator ${reason.measure} is 0` }
    case 'nothing-to-impute-from': {
      const vi = reason.group === undefined ? '' : ` trong nhóm ${reason.group}`
      const en = reason.group === undefined ? '' : ` in group ${reason.group}`
      return {
        vi: `không có giá trị nào${vi} để ước tính ${reason.measure}`,
        en: `no value${en} to impute ${reason.measure} from`,
      }
    }
    case 'all-equal':
      return { vi: 'các cơ quan có giá trị bằng nhau', en: 'all units have the same value' }
    case 'target-not-above-least':
      return {
        vi: 'mục tiêu không tốt hơn giá trị kém nhất',
        en: 'the target is not better than the worst value',
      }
    case 'maximum-not-above-zero':
      return { vi: 'giá trị lớn nhất không lớn hơn 0', en: 'the greatest value is not above 0' }
    case 'too-few-children':
      return {
        vi: `chỉ ${reason.available} trên ${reason.children} mục thành phần có giá trị`,
        en: `only ${reason.available} of ${reason.children} parts have a value`,
      }
    case 'outside-mean':
      return {
        vi: `${MEAN_NAMES[reason.mean].vi} không tính được với giá trị của ${reason.child} (cần giá trị lớn hơn 0)`,
        en: `${MEAN_NAMES[reason.mean].en} needs values above 0, and ${reason.child} has ${reason.value}`,
      }
    case 'weights':
      return { vi: 'trọng số không hợp lệ', en: 'the weights give no result' }
  }
}
