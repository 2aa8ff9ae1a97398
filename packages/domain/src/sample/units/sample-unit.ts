/** What a unit was called and where it belonged from a date on, up to another one. Dates are `YYYY-MM-DD`. */
export interface SampleUnitState {
  readonly name: string
  /** The name without what the unit is: Mây Biếc. */
  readonly shortName?: string
  readonly code: string
  readonly kind: 'province' | 'department' | 'district' | 'commune'
  /** What people call it: xã, phường, huyện. */
  readonly label?: string
  /** Identifier of the unit above; absent for the province. */
  readonly parent?: string
  readonly from: string
  /** First day on which it no longer held; absent while it holds. */
  readonly to?: string
}

/** A unit of the sample with all it has been. */
export interface SampleUnit {
  readonly id: string
  /** One after the other, without gaps. */
  readonly states: readonly SampleUnitState[]
  /** How good it is at heart, around 0.65, and how large, around 1: what its figures are drawn from. */
  readonly quality: number
  readonly size: number
  readonly story?: SampleStory
}

/**
 * Why a unit stands out: `declining` loses points three years in a row; `late` sends its reports and scoresheet late;
 * `tied` has the very figures of another unit, `twin` is that other one; `incomplete` lacked one figure in 2024.
 */
export type SampleStory = 'declining' | 'late' | 'tied' | 'twin' | 'incomplete'

/** `successor` took over this share of `predecessor` on that day; the shares of a predecessor add up to 1. */
export interface SampleSuccession {
  readonly predecessor: string
  readonly successor: string
  readonly on: string
  readonly share: number
}

/** The state of a unit on a day, where it had one. */
export function stateOn({ states }: SampleUnit, day: string): SampleUnitState | undefined {
  return states.find(({ from, to }) => from <= day && (to === undefined || day < to))
}
