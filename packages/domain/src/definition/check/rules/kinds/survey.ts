import type { SurveyRule } from '@openpar/engine'
import type { Finding } from '../../../../fault/finding.ts'
import { en, vi } from '../../../../fault/sentence.ts'
import { missingZeroRule } from '../../../shape/type-finding.ts'
import type { RuleVisit } from '../rule-visit.ts'
import { shareValue } from './ratio.ts'

/** Either answer counts with their worth and a meaning of no answers, or a mean with its scale. */
export function checkSurvey({ rule, path, name }: RuleVisit<SurveyRule>): readonly Finding[] {
  const findings: Finding[] = []
  const mean = rule.measure !== undefined || rule.full !== undefined
  const halfMean = (rule.measure === undefined) !== (rule.full === undefined)
  if ((rule.answers === undefined) === !mean || halfMean) {
    findings.push({
      code: 'survey-unclear',
      path,
      vi: vi`${name.vi}: điểm điều tra phải lấy từ đúng một nguồn; hãy ghi answers, hoặc cả measure và full.`,
      en: en`${name.en}: the survey points must come from exactly one source; write answers, or both measure and full.`,
    })
  }
  if (!rule.answers) return findings
  if (rule.zero === undefined) findings.push(missingZeroRule([...path, 'zero'], name))
  const worths = rule.answers.map((answer) => shareValue(answer.worth))
  for (const [i, worth] of worths.entries()) {
    if (worth <= 1) continue
    findings.push({
      code: 'out-of-range',
      path: [...path, 'answers', i, 'worth'],
      vi: vi`${name.vi}: giá trị của một phương án phải từ 0% đến 100%, đang là ${rule.answers[i]!.worth}; hãy sửa số này.`,
      en: en`${name.en}: the worth of an answer must be from 0% to 100%, but is ${rule.answers[i]!.worth}; correct the number.`,
    })
  }
  if (Math.max(...worths) < 1) {
    findings.push({
      code: 'max-never-reached',
      path: [...path, 'answers'],
      vi: vi`${name.vi}: không phương án nào có giá trị 100% nên không bao giờ đạt điểm tối đa; hãy xem lại worth.`,
      en: en`${name.en}: no answer is worth 100%, so the maximum is never reached; check worth.`,
    })
  }
  return findings
}
