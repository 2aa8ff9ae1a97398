import { type Measure, NOT_APPLICABLE } from '@openpar/engine'
import { NO_VALUE } from '../cells/reason.ts'
import { type Fact, placeOfFact } from '../fact.ts'
import { factFault } from '../fact-fault.ts'
import type { FaultList } from '../fault-list.ts'
import { addUp } from './add-up.ts'
import { formOf, isInTimeOrder } from './periods.ts'
import type { Duplicate } from './refuse-duplicates.ts'

/**
 * The value of one measure for one unit out of all its facts, adding up periods by the rule of the measure. Undefined
 * where two facts claim the same period, which are added to `duplicates`, or, with a fault, where periods cannot be
 * added up.
 */
export function settleCell(
  facts: readonly Fact[],
  measure: Measure,
  duplicates: Duplicate[],
  faults: FaultList,
): Fact | undefined {
  const [only] = facts
  if (facts.length === 1) return only
  const byPeriod = new Map<string, Fact>()
  for (const fact of facts) {
    const before = byPeriod.get(fact.period)
    if (before) duplicates.push({ before, fact })
    else byPeriod.set(fact.period, fact)
  }
  if (byPeriod.size < facts.length) return undefined
  const periods = [...byPeriod.values()].sort((a, b) => (a.period < b.period ? -1 : 1))
  const last = periods.at(-1)!
  const rule = measure.overPeriods ?? 'none'
  const forms = new Set(periods.map((fact) => formOf(fact.period)))
  if (rule === 'none' || forms.size > 1 || (rule === 'last' && !isInTimeOrder(last.period))) {
    refusePeriods(periods, rule === 'none', faults)
    return undefined
  }
  const value = addUp(
    periods.map((fact) => fact.value),
    rule,
  )
  const reason = Number.isNaN(value) ? reasonFor(periods) : undefined
  return { ...last, value, reason, period: `${periods[0]!.period}…${last.period}` }
}

/** Why several periods have no value together: "not applicable" only where none of them concerns the unit. */
function reasonFor(periods: readonly Fact[]): string {
  const reasons = periods.map((fact) => fact.reason)
  if (reasons.every((reason) => reason === NOT_APPLICABLE)) return NOT_APPLICABLE
  return reasons.find((reason) => reason !== undefined && reason !== NOT_APPLICABLE) ?? NO_VALUE
}

function refusePeriods(periods: readonly Fact[], noRule: boolean, faults: FaultList): void {
  const last = periods.at(-1)!
  const where = `${last.unit}, ${last.measure}`
  const shown = periods.slice(0, 6).map((fact) => fact.period || '–')
  const list = `${shown.join(', ')}${periods.length > shown.length ? ', …' : ''}`
  faults.add(
    noRule
      ? factFault(
          'periods-not-adding',
          placeOfFact(last),
          `${where}: có số liệu của nhiều kỳ (${list}) mà không có quy tắc cộng; hãy chọn một kỳ bằng --period.`,
          `${where}: has values of several periods (${list}) and no rule to add them up; choose one with --period.`,
        )
      : factFault(
          'periods-mixed',
          placeOfFact(last),
          `${where}: các kỳ (${list}) có thể chồng lên nhau hoặc không rõ thứ tự; hãy ghi cùng một dạng, ví dụ 2026-01, 2026-02.`,
          `${where}: periods (${list}) may overlap or have no clear order; write them in one form, such as 2026-01, 2026-02.`,
        ),
  )
}
