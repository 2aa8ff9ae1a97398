import { z } from 'zod'

/** What a notice is about; each kind can be switched off or mailed by every person for themselves. */
export const NoticeKind = z.enum([
  'collection-opened',
  'collection-due',
  'collection-overdue',
  'collection-extended',
  'round-opened',
  'scoresheet-due',
  'scoresheet-overdue',
  'scoresheet-returned',
  'scoresheet-sent',
  'scoresheet-appeal',
  'rights-changed',
  'account-changed',
  'announcement',
])
export type NoticeKind = z.infer<typeof NoticeKind>

/** All kinds, in the order in which the settings list them. */
export const noticeKinds: readonly NoticeKind[] = NoticeKind.options
