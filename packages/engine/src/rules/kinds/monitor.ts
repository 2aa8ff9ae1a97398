import type { MonitorRule } from '../../definition/rule.ts'
import type { CellRule, RuleContext } from '../compiled-rule.ts'
import { compileQuantity, type Fraction, shown } from '../quantity.ts'
import { inBoth, type Step } from '../step.ts'

const WORDS: Step = { vi: 'Chỉ theo dõi, không tính điểm', en: 'Shown, not scored' }

/** Shown, 0 points. */
export function compileMonitor(rule: MonitorRule, names: readonly string[], context: RuleContext): CellRule {
  const quantity = compileQuantity(rule, names, context)
  const fraction: Fraction = { over: 0, under: 1 }

  function onlyStep(values: Float64Array): Step {
    const numbers = quantity.withNumbers(values)
    if (!quantity.read(values, fraction)) {
      return inBoth((language) => {
        const zero = language === 'vi' ? 'mẫu số bằng 0' : 'zero denominator'
        return `${numbers[language]}: ${zero}`
      })
    }
    const value = shown(fraction, quantity.isShare)
    return inBoth((language) =>
      numbers[language] === value[language] ? value[language] : `${numbers[language]} = ${value[language]}`,
    )
  }

  return {
    kind: 'cell',
    measures: quantity.measures,
    words: () => inBoth((language) => `${WORDS[language]}: ${quantity.words[language]}`),
    score: (values, steps) => {
      steps?.push(onlyStep(values))
      return 0
    },
  }
}
