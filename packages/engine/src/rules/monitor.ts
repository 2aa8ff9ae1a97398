import type { MonitorRule } from '../definition/rule.ts'
import { type CellRule, inBoth, type RuleContext } from './compiled-rule.ts'
import { compileQuantity, type Fraction, shown } from './quantity.ts'

/** Shown, 0 points. */
export function compileMonitor(rule: MonitorRule, names: readonly string[], context: RuleContext): CellRule {
  const quantity = compileQuantity(rule, names, context)
  const fraction: Fraction = { over: 0, under: 1 }
  return {
    kind: 'cell',
    measures: quantity.measures,
    words: () =>
      inBoth((language) => {
        const words = language === 'vi' ? 'Chỉ theo dõi, không tính điểm' : 'Shown, not scored'
        return `${words}: ${quantity.words[language]}`
      }),
    score: (values, steps) => {
      if (steps) {
        const numbers = quantity.withNumbers(values)
        const value = quantity.read(values, fraction)
          ? shown(fraction, quantity.isShare)
          : { vi: '–', en: '–' }
        steps.push(inBoth((language) => `${numbers[language]} = ${value[language]}`))
      }
      return 0
    },
  }
}
