export { AnnexProblem, type AnnexProblemCode } from './annex-problem.ts'
export { checkAnnex } from './check-annex.ts'
export { type ImportedAnnex, importAnnex } from './import-annex.ts'
