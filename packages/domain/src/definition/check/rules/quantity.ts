import type { BandsRule, MonitorRule, Quantity, RatioRule, RelativeRule } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { missingZeroRule } from '../../shape/type-finding.ts'
import type { RuleVisit } from './rule-visit.ts'

/** Whether `quantity` can divide by zero: a share of two measures, or a formula with a division. */
function divides(quantity: Quantity): boolean {
  if (quantity.numerator !== undefined || quantity.denominator !== undefined) return true
  return quantity.formula !== undefined && /[/%]/.test(quantity.formula)
}

/** Where a rule takes its number from: exactly one way, and a meaning of a zero denominator where it divides. */
export function checkQuantity({
  rule,
  path,
  name,
}: RuleVisit<BandsRule | RatioRule | RelativeRule | MonitorRule>): readonly Finding[] {
  const findings: Finding[] = []
  const { measure, numerator, denominator, formula, zero } = rule
  const share = numerator !== undefined || denominator !== undefined
  const ways = [measure !== undefined, share, formula !== undefined].filter(Boolean).length
  if (ways !== 1 || (numerator === undefined) !== (denominator === undefined)) {
    findings.push({
      code: 'quantity-unclear',
      path,
      vi: vi`${name.vi}: con số của cách tính phải lấy từ đúng một nguồn; hãy ghi measure, hoặc cả numerator và denominator, hoặc formula.`,
      en: en`${name.en}: the number of the rule must come from exactly one source; write measure, or both numerator and denominator, or formula.`,
    })
  }
  if (divides(rule) && zero === undefined) findings.push(missingZeroRule([...path, 'zero'], name))
  if (ways === 1 && !divides(rule) && zero !== undefined) {
    findings.push({
      code: 'key-without-effect',
      path: [...path, 'zero'],
      at: 'key',
      vi: vi`${name.vi}: cách tính không có phép chia nên "zero" không có tác dụng; hãy bỏ khóa này.`,
      en: en`${name.en}: the rule does not divide, so "zero" has no effect; remove the key.`,
    })
  }
  return findings
}
