export type { Tree } from '../definition/visit-nodes.ts'
export type { Path } from '../fault/path.ts'
export { applyOperation } from './edit/apply-operation.ts'
export { type EditHistory, edit, redo, startHistory, undo } from './edit/edit-history.ts'
export { EditRefusal } from './edit/edit-refusal.ts'
export { movedPath } from './edit/moved-path.ts'
export type { EditOperation } from './edit/operation.ts'
export { nodePathOf, parsePath } from './edit/parse-path.ts'
export { Edition, EditionState, EditionSummary, InForce } from './record/edition.ts'
export { allowsTransition, EDITION_TRANSITIONS, type EditionTransition } from './record/edition-state.ts'
export { isInForceOn, lastDay } from './record/in-force.ts'
export { IndexFamily } from './record/index-family.ts'
export { checkPublication } from './record/publication-check.ts'
export {
  isTooLaborious,
  LONGEST_SOURCE,
  readData,
  readHead,
  readSource,
} from './record/source-reading.ts'
export {
  AnnexReading,
  EditionDifference,
  FaultRecord,
  IndexWithEditions,
  ShippedDefinition,
} from './request/edition-answers.ts'
export {
  CreateEdition,
  DiscardDraft,
  PublishEdition,
  RetireEdition,
  SaveDraft,
} from './request/edition-requests.ts'
export { describeRules } from './rule/describe-rules.ts'
export { measuresOfRule } from './rule/measures-of-rule.ts'
export { RULE_KINDS } from './rule/rule-keys.ts'
export { type Trial, type TriedFact, type TriedFacts, tryRule } from './rule/try-rule.ts'
export { nextCode, type OutlineNode, outline } from './tree/outline.ts'
export { type SumCheck, sumChecks } from './tree/sum-checks.ts'
