export { AuditEntry } from './audit-entry.ts'
export { actionWord, subjectKinds, subjectWord } from './entry-words.ts'
