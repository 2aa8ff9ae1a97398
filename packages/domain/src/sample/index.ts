export type { SampleDocument } from './documents/sample-documents.ts'
export type { DefinitionSource, SampleEdition } from './editions/sample-edition.ts'
export { type SampleValue, sampleValues } from './facts/sample-values.ts'
export { declaredMeasures } from './measures/sample-measures.ts'
export { SAMPLE_MAIL, type SamplePerson } from './people/sample-people.ts'
export type { SampleRound } from './rounds/sample-rounds.ts'
export {
  evaluateSample,
  MOST_COMMUNES,
  SAMPLE_PROVINCE,
  type SampleDefinitions,
  type SampleOptions,
  type SampleProvince,
  type SampleYear,
  sampleProvince,
} from './sample-province.ts'
export {
  type SampleStory,
  type SampleSuccession,
  type SampleUnit,
  type SampleUnitState,
  stateOn,
} from './units/sample-unit.ts'
