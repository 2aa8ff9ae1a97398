import type { CompositeMethod } from './composite.ts'
import type { Measure } from './measure.ts'
import type { Node } from './node.ts'
import type { Precision, Ranking } from './precision.ts'
import type { Text } from './text.ts'

/** `official`: as enacted. `reconstructed`: inferred and confirmed on published figures. `illustrative`: written as an example. `frame`: structure only, cannot be scored. */
export type DefinitionStatus = 'official' | 'reconstructed' | 'illustrative' | 'frame'

/** Units ranked together. */
export interface UnitGroup {
  readonly code: string
  readonly title: Text
}

/** Points outside the scale. */
export interface OutsideScale {
  /** Most points that count. */
  readonly cap: number
  readonly nodes: readonly Node[]
}

/** A class of the total: holds from (or above) its lower bound up to the next class. */
export interface TotalClass {
  readonly code: string
  readonly name: Text
  readonly from?: number
  readonly above?: number
}

/** A doubt about the source, declared: a named choice between readings, each a set of changes to the definition. */
export interface Option {
  readonly code: string
  readonly title: Text
  readonly doubt?: Text
  readonly default: string
  readonly choices: readonly {
    readonly value: string
    readonly title?: Text
    readonly set?: readonly { readonly at: string; readonly to: unknown }[]
  }[]
}

/** What a frame is sure of. */
export interface FrameCounts {
  readonly domains?: number
  readonly criteria?: number
  readonly components?: number
  readonly reportPoints?: number
  readonly surveyPoints?: number
}

/** Codes of this edition and the codes they had in another one. */
export interface CodeMapping {
  readonly edition: string
  readonly codes: Readonly<Record<string, string | readonly string[]>>
}

/** One edition of an index, as written in its file. */
export interface Definition {
  readonly id: string
  readonly edition: string
  readonly title: Text
  readonly basis: Text
  readonly valid: { readonly from: string; readonly to?: string }
  readonly status: DefinitionStatus
  readonly note?: Text
  readonly sources?: readonly string[]
  readonly method: 'points' | 'composite'
  readonly scale: number
  readonly precision: Precision
  readonly ranking: Ranking
  readonly groups: readonly UnitGroup[]
  /** Code of the whole index in results; `total` when absent. */
  readonly totalCode?: string
  readonly classes?: readonly TotalClass[]
  readonly bonus?: OutsideScale
  readonly penalty?: OutsideScale
  readonly composite?: CompositeMethod
  readonly options?: readonly Option[]
  readonly mapping?: readonly CodeMapping[]
  readonly counts?: FrameCounts
  readonly measures: readonly Measure[]
  readonly nodes: readonly Node[]
}
