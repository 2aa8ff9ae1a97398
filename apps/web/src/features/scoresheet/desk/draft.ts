/** What a field asks before it can be taken. */
export type Question =
  | { readonly kind: 'fault'; readonly vi: string; readonly en: string }
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] }
  /** It was emptied: a figure is only ever replaced by another, or by a reason. */
  | { readonly kind: 'emptied' }

/** What is typed at a place and not taken yet. */
export interface Draft {
  readonly text: string
  /** Sequence of what stood there when typing began. */
  readonly seen: number
  /** Taken as it stands; shown as typed until the field is left. */
  readonly taken?: boolean
  readonly question?: Question
}

/** All drafts of a sheet, by place. */
export type Drafts = ReadonlyMap<string, Draft>
