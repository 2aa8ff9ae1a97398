export type { AnnexCell, AnnexTable } from './annex-table.ts'
export type { Doubt, DoubtSentence, DoubtSeverity } from './doubt.ts'
export { type Draft, type DraftOptions, draftDefinition } from './draft-definition.ts'
export { draftToYaml } from './draft-to-yaml.ts'
