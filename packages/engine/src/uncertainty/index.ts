export {
  type AlternativesInput,
  choiceAt,
  type Input,
  type NormalInput,
  nominalChoice,
  type UniformInput,
} from './design/input.ts'
export { normalQuantile } from './design/normal-quantile.ts'
export { type Random, seededRandom } from './design/random.ts'
export { sobolSequence } from './design/sobol-sequence.ts'
export { type CompositeUncertainty, compositeModel } from './models/composite-model.ts'
export {
  type PointsModel,
  type PointsUncertainty,
  pointsModel,
  type UncertainFact,
} from './models/points-model.ts'
export type { Pair } from './ranks/compare-pair.ts'
export { competitionRanks, NO_RANK } from './ranks/competition-ranks.ts'
export type { Spread, UnitSummary } from './ranks/unit-summary.ts'
export {
  type IndexEstimate,
  type InputSensitivity,
  type Output,
  type OutputSensitivity,
  runSensitivity,
  type Sensitivity,
  type SensitivityOptions,
} from './run-sensitivity.ts'
export { runUncertainty, type Uncertainty, type UncertaintyOptions } from './run-uncertainty.ts'
export { type NoIndices, sensitivityIndices } from './sensitivity/sensitivity-indices.ts'
export type { Failures, Model, Simulation } from './simulation.ts'
