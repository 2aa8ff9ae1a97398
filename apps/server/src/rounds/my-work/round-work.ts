/** One thing that a round asks of somebody; `state` in both languages. */
export interface RoundWork {
  readonly kind: 'scoresheet' | 'explanation' | 'appraisal' | 'council' | 'round' | 'appeal'
  readonly title: string
  readonly unit?: { readonly id: string; readonly name: string }
  readonly deadline: string | null
  /** Below `/app`. */
  readonly path: string
  readonly state: { readonly vi: string; readonly en: string }
}
