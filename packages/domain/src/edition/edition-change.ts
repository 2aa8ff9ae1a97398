import type { Text } from '@openpar/engine'

/** What changed. `max-changed` is a new maximum or, in composite indices, a new weight. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'recoded'
  | 'moved'
  | 'split'
  | 'merged'
  | 'regrouped'
  | 'max-changed'
  | 'source-changed'
  | 'rule-changed'
  | 'missing-changed'
  | 'not-applicable-changed'
  | 'applies-to-changed'
  | 'evidence-changed'
  | 'owner-changed'
  | 'note-changed'
  | 'measure-added'
  | 'measure-removed'
  | 'measure-changed'
  | 'option-added'
  | 'option-removed'
  | 'option-changed'
  | 'title-changed'
  | 'basis-changed'
  | 'validity-changed'
  | 'status-changed'
  | 'method-changed'
  | 'scale-changed'
  | 'precision-changed'
  | 'ranking-changed'
  | 'groups-changed'
  | 'classes-changed'
  | 'cap-changed'
  | 'composite-changed'
  | 'counts-changed'
  | 'sources-changed'

/** One difference between two editions. */
export interface EditionChange {
  readonly kind: ChangeKind
  /** Node, measure or option in the later edition; in the earlier one when removed; the total for the whole index. */
  readonly code: string
  /** In the earlier edition, where it has exactly one code there. */
  readonly earlierCode?: string
  /** Numbers as they are, all else in words; absent where there was nothing. */
  readonly before?: number | Text
  readonly after?: number | Text
  /** One sentence without a full stop. */
  readonly vi: string
  readonly en: string
}
