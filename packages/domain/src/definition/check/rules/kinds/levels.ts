import type { LevelsRule } from '@openpar/engine'
import type { Finding } from '../../../../fault/finding.ts'
import { en, vi } from '../../../../fault/sentence.ts'
import { suggestion } from '../../../shape/nearest.ts'
import { checkMaxReached, checkPoints } from '../points.ts'
import type { RuleVisit } from '../rule-visit.ts'

/** Levels against the answers of their measure: each answer in exactly one level. */
export function checkLevels({
  rule,
  path,
  max,
  name,
  definition,
}: RuleVisit<LevelsRule>): readonly Finding[] {
  const place = [...path, 'levels']
  const answers = definition.measures.find(({ code }) => code === rule.measure)?.options ?? []
  const levelOf = new Map<string, number>()
  const findings: Finding[] = []
  for (const [level, { when }] of rule.levels.entries()) {
    for (const [i, answer] of (typeof when === 'string' ? [when] : when).entries()) {
      const at = [...place, level, 'when', ...(typeof when === 'string' ? [] : [i])]
      const earlier = levelOf.get(answer)
      if (earlier !== undefined) {
        findings.push({
          code: 'overlapping-levels',
          path: at,
          vi: vi`${name.vi}: phương án "${answer}" đã thuộc mức số ${earlier + 1}, không thể thuộc cả mức số ${level + 1}; hãy bỏ ở một mức.`,
          en: en`${name.en}: the answer "${answer}" already belongs to level ${earlier + 1} and cannot belong to level ${level + 1} too; remove it from one.`,
        })
        continue
      }
      levelOf.set(answer, level)
      if (answers.length === 0 || answers.includes(answer)) continue
      const near = suggestion(answer, answers)
      findings.push({
        code: 'unknown-answer',
        path: at,
        vi: vi`${name.vi}: số liệu ${rule.measure} không có phương án "${answer}";${near.vi ? `${near.vi} Các` : ' các'} phương án: ${answers.join(', ')}.`,
        en: en`${name.en}: the measure ${rule.measure} has no answer "${answer}";${near.en ? `${near.en} Its` : ' its'} answers: ${answers.join(', ')}.`,
      })
    }
  }
  const without = answers.filter((answer) => !levelOf.has(answer))
  if (without.length > 0) {
    findings.push({
      code: 'answer-without-level',
      path: place,
      vi: vi`${name.vi}: phương án ${without.join(', ')} của số liệu ${rule.measure} chưa có mức điểm; hãy thêm vào một mức.`,
      en: en`${name.en}: the answers ${without.join(', ')} of measure ${rule.measure} have no level; add them to one.`,
    })
  }
  return [
    ...findings,
    ...checkPoints(rule.levels, max, place, name),
    ...checkMaxReached(rule.levels, max, place, name),
  ]
}
