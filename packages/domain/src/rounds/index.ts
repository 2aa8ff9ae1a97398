export * from './administration/index.ts'
export { type Agreement, agreementOf, type JudgedTwice } from './agreement/agreement.ts'
export { factsThen } from './agreement/facts-then.ts'
export { judgedTwice, verdictsByTwo } from './agreement/judged-twice.ts'
export { AppraisalState, appraisalStateOf, isDue } from './appraisal/appraisal-state.ts'
export { HELD_BACK_WORDS, type HeldBack, heldBackOf } from './appraisal/held-back.ts'
export { Appeal, Appeals } from './council/appeal.ts'
export {
  Approvals,
  CouncilOutlier,
  CouncilUnit,
  CouncilView,
  Hindrance,
  LayerDifference,
  MissingValues,
  OpenExplanation,
} from './council/council-view.ts'
export { ChangedBy, changesOf, EntryChange } from './council/entry-change.ts'
export { OUTLYING, type Outlier, outliersIn } from './council/outliers.ts'
export { ReviewedFigure, ReviewedNode, Trial, UnitReview } from './council/unit-review.ts'
export * from './documents/index.ts'
export * from './exchange/index.ts'
export * from './forecast/index.ts'
export * from './overview/index.ts'
export { Deadlines, nextDeadline, phaseByDate, STEPS, type Step } from './phase/deadlines.ts'
export { isBefore, laterOf, Phase, phases } from './phase/phase.ts'
export * from './record/appraisal-view.ts'
export { Round } from './record/round.ts'
export { RoundView } from './record/round-view.ts'
export { sheetOf } from './record/sheet-of.ts'
export { SheetSurroundings } from './record/sheet-surroundings.ts'
export { EntryView, FactView, SheetChange, SheetView, sheetContents } from './record/sheet-view.ts'
export { ListedForecast, UnitForecast } from './record/unit-forecast.ts'
export { type Course, emptyCourse, foldRound, phaseOf, takeRoundAction } from './round/course.ts'
export {
  RoundAction,
  type RoundActionType,
  roundActionTypes,
  type TakenRoundAction,
} from './round/round-action.ts'
export { RoundGroup, RoundPlan, RoundSource } from './round/round-plan.ts'
export {
  ROUND_REFUSALS,
  type RoundRefusal,
  roundRefusalOf,
  type SheetsTogether,
} from './round/round-refusal.ts'
export { aloneDefinition, comparesUnits } from './score/alone-definition.ts'
export { componentDefinition } from './score/component-definition.ts'
export { roundDefinition } from './score/round-definition.ts'
export { roundSource } from './score/round-source.ts'
export { type ScoredUnit, scoreSheets, valuesIn } from './score/score-sheets.ts'
export { sourcedFigures } from './score/sourced-figures.ts'
export { awaitingVerdict, lastChangeOf } from './sheet/allow/awaiting-verdict.ts'
export { type Capacity, type Moment, type Part, parts, type SheetGround } from './sheet/allow/capacity.ts'
export type { Case } from './sheet/allow/check.ts'
export { isDone, type Missing, missingIn, missingOf } from './sheet/allow/missing-of.ts'
export { placeOfAction, type SheetPlace } from './sheet/allow/place-of-action.ts'
export { REFUSALS, type Refusal } from './sheet/allow/refusal.ts'
export { refusalOf } from './sheet/allow/refusal-of.ts'
export { type ActionRule, RULES } from './sheet/allow/rule-of-action.ts'
export { foldSheet, takeAction } from './sheet/fold/fold-sheet.ts'
export { groundOf, isDeclared, measuresBeside } from './sheet/ground-of.ts'
export { figureIn, figuresIn, isUnexplained, type Layer } from './sheet/layers.ts'
export * from './sheet/sheet.ts'
export {
  type ActionOf,
  Attachment,
  ReportPart,
  SheetAction,
  type SheetActionType,
  sheetActionTypes,
  type TakenAction,
} from './sheet/sheet-action.ts'
