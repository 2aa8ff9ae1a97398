export * from './analysis/index.ts'
export * from './composite/index.ts'
export type * from './definition/composite.ts'
export type * from './definition/definition.ts'
export type * from './definition/measure.ts'
export type * from './definition/node.ts'
export type * from './definition/precision.ts'
export type * from './definition/rule.ts'
export { type Language, type Text, textIn } from './definition/text.ts'
export { classOf } from './evaluate/class-of.ts'
export {
  type CompiledIndex,
  compileIndex,
  measuresOf,
  type Place,
  type PlaceKind,
  TOTAL_CODE,
} from './evaluate/compiled-index.ts'
export { evaluate } from './evaluate/evaluate.ts'
export { columnOf, type Evaluation, type ResultColumn, statusOf, unitPosition } from './evaluate/result.ts'
export { STATUS, STATUSES, type Status } from './evaluate/status.ts'
export { changeFacts, type FactChange, update } from './evaluate/update.ts'
export { formatNumber, formatPoints, fromPoints, roundPoints, toPoints } from './exact/points.ts'
export { shareOf } from './exact/share.ts'
export { explain, ruleWords } from './explain/explain.ts'
export type { Explanation, Part, UsedFact } from './explain/explanation.ts'
export { type Column, type Facts, NOT_APPLICABLE, type Provenance, type Unit } from './facts/facts.ts'
export { compileFormula, type Formula, type FormulaFault } from './formula/formula.ts'
export * from './improve/index.ts'
export { InputProblem } from './input-problem.ts'
export type { Step } from './rules/compiled-rule.ts'
export * from './uncertainty/index.ts'
