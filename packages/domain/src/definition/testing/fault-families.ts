import { bandsAndLevelsCases } from './cases/bands-and-levels-cases.ts'
import { compositeCases } from './cases/composite-cases.ts'
import { editionCases } from './cases/edition-cases.ts'
import { measureCases } from './cases/measure-cases.ts'
import { optionCases } from './cases/option-cases.ts'
import { ruleCases } from './cases/rule-cases.ts'
import { shapeCases } from './cases/shape-cases.ts'
import { sourceCases } from './cases/source-cases.ts'
import { treeCases } from './cases/tree-cases.ts'
import type { FaultCase } from './notation.ts'

/** All fault cases, family by family. */
export const FAULT_FAMILIES: Readonly<Record<string, readonly FaultCase[]>> = {
  source: sourceCases,
  shape: shapeCases,
  tree: treeCases,
  measures: measureCases,
  'bands and levels': bandsAndLevelsCases,
  rules: ruleCases,
  composite: compositeCases,
  edition: editionCases,
  options: optionCases,
}
