export { OfficeFileProblem } from '../../platform/office/office-file-problem.ts'
export { AnnexProblem } from './annex-problem.ts'
export { type ImportedAnnex, importAnnex } from './import-annex.ts'
