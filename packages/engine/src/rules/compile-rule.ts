import type { Rule } from '../definition/rule.ts'
import type { CompiledRule, RuleContext } from './compiled-rule.ts'
import { compileBands } from './kinds/bands.ts'
import { compileChecklist } from './kinds/checklist.ts'
import { compileCount } from './kinds/count.ts'
import { compileFormulaRule } from './kinds/formula-rule.ts'
import { compileJudged } from './kinds/judged.ts'
import { compileLevels } from './kinds/levels.ts'
import { compileMonitor } from './kinds/monitor.ts'
import { compileRatio } from './kinds/ratio.ts'
import { compileRelative } from './kinds/relative.ts'
import { compileSurvey } from './kinds/survey.ts'

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
