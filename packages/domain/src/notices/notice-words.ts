import type { NoticeKind } from './notice-kind.ts'

interface Words {
  /** What the settings call notices of the kind. */
  readonly kind: string
  /** The line people see; `{name}` is filled in from the notice. */
  readonly title: string
}

/** The texts of every kind in both languages. */
export const noticeWords: Readonly<Record<NoticeKind, { readonly vi: Words; readonly en: Words }>> = {
  'collection-due': {
    vi: { kind: 'Sắp đến hạn báo cáo số liệu', title: 'Sắp đến hạn: {collection}, hạn {deadline}' },
    en: { kind: 'Facts are due soon', title: 'Due soon: {collection}, by {deadline}' },
  },
  'collection-overdue': {
    vi: { kind: 'Báo cáo số liệu quá hạn', title: 'Đã quá hạn: {collection}, hạn {deadline}' },
    en: { kind: 'Facts are overdue', title: 'Overdue: {collection}, was due {deadline}' },
  },
  announcement: {
    vi: { kind: 'Thông báo chung', title: '{title}' },
    en: { kind: 'Announcements', title: '{title}' },
  },
}

/** The line of a notice; a parameter that is absent leaves its name visible. */
export function noticeTitle(
  kind: NoticeKind,
  parameters: Readonly<Record<string, string>>,
  language: 'vi' | 'en',
): string {
  return noticeWords[kind][language].title.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => parameters[name] ?? whole,
  )
}
