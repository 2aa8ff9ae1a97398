export { fold } from './fold.ts'
export { historyOf } from './history/history-of.ts'
export type { EventUnit, UnitEvent, UnitEventKind } from './history/unit-event.ts'
export type { Difference, DifferenceKind } from './import/difference.ts'
export { type DryRun, dryRunImport, type ImportOptions } from './import/dry-run-import.ts'
export { exportRows } from './import/export-rows.ts'
export { kindOfName } from './import/kind-of-words.ts'
export { readUnitRows } from './import/read-unit-rows.ts'
export { type ImportFault, type UnitColumn, type UnitRow, unitColumnWords } from './import/unit-row.ts'
export { treeOn, type UnitBranch } from './map/tree-on.ts'
export { ancestorsOn, childrenOn, unitOn } from './map/unit-on.ts'
export { carryOut, namedUnits } from './operations/carry-out.ts'
export { moveUnit, recodeUnit, renameUnit } from './operations/change-unit.ts'
export { closeUnit } from './operations/close-unit.ts'
export {
  CloseUnit,
  FoundUnit,
  MergeUnits,
  MoveUnit,
  RecodeUnit,
  RenameUnit,
  SplitUnit,
  UnitCommand,
} from './operations/command.ts'
export { foundUnit } from './operations/found-unit.ts'
export { mergeUnits } from './operations/merge-units.ts'
export { splitUnit } from './operations/split-unit.ts'
export { undoChange } from './operations/undo-change.ts'
export { lastState, type Organisation, organisationOf } from './organisation.ts'
export {
  applyChange,
  noChange,
  type OrganisationChange,
  type StateEnd,
  touchedUnits,
} from './organisation-change.ts'
export {
  dayInWords,
  type OrganisationFault,
  type OrganisationFaultCode,
  type Outcome,
} from './organisation-fault.ts'
export { loadProvinces } from './provinces/load-provinces.ts'
export type { ProvinceTables } from './provinces/province-table.ts'
export { OldFigure, RebasedFigure, RebaseRule, rebase } from './rebase/rebase.ts'
export { type Rebased, rebaseOn } from './rebase/rebase-on.ts'
export { successionsBetween } from './rebase/shares-between.ts'
export { millionthsOf, Share, shareInWords, shareOfMillionths, WHOLE } from './share.ts'
export { Succession, SuccessionKind } from './succession.ts'
export { type CodeScheme, schemeOf, UnitKind, unitKindWords } from './unit-kind.ts'
export { Day, holdsOn, UnitDescription, UnitId, UnitState } from './unit-state.ts'
export {
  OperationPreview,
  previewOf,
  previewOfFaults,
  type UnitEffect,
} from './views/operation-preview.ts'
export { OperationRequest, versionedUnits } from './views/operation-request.ts'
export { RebaseAnswer, RebaseRequest } from './views/rebase-request.ts'
export { CarryOutImport, ImportPreview, ImportResult, UnitImport } from './views/unit-import.ts'
export { NamedUnit, UnitInList } from './views/unit-in-list.ts'
export { type OperationOnPage, UnitPage } from './views/unit-page.ts'
