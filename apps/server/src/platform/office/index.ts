export { loadWorkbook } from './load-workbook.ts'
export { OfficeFileProblem, type OfficeFileProblemCode } from './office-file-problem.ts'
