export { AuditEntry } from './audit-entry.ts'
export { type AuditFault, AuditVerdict } from './audit-verdict.ts'
export { actionWord, subjectKinds, subjectWord } from './entry-words.ts'
