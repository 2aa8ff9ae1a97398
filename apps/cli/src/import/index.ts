export { AnnexProblem } from './annex-problem.ts'
export { importAnnex } from './import-annex.ts'
