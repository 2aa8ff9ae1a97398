import type { LevelsRule } from '../../definition/rule.ts'
import { type Language, textIn } from '../../definition/text.ts'
import { formatPoints } from '../../exact/points.ts'
import { type CellRule, MISSING_POINTS, type RuleContext } from '../compiled-rule.ts'
import { declaredPoints } from '../declared-points.ts'
import { inBoth } from '../step.ts'

const NO_LEVEL = { vi: 'câu trả lời không ứng với mức điểm nào', en: 'the answer has no level' }

/**
 * Points of the level that holds for the answer; an answer without a level is missing.
 * @throws Error when a level names an answer that the measure does not offer.
 */
export function compileLevels(rule: LevelsRule, context: RuleContext): CellRule {
  const points = declaredPoints(rule.levels, rule, context)
  /** Position of the level by position of the answer. */
  const levelOf = new Map<number, number>()
  rule.levels.forEach(({ when }, position) => {
    for (const answer of typeof when === 'string' ? [when] : when) {
      const option = context.optionOf(rule.measure, answer)
      if (option < 0) throw new Error(`measure ${rule.measure} has no answer ${answer}`)
      if (!levelOf.has(option)) levelOf.set(option, position)
    }
  })

  function line(position: number, arrow: string, language: Language): string {
    const { text, when } = rule.levels[position]!
    const words = text === undefined ? [when].flat().join(', ') : textIn(text, language)
    return `${words}${arrow}${formatPoints(points[position]!, language)}`
  }

  return {
    kind: 'cell',
    measures: [rule.measure],
    words: () => inBoth((language) => rule.levels.map((_, k) => line(k, ': ', language)).join('; ')),
    score: (values, steps) => {
      const level = levelOf.get(values[0]!)
      if (level === undefined) {
        steps?.push(NO_LEVEL)
        return MISSING_POINTS
      }
      steps?.push(inBoth((language) => line(level, ' → ', language)))
      return points[level]!
    },
  }
}
