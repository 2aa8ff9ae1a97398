import { phaseByDate } from '../phase/deadlines.ts'
import { laterOf, type Phase } from '../phase/phase.ts'
import type { RoundAction, TakenRoundAction } from './round-action.ts'
import type { RoundPlan } from './round-plan.ts'

/** A round as its log tells it; `plan` is null before it was prepared. */
export interface Course {
  readonly sequence: number
  readonly plan: RoundPlan | null
  readonly opened: string | null
  /** The earliest phase it can be in: what was ended early stays ended. */
  readonly floor: Phase
  readonly finalised: string | null
  readonly published: string | null
}

/** A round to which nothing has been done. */
export const emptyCourse: Course = {
  sequence: 0,
  plan: null,
  opened: null,
  floor: 'prepared',
  finalised: null,
  published: null,
}

function after(course: Course, action: RoundAction, at: string): Course {
  const { plan } = course
  switch (action.type) {
    case 'prepare':
      return { ...course, plan: action.plan }
    case 'open':
      return { ...course, opened: at, floor: 'self-scoring' }
    case 'move-deadlines':
      return { ...course, plan: plan && { ...plan, deadlines: action.deadlines } }
    case 'advance':
      return { ...course, floor: action.to }
    case 'change-edition':
      return { ...course, plan: plan && { ...plan, edition: action.edition } }
    case 'finalise':
      return { ...course, finalised: at }
    case 'publish':
      return { ...course, published: at }
  }
}

/** The round after one more action. */
export function takeRoundAction(course: Course, { sequence, at, action }: TakenRoundAction): Course {
  if (sequence !== course.sequence + 1) throw new RangeError(`action ${sequence} follows ${course.sequence}`)
  return { ...after(course, action, at), sequence }
}

/** A round as its whole log tells it. */
export const foldRound = (log: readonly TakenRoundAction[]): Course =>
  log.reduce(takeRoundAction, emptyCourse)

/**
 * The phase of a round on a date in Asia/Ho_Chi_Minh. Phases begin and end by themselves with the deadlines; a self-check ends
 * with the first of them and waits for its publication.
 */
export function phaseOf({ plan, opened, floor, finalised, published }: Course, today: string): Phase {
  if (published !== null) return 'published'
  if (finalised !== null) return 'final'
  if (opened === null || plan === null) return 'prepared'
  const phase = laterOf(floor, phaseByDate(plan.deadlines, today))
  return plan.selfCheck && phase !== 'self-scoring' ? 'final' : phase
}
