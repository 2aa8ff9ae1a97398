import type { Rule } from '../definition/rule.ts'
import { compileBands } from './bands.ts'
import { compileChecklist } from './checklist.ts'
import type { CompiledRule, RuleContext } from './compiled-rule.ts'
import { compileCount } from './count.ts'
import { compileFormulaRule } from './formula-rule.ts'
import { compileJudged } from './judged.ts'
import { compileLevels } from './levels.ts'
import { compileMonitor } from './monitor.ts'
import { compileRatio } from './ratio.ts'
import { compileRelative } from './relative.ts'
import { compileSurvey } from './survey.ts'

/** Compiles the rule of a component; `names` are the measures a formula may use. */
export function compileRule(rule: Rule, names: readonly string[], context: RuleContext): CompiledRule {
  switch (rule.kind) {
    case 'levels':
      return compileLevels(rule, context)
    case 'bands':
      return compileBands(rule, names, context)
    case 'ratio':
      return compileRatio(rule, names, context)
    case 'checklist':
      return compileChecklist(rule, context)
    case 'count':
      return compileCount(rule, context)
    case 'formula':
      return compileFormulaRule(rule, names, context)
    case 'survey':
      return compileSurvey(rule, context)
    case 'relative':
      return compileRelative(rule, names, context)
    case 'judged':
      return compileJudged(rule, context)
    case 'monitor':
      return compileMonitor(rule, names, context)
  }
}
