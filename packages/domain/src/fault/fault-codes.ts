import type { Severity } from './fault.ts'

/** Every kind of fault of a definition file. A name, once published, keeps its meaning. */
export const FAULT_CODES = {
  // The file
  'file-too-large': 'error',
  'file-empty': 'error',
  'yaml-syntax': 'error',
  'duplicate-key': 'error',
  'alias-bomb': 'error',
  'nested-too-deep': 'error',

  // The shape
  'unknown-key': 'error',
  'missing-key': 'error',
  'wrong-type': 'error',
  'text-not-quoted': 'error',
  'decimal-comma': 'error',
  'unknown-value': 'error',
  'out-of-range': 'error',
  'empty-list': 'error',
  'empty-text': 'error',
  'bad-format': 'error',
  'bad-date': 'error',
  'share-above-one': 'error',

  // The tree
  'duplicate-code': 'error',
  'sum-mismatch': 'error',
  'scale-mismatch': 'error',
  'max-missing': 'error',
  'max-not-positive': 'error',
  'too-many-decimals': 'error',
  'rule-missing': 'error',
  'rule-on-parent': 'error',
  'monitor-with-max': 'error',
  'survey-self-scored': 'error',
  'cap-never-reached': 'warning',
  'count-mismatch': 'error',
  'key-without-effect': 'warning',

  // Measures
  'duplicate-measure': 'error',
  'unknown-measure': 'error',
  'unused-measure': 'warning',
  'choice-without-answers': 'error',
  'duplicate-answer': 'error',
  'limits-reversed': 'error',
  'measure-not-choice': 'error',
  'measure-not-yes-no': 'error',
  'measure-not-number': 'error',

  // Rules
  'zero-rule-missing': 'error',
  'quantity-unclear': 'error',
  'points-out-of-range': 'error',
  'points-rounded': 'warning',
  'max-never-reached': 'warning',
  'band-bounds-unclear': 'error',
  'band-empty': 'error',
  'band-unreachable': 'error',
  'band-gap': 'error',
  'unknown-answer': 'error',
  'overlapping-levels': 'error',
  'answer-without-level': 'error',
  'target-not-positive': 'error',
  'floor-above-target': 'error',
  'items-sum-mismatch': 'error',
  'step-mismatch': 'error',
  'survey-unclear': 'error',
  'formula-invalid': 'error',
  'formula-unknown-name': 'error',

  // Composite indices
  'composite-missing': 'error',
  'indicator-without-measure': 'error',
  'range-missing': 'error',
  'range-reversed': 'error',
  'power-missing': 'error',
  'target-missing': 'error',
  'aggregation-unused': 'warning',
  'mean-of-negatives': 'warning',

  // The edition as a whole
  'duplicate-group': 'error',
  'unknown-group': 'warning',
  'duplicate-class': 'error',
  'class-bounds-unclear': 'error',
  'class-order': 'error',
  'class-gap': 'warning',
  'class-unreachable': 'warning',
  'dates-reversed': 'error',
  'mapping-unknown-code': 'error',

  // Options
  'duplicate-option': 'error',
  'option-default-unknown': 'error',
  'option-path-unknown': 'error',
  'unknown-option': 'error',
  'unknown-choice': 'error',
} as const satisfies Readonly<Record<string, Severity>>

export type FaultCode = keyof typeof FAULT_CODES
