import type { Measure } from '../definition/measure.ts'
import type { Text } from '../definition/text.ts'
import type { Status } from '../evaluate/status.ts'
import type { Provenance } from '../facts/facts.ts'
import type { Step } from '../rules/compiled-rule.ts'

/** One fact a component was scored from. */
export interface UsedFact {
  readonly measure: string
  readonly name: Text
  readonly unit?: Text
  readonly kind?: Measure['kind']
  /** NaN where missing. For a choice, `answer` holds what was chosen. */
  readonly value: number
  readonly answer?: string
  readonly reason?: string
  readonly provenance?: Provenance
}

/** One child of a node, with what it adds. Ten-thousandths. */
export interface Part {
  readonly code: string
  readonly name: Text
  readonly points: number
  readonly max: number
  readonly lost: number
  readonly status: Status
}

/** Why a unit has the points it has at a node. Points, maxima and losses are ten-thousandths; NaN where there are none. */
export interface Explanation {
  readonly unit: string
  readonly code: string
  readonly name: Text
  readonly points: number
  readonly max: number
  readonly lost: number
  readonly rank: number
  /** Units ranked with it at this node. */
  readonly ranked: number
  readonly status: Status
  readonly reason?: string
  /** The rule in words. */
  readonly words: Step
  /** The formula with the numbers put in, each rounding on a line of its own. */
  readonly steps: readonly Step[]
  readonly facts: readonly UsedFact[]
  readonly parts: readonly Part[]
}
