import type { Relaxation } from './relaxation.ts'
import type { State } from './state.ts'

/** Bounds on complete sets. With `first: 'gain'` the most gain is wanted, then the least cost; or the other way round. */
export interface Goal {
  readonly first: 'gain' | 'cost'
  readonly most: number
  readonly least: number
}

/** Remembers the best complete set and tells which partial sets may still lead to one at least as good. */
export class Pruning {
  readonly #byGain: boolean
  /** A complete set is better than the best when it costs at most `#most` and gains at least `#least`. */
  #most: number
  #least: number
  best: State | undefined

  constructor({ first, most, least }: Goal) {
    this.#byGain = first === 'gain'
    this.#most = most
    this.#least = least
  }

  /** Takes note of a complete set. */
  offer(state: State): void {
    const { cost, gain } = state
    const { best } = this
    const better = cost <= this.#most && gain >= this.#least
    if (!better && !(best && cost <= best.cost && gain >= best.gain)) return
    this.best = state
    if (this.#byGain) this.#least = gain + 1
    else this.#most = cost - 1
  }

  /** Whether a completion may be better, or as good (for the sake of ties). */
  keeps(cost: number, gain: number, { gainWithin }: Relaxation): boolean {
    const { best } = this
    if (gain + gainWithin(this.#most - cost) >= this.#least) return true
    return best !== undefined && gain + gainWithin(best.cost - cost) >= best.gain
  }
}
