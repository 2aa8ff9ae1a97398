import type { Bilingual } from './bilingual.ts'
import type { DocumentFields } from './document-fields.ts'

/** What keeps a document from supporting an entry: evidence carries number, issuer and date. */
export type SupportFault = 'number-missing' | 'issuer-missing' | 'date-missing' | 'date-ahead' | 'withdrawn'

/** Each fault in the words of a request. */
export const SUPPORT_FAULTS: Readonly<Record<SupportFault, Bilingual>> = {
  'number-missing': { vi: 'chưa ghi số, ký hiệu', en: 'the number is missing' },
  'issuer-missing': { vi: 'chưa ghi cơ quan ban hành', en: 'the issuer is missing' },
  'date-missing': { vi: 'chưa ghi ngày ban hành', en: 'the date is missing' },
  'date-ahead': { vi: 'ngày ban hành ở sau hôm nay', en: 'the date lies ahead of today' },
  withdrawn: { vi: 'tài liệu đã thu hồi', en: 'the document has been withdrawn' },
}

interface Supporting extends Omit<DocumentFields, 'title'> {
  readonly withdrawn: boolean
}

/** What is wrong with `document` as evidence on `today` (`YYYY-MM-DD`); empty when it may support. */
export function supportFaults(document: Supporting, today: string): readonly SupportFault[] {
  const { number, issuer, issuedOn, withdrawn } = document
  const faults: SupportFault[] = []
  if (withdrawn) faults.push('withdrawn')
  if (number === null) faults.push('number-missing')
  if (issuer === null) faults.push('issuer-missing')
  if (issuedOn === null) faults.push('date-missing')
  else if (issuedOn > today) faults.push('date-ahead')
  return faults
}
