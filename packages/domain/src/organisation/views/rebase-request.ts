import { z } from 'zod'
import { OldFigure, RebasedFigure, RebaseRule } from '../rebase/rebase.ts'
import { Day } from '../unit-state.ts'

/** Figures drawn on the map of the day `older`, wanted on the map of the day `later`. */
export const RebaseRequest = z.strictObject({
  figures: z.array(OldFigure).min(1).max(20_000),
  older: Day,
  later: Day,
  rule: RebaseRule,
})
export type RebaseRequest = z.infer<typeof RebaseRequest>

export const RebaseAnswer = z.object({
  figures: z.array(RebasedFigure).readonly(),
  /** Figures that no unit of the later map continues. */
  left: z.array(RebasedFigure).readonly(),
})
export type RebaseAnswer = z.infer<typeof RebaseAnswer>
