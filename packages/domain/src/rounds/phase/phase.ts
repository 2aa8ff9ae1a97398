import { z } from 'zod'

/** Where a round stands. The four after `prepared` end with the deadlines of the same name; `final` is the time of appeals. */
export const Phase = z.enum([
  'prepared',
  'self-scoring',
  'first-appraisal',
  'explanation',
  'second-appraisal',
  'council',
  'final',
  'published',
])
export type Phase = z.infer<typeof Phase>

/** All phases, in the order in which a round goes through them. */
export const phases: readonly Phase[] = Phase.options

/** True when a round reaches `phase` before `other`. */
export const isBefore = (phase: Phase, other: Phase): boolean => phases.indexOf(phase) < phases.indexOf(other)

/** The later of two phases. */
export const laterOf = (phase: Phase, other: Phase): Phase => (isBefore(phase, other) ? other : phase)
