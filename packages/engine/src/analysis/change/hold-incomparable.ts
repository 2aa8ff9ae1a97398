import type { Place } from '../../evaluate/compiled-index.ts'
import type { ResultColumn } from '../../evaluate/result.ts'
import { STATUS } from '../../evaluate/status.ts'
import { type Holds, hold } from '../tree/sum-tree.ts'
import type { EarlierColumn } from './earlier-column.ts'

/** One place on the way from the earlier to the later period, for the shared units. */
export interface Stages {
  readonly place: Place
  readonly earlier: EarlierColumn
  /** By the later edition: on the earlier facts, on own later facts, on all later facts. */
  readonly ruled: ResultColumn
  readonly own: ResultColumn
  readonly later: ResultColumn
}

/**
 * Holds the figures that cannot be compared step by step: what is new stands at its later figure from the start, so that
 * its arrival belongs to the rule; what lacks facts on either side, or for the later rule on the earlier facts, stands at
 * its earlier figure until the last step. Answers how many units of the place are held at an earlier figure.
 */
export function holdIncomparable(stages: Stages, holds: Holds): number {
  const { place, earlier, later } = stages
  const isComponent = place.kind === 'component'
  if (!isComponent && place.node?.published === undefined) return 0
  let held = 0
  for (let k = 0; k < later.points.length; k++) {
    if (earlier.isNew) {
      if (isComponent || later.status[k] === STATUS.published) {
        hold(holds, place, k, { points: later.points[k]!, max: later.max[k]!, status: later.status[k]! })
      }
    } else if (isComponent ? lacksFacts(stages, k) : changesSource(stages, k)) {
      hold(holds, place, k, earlier.heldAt(k))
      held++
    }
  }
  return held
}

function lacksFacts({ earlier, ruled, own, later }: Stages, k: number): boolean {
  const before = earlier.status[k]!
  const isOpen = [earlier, ruled, own, later].some(({ status }) => status[k] === STATUS.missing)
  return isOpen || (ruled.status[k] === STATUS.defaulted && before !== STATUS.defaulted)
}

/** A node that can have a published figure has one at one end only, is open at one end only, or lacks it on the way. */
function changesSource({ earlier, ruled, later }: Stages, k: number): boolean {
  const before = earlier.status[k]!
  return before !== later.status[k] || (before === STATUS.published && ruled.status[k] !== before)
}
