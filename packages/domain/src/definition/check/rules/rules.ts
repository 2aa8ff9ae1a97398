import type { Definition, Rule } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { checkBands } from './bands/bands.ts'
import { checkFineness } from './fineness.ts'
import { checkFormula } from './formula.ts'
import { checkChecklist } from './kinds/checklist.ts'
import { checkCount } from './kinds/count.ts'
import { checkJudged } from './kinds/judged.ts'
import { checkLevels } from './kinds/levels.ts'
import { checkRatio } from './kinds/ratio.ts'
import { checkSurvey } from './kinds/survey.ts'
import { checkQuantity } from './quantity.ts'
import { allRules, type RuleVisit } from './rule-visit.ts'

type Check<Kind extends Rule> = (visit: RuleVisit<Kind>) => readonly Finding[]

type Checks = { readonly [Kind in Rule['kind']]: readonly Check<Extract<Rule, { kind: Kind }>>[] }

const CHECKS: Checks = {
  levels: [checkLevels],
  bands: [checkQuantity, checkBands],
  ratio: [checkQuantity, checkRatio],
  checklist: [checkChecklist],
  count: [checkCount],
  formula: [],
  survey: [checkSurvey],
  relative: [checkQuantity],
  judged: [checkJudged],
  monitor: [checkQuantity],
}

/** Every rule by itself, and every formula. */
export function checkRules(definition: Definition): readonly Finding[] {
  return allRules(definition).flatMap((visit) => {
    const checks = CHECKS[visit.rule.kind] as readonly Check<Rule>[]
    return [...checks.flatMap((check) => check(visit)), ...checkFineness(visit), ...checkFormula(visit)]
  })
}
