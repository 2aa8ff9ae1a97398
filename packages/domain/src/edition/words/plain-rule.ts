import { type Rule, shareOf } from '@openpar/engine'

/** The rule with shares as fractions of one, answers as lists and defaults left out, so that equal rules are equal. */
export function plainRule(rule: Rule): unknown {
  switch (rule.kind) {
    case 'levels':
      return { ...rule, levels: rule.levels.map((level) => ({ ...level, when: [level.when].flat() })) }
    case 'ratio':
      return {
        ...rule,
        target: shareOf(rule.target ?? 1),
        floor: rule.floor === undefined ? undefined : shareOf(rule.floor),
      }
    case 'survey':
      return {
        ...rule,
        answers: rule.answers?.map(({ measure, worth }) => ({ measure, worth: shareOf(worth) })),
      }
    case 'count':
      return { ...rule, per: rule.per ?? 1, start: rule.start ?? 'zero', whole: rule.whole ?? false }
    case 'relative':
      return {
        ...rule,
        better: rule.better ?? 'higher',
        spread: rule.method === 'z-score' ? (rule.spread ?? 3) : undefined,
      }
    default:
      return rule
  }
}
