import { phaseByDate } from '../phase/deadlines.ts'
import { isBefore, type Phase, phases } from '../phase/phase.ts'
import type { Part } from '../sheet/allow/capacity.ts'
import { type Course, phaseOf } from './course.ts'
import type { RoundAction, RoundActionType } from './round-action.ts'

/** Why something cannot be done to a round now. A code, once published, keeps its meaning. */
export const ROUND_REFUSALS = {
  'not-your-part': { vi: 'Việc này không thuộc phần việc của anh/chị.', en: 'This is not yours to do.' },
  'opened-already': { vi: 'Kỳ đánh giá đã mở.', en: 'The round is open already.' },
  'not-prepared': { vi: 'Kỳ đánh giá chưa được thiết lập.', en: 'The round was not set up.' },
  'not-open': { vi: 'Kỳ đánh giá chưa mở.', en: 'The round is not open.' },
  'deadline-past': {
    vi: 'Hạn tự chấm phải từ hôm nay trở đi thì mới mở được kỳ đánh giá.',
    en: 'The deadline of self-scoring has to be today or later for a round to open.',
  },
  'settled-already': {
    vi: 'Kết quả đã được công nhận nên không thay đổi được nữa.',
    en: 'The results are final and change no more.',
  },
  'not-next': {
    vi: 'Chỉ kết thúc sớm được bước đang diễn ra để sang bước liền sau.',
    en: 'Only the phase that runs can be ended early, for the one that follows it.',
  },
  'no-deadline-moved': { vi: 'Các thời hạn không thay đổi.', en: 'No deadline was moved.' },
  'same-edition': { vi: 'Kỳ đánh giá đang dùng phiên bản này.', en: 'The round uses this edition already.' },
  'before-council': {
    vi: 'Chưa đến bước hội đồng thẩm định.',
    en: 'The council has not begun.',
  },
  'sheets-not-approved': {
    vi: 'Còn phiếu chưa được hội đồng thông qua.',
    en: 'Some scoresheets were not approved by the council.',
  },
  'appeals-open': { vi: 'Còn đề nghị phúc tra chưa giải quyết.', en: 'Some appeals are open.' },
  'not-final': { vi: 'Kết quả chưa được công nhận.', en: 'The results are not final.' },
  'published-already': { vi: 'Kết quả đã được công bố.', en: 'The results are published already.' },
} as const satisfies Readonly<Record<string, { readonly vi: string; readonly en: string }>>

export type RoundRefusal = keyof typeof ROUND_REFUSALS

/** What the scoresheets of a round say together. */
export interface SheetsTogether {
  readonly notApproved: number
  readonly appealsOpen: number
}

const WHO: Readonly<Record<RoundActionType, Part>> = {
  prepare: 'manager',
  open: 'manager',
  'move-deadlines': 'manager',
  advance: 'manager',
  'change-edition': 'manager',
  finalise: 'chair',
  publish: 'manager',
}

/** Why an action cannot be done to a round on this day; undefined where it can. */
export function roundRefusalOf(
  course: Course,
  action: RoundAction,
  parts: ReadonlySet<Part>,
  today: string,
  sheets: SheetsTogether,
): RoundRefusal | undefined {
  if (!parts.has(WHO[action.type])) return 'not-your-part'
  const phase = phaseOf(course, today)
  if (phase === 'published') return 'published-already'
  switch (action.type) {
    case 'prepare':
      return course.opened === null ? undefined : 'opened-already'
    case 'open':
      return refusalToOpen(course, today)
    case 'finalise':
      if (phase === 'final') return 'settled-already'
      if (phase !== 'council') return 'before-council'
      return sheets.notApproved > 0 ? 'sheets-not-approved' : undefined
    case 'publish':
      if (phase !== 'final') return 'not-final'
      return sheets.appealsOpen > 0 ? 'appeals-open' : undefined
    default:
      return refusalToChange(course, action, phase)
  }
}

function refusalToOpen({ plan, opened }: Course, today: string): RoundRefusal | undefined {
  if (opened !== null) return 'opened-already'
  if (plan === null) return 'not-prepared'
  return phaseByDate(plan.deadlines, today) === 'self-scoring' ? undefined : 'deadline-past'
}

function refusalToChange(
  { plan, opened, finalised }: Course,
  action: Extract<RoundAction, { type: 'move-deadlines' | 'advance' | 'change-edition' }>,
  phase: Phase,
): RoundRefusal | undefined {
  if (opened === null || plan === null) return 'not-open'
  if (finalised !== null || phase === 'final') return 'settled-already'
  switch (action.type) {
    case 'move-deadlines': {
      const moved = Object.entries(action.deadlines).some(
        ([step, on]) => plan.deadlines[step as keyof typeof plan.deadlines] !== on,
      )
      return moved ? undefined : 'no-deadline-moved'
    }
    case 'advance': {
      const next = phases[phases.indexOf(phase) + 1]
      return action.to === next && isBefore(phase, 'council') ? undefined : 'not-next'
    }
    case 'change-edition':
      return action.edition === plan.edition ? 'same-edition' : undefined
  }
}
