export { plainLetters } from '../draft/reading/plain-letters.ts'
export type { Bilingual } from './bilingual.ts'
export { citation } from './citation.ts'
export {
  Document,
  DocumentLink,
  DocumentState,
  DocumentSummary,
  DocumentVersion,
  LinkTarget,
  TextState,
} from './document.ts'
export { DocumentFields } from './document-fields.ts'
export {
  ALL_FILE_KINDS,
  bareName,
  downloadName,
  endingOf,
  FILE_KINDS,
  type FileKind,
  nameMismatch,
} from './files/file-kind.ts'
export { fileNotes } from './files/file-notes.ts'
export { Refusal, refusalSentence } from './files/refusal.ts'
export { type GuessedFields, guessDocument } from './guess/guess-document.ts'
export {
  findPageBeyond,
  type PageFault,
  type PageRange,
  type PageRanges,
  parsePageRanges,
  printPageRanges,
} from './pages/page-ranges.ts'
export { searchTerms } from './search-terms.ts'
export { SUPPORT_FAULTS, type SupportFault, supportFaults } from './support.ts'
export { isSettled, mayPass, Upload, UploadState } from './upload.ts'
