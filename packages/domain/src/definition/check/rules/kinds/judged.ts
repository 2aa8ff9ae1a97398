import type { JudgedRule } from '@openpar/engine'
import type { Finding } from '../../../../fault/finding.ts'
import { en, vi } from '../../../../fault/sentence.ts'
import { decimalsOf, tenThousandths } from '../../decimal.ts'
import { tooFine } from '../../tree/maxima.ts'
import type { RuleVisit } from '../rule-visit.ts'

/** A maximum that is a whole number of steps. */
export function checkJudged({ rule, path, max, name }: RuleVisit<JudgedRule>): readonly Finding[] {
  const place = [...path, 'step']
  if (decimalsOf(rule.step) > 4) return [tooFine(name, rule.step, place)]
  if (max === undefined || tenThousandths(max) % tenThousandths(rule.step) === 0) return []
  return [
    {
      code: 'step-mismatch',
      path: place,
      vi: vi`${name.vi}: điểm tối đa ${max} không chia hết cho bước ${rule.step}; hãy sửa bước hoặc điểm tối đa.`,
      en: en`${name.en}: the maximum of ${max} is not a whole number of steps of ${rule.step}; correct the step or the maximum.`,
    },
  ]
}
