import type { LevelsRule } from '../definition/rule.ts'
import { textIn } from '../definition/text.ts'
import { formatPoints, roundPoints, toPoints } from '../exact/points.ts'
import { type CellRule, inBoth, MISSING_POINTS, type RuleContext } from './compiled-rule.ts'

/** Points of the level that holds for the answer; an answer without a level is missing. */
export function compileLevels(rule: LevelsRule, context: RuleContext): CellRule {
  const rounding = rule.rounding?.points ?? context.precision.points
  const points: number[] = []
  const level: number[] = []
  rule.levels.forEach((each, position) => {
    for (const answer of typeof each.when === 'string' ? [each.when] : each.when) {
      const option = context.optionOf(rule.measure, answer)
      if (option < 0) throw new Error(`measure ${rule.measure} has no answer ${answer}`)
      points[option] = roundPoints(toPoints(each.points), rounding)
      level[option] = position
    }
  })
  const textOf = (position: number, language: 'vi' | 'en') => {
    const { text, when } = rule.levels[position]!
    return text === undefined ? String(when) : textIn(text, language)
  }
  return {
    kind: 'cell',
    measures: [rule.measure],
    words: () =>
      inBoth((language) =>
        rule.levels
          .map(
            (each, position) =>
              `${textOf(position, language)}: ${formatPoints(toPoints(each.points), language)}`,
          )
          .join('; '),
      ),
    score: (values, steps) => {
      const found = points[values[0]!]
      if (found === undefined) return MISSING_POINTS
      steps?.push(
        inBoth((language) => `${textOf(level[values[0]!]!, language)} → ${formatPoints(found, language)}`),
      )
      return found
    },
  }
}
