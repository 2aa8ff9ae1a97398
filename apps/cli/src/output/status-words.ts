import type { Status } from '@openpar/engine'

/** Statuses as people read them. */
export const STATUS_WORDS: Readonly<Record<Status, { readonly vi: string; readonly en: string }>> = {
  scored: { vi: 'đã tính', en: 'scored' },
  missing: { vi: 'chưa có số liệu', en: 'missing' },
  defaulted: { vi: 'theo quy định khi thiếu', en: 'by the rule for missing' },
  'not-applicable': { vi: 'không phát sinh', en: 'not applicable' },
  monitor: { vi: 'chỉ theo dõi', en: 'shown only' },
  incomplete: { vi: 'chưa đủ', en: 'incomplete' },
  imputed: { vi: 'ước tính', en: 'imputed' },
  published: { vi: 'theo điểm công bố', en: 'as published' },
}
