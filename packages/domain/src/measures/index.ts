export { Collection, CollectionDraft, deadlineOf, Extension } from './collection/collection.ts'
export { type Completeness, completeness, type ExpectedCell } from './collection/completeness.ts'
export { type Lateness, type LatenessState, lateness } from './collection/lateness.ts'
export {
  countOutcomes,
  dryRunImport,
  type ImportCell,
  type ImportOutcome,
  type StandingOf,
} from './import/dry-run-import.ts'
export { type ImportRow, type RowDefaults, type RowReader, rowReader } from './import/import-row.ts'
export {
  type ImportGround,
  type ImportUnit,
  type JudgedRow,
  rowJudge,
} from './import/judge-row.ts'
export {
  isTemplate,
  readTemplate,
  type SheetCell,
  sheetCell,
  TEMPLATE_HEAD,
  type TemplateSheet,
  templateLines,
  textOfCell,
} from './import/template.ts'
export { Aggregation, isAdditive } from './measure/aggregation.ts'
export { type CheckedValue, checkValue, faultOfFigure } from './measure/check-value.ts'
export { type FigureFault, type FigureFaultCode, figureFault } from './measure/figure-fault.ts'
export { DefinedMeasure, Measure, MeasureCode, MeasureKind, MeasureLevel } from './measure/measure.ts'
export {
  type CellState,
  Figure,
  MeasureValue,
  MissingReason,
  Origin,
  originOf,
  ProvenanceKind,
  stateOf,
  ValueProvenance,
} from './measure/measure-value.ts'
export { mustExplain, type SettledValue, settleValue } from './measure/settle-value.ts'
export { typedFigure, writeFigure, writeMissing, writeQuotient, writeValue } from './measure/write-figure.ts'
export { compareDecimals, Decimal } from './number/decimal.ts'
export { type ReadNumber, readNumber } from './number/read-number.ts'
export { writeNumber } from './number/write-number.ts'
export * from './period/index.ts'
export * from './records/index.ts'
export { addUpTree, type FigureOf, ownValue, type TreeTotal, type TreeUnit } from './totals/add-up-tree.ts'
