export { AnnexProblem, type AnnexProblemCode } from './annex-problem.ts'
export { type AnnexSummary, type ImportedAnnex, importAnnex } from './import-annex.ts'
export { readExcelTables } from './read-excel-tables.ts'
export { readWordTables } from './read-word-tables.ts'
