export { compareEditions } from './compare-editions.ts'
export type { ChangeKind, EditionChange } from './edition-change.ts'
export { type CodeOrigin, mapCodes, mapNodes } from './map-codes.ts'
export type { Certainty } from './match/link-nodes.ts'
