import type { NoticeKind } from './notice-kind.ts'

interface Words {
  /** What the settings call notices of the kind. */
  readonly kind: string
  /** The line people see; `{name}` is filled in from the notice. */
  readonly title: string
}

/** The texts of every kind in both languages. */
export const noticeWords: Readonly<Record<NoticeKind, { readonly vi: Words; readonly en: Words }>> = {
  'collection-opened': {
    vi: { kind: 'Có đợt báo cáo số liệu mới', title: 'Đợt báo cáo mới: {collection}, hạn {deadline}' },
    en: { kind: 'Facts are asked for', title: 'New collection: {collection}, due {deadline}' },
  },
  'collection-due': {
    vi: { kind: 'Sắp đến hạn báo cáo số liệu', title: 'Sắp đến hạn: {collection}, hạn {deadline}' },
    en: { kind: 'Facts are due soon', title: 'Due soon: {collection}, by {deadline}' },
  },
  'collection-overdue': {
    vi: { kind: 'Báo cáo số liệu quá hạn', title: 'Đã quá hạn: {collection}, hạn {deadline}' },
    en: { kind: 'Facts are overdue', title: 'Overdue: {collection}, was due {deadline}' },
  },
  'grant-changed': {
    vi: { kind: 'Quyền của tôi thay đổi', title: 'Quyền của bạn đã thay đổi: {role} tại {unit}' },
    en: { kind: 'My rights have changed', title: 'Your rights have changed: {role} at {unit}' },
  },
  'edition-published': {
    vi: { kind: 'Bộ chỉ số có phiên bản mới', title: 'Đã ban hành phiên bản: {edition}' },
    en: { kind: 'An index has a new edition', title: 'Edition published: {edition}' },
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
