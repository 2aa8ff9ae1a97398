import { en, vi } from '../../../../fault/sentence.ts'
import type { Place } from '../../../shape/place.ts'
import type { Interval } from './interval.ts'

/** `interval` in words, each bound followed by `unit`: "từ 70% đến dưới 80%", "from 70% to below 80%". */
export function intervalWords({ low, high }: Interval, unit: string): Place {
  if (low.at === high.at) return { vi: vi`đúng ${low.at}${unit}`, en: en`of exactly ${low.at}${unit}` }
  const lowest = low.at === -Infinity
  const highest = high.at === Infinity
  if (lowest && highest) return { vi: 'mọi số', en: 'any number' }
  const start = {
    vi: vi`${low.after ? 'trên' : 'từ'} ${low.at}${unit}`,
    en: en`${low.after ? 'above' : 'from'} ${low.at}${unit}`,
  }
  if (highest)
    return { vi: start.vi + (low.after ? '' : ' trở lên'), en: start.en + (low.after ? '' : ' up') }
  if (lowest)
    return {
      vi: vi`${high.after ? 'từ' : 'dưới'} ${high.at}${unit}${high.after ? ' trở xuống' : ''}`,
      en: en`${high.after ? 'up to' : 'below'} ${high.at}${unit}`,
    }
  return {
    vi: vi`${start.vi} đến ${high.after ? '' : 'dưới '}${high.at}${unit}`,
    en: en`${start.en}${low.after ? ' up' : ''} to ${high.after ? '' : 'below '}${high.at}${unit}`,
  }
}
