export { AuditEntry } from './audit-entry.ts'
export { actionWord, subjectWord } from './entry-words.ts'
