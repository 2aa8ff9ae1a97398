import { z } from 'zod'
import { NoticeKind } from './notice-kind.ts'

/** Something a person should know, with the place in the workspace where it can be dealt with. */
export const Notice = z.strictObject({
  id: z.uuid(),
  kind: NoticeKind,
  /** What its line is filled in with. */
  parameters: z.record(z.string(), z.string()),
  /** More text, of announcements. */
  body: z.string().nullable(),
  /** Below `/app`. */
  path: z.string().nullable(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
})
export type Notice = z.infer<typeof Notice>

/** When a notice goes out by mail: at once, with the others of the day, or never. */
export const MailTiming = z.enum(['at-once', 'daily', 'never'])
export type MailTiming = z.infer<typeof MailTiming>

/** How a person wants to hear of one kind. */
export const NoticeSetting = z.strictObject({ kind: NoticeKind, inPage: z.boolean(), mail: MailTiming })
export type NoticeSetting = z.infer<typeof NoticeSetting>

const AT_ONCE: readonly NoticeKind[] = [
  'collection-overdue',
  'scoresheet-overdue',
  'scoresheet-returned',
  'scoresheet-appeal',
  'account-changed',
  'announcement',
]

/** What holds for a person who has chosen nothing. */
export const usualSetting = (kind: NoticeKind): NoticeSetting => ({
  kind,
  inPage: true,
  mail: AT_ONCE.includes(kind) ? 'at-once' : 'daily',
})

/** A message to everybody who works in a unit or below it. */
export const Announcement = z.strictObject({
  unit: z.uuid(),
  title: z.string().trim().min(3).max(200),
  body: z.string().trim().max(5000),
})
export type Announcement = z.infer<typeof Announcement>
