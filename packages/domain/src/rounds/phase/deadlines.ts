import { z } from 'zod'
import { isBefore, type Phase } from './phase.ts'

/** The last days of the four steps, included, in this order; no step ends before or together with the one ahead of it. */
export const Deadlines = z
  .strictObject({
    selfScoring: z.iso.date(),
    firstAppraisal: z.iso.date(),
    explanation: z.iso.date(),
    secondAppraisal: z.iso.date(),
  })
  .refine(inOrder, {
    message: 'Các thời hạn phải theo thứ tự: tự chấm, thẩm định lần 1, giải trình, thẩm định lần 2.',
  })
export type Deadlines = z.infer<typeof Deadlines>

export const STEPS = ['selfScoring', 'firstAppraisal', 'explanation', 'secondAppraisal'] as const
export type Step = (typeof STEPS)[number]

const PHASES = {
  selfScoring: 'self-scoring',
  firstAppraisal: 'first-appraisal',
  explanation: 'explanation',
  secondAppraisal: 'second-appraisal',
} as const satisfies Record<Step, Phase>

function inOrder(deadlines: Readonly<Record<Step, string>>): boolean {
  return STEPS.every((step, k) => k === 0 || deadlines[STEPS[k - 1]!] < deadlines[step])
}

/**
 * The next deadline on or after `today` with the days left to it (0: today); undefined once all are past. Those of steps before
 * `phase`, which was reached early, no longer count.
 */
export function nextDeadline(
  deadlines: Deadlines,
  today: string,
  phase?: Phase,
): { readonly step: Step; readonly on: string; readonly days: number } | undefined {
  for (const step of STEPS) {
    const on = deadlines[step]
    if (phase && isBefore(PHASES[step], phase)) continue
    if (on >= today) return { step, on, days: Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000) }
  }
  return undefined
}

/** The phase of an open round by its deadlines alone: the day of a deadline still belongs to the step that it ends. */
export function phaseByDate(deadlines: Deadlines, today: string): Phase {
  const next = nextDeadline(deadlines, today)
  return next === undefined ? 'council' : PHASES[next.step]
}
