/** What a build did to one value of an indicator. Steps are listed in the order in which they were taken. */
export type CellChange =
  | { readonly step: 'divided'; readonly from: number; readonly to: number; readonly by: string }
  | {
      readonly step: 'imputed'
      readonly to: number
      readonly method: 'mean' | 'median'
      /** Value of the grouping column, when the mean or median was taken inside a group. */
      readonly group?: string
    }
  | { readonly step: 'pulled-in'; readonly from: number; readonly to: number }
  | { readonly step: 'logarithm'; readonly from: number; readonly to: number }
