/** Where a node of a later edition comes from. */
export interface CodeOrigin {
  readonly code: string
  /** Codes in the earlier edition; empty for what is new. */
  readonly earlier: readonly string[]
  /** How sure that is; passed on to the reader. */
  readonly certainty?: string
}
