import { type InForce, lastDay } from '@openpar/domain/indices'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { sharedTexts } from './texts.ts'

/** Says a period as people do, its last day included: "01/01/2026 – 31/12/2026", "từ 01/01/2026". */
export function usePeriodWords(): (period: InForce | null) => string {
  const texts = useTexts(sharedTexts)
  const format = useFormat()
  return (period) => {
    if (period === null) return texts.noPeriod
    const last = lastDay(period)
    const from = format.date(period.from)
    return last === null ? texts.from(from) : texts.fromTo(from, format.date(last))
  }
}
