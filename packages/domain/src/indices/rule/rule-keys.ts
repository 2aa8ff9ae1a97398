import type { RuleKind } from '@openpar/engine'

const QUANTITY = ['measure', 'numerator', 'denominator', 'formula', 'zero'] as const

/** Settings each kind of rule knows besides `kind`, in the order people read them. */
export const RULE_KEYS: Readonly<Record<RuleKind, readonly string[]>> = {
  levels: ['measure', 'levels', 'rounding'],
  bands: [...QUANTITY, 'bands', 'rounding'],
  ratio: [...QUANTITY, 'target', 'floor', 'rounding'],
  checklist: ['items', 'rounding'],
  count: ['measure', 'points', 'per', 'start', 'whole', 'rounding'],
  formula: ['formula', 'gives', 'zero', 'rounding'],
  survey: ['answers', 'measure', 'full', 'zero', 'rounding'],
  relative: [...QUANTITY, 'method', 'better', 'spread', 'equal', 'rounding'],
  judged: ['measure', 'step', 'rounding'],
  monitor: [...QUANTITY, 'rounding'],
}

/** All kinds of rule, the usual ones first. */
export const RULE_KINDS = Object.keys(RULE_KEYS) as readonly RuleKind[]
