import { z } from 'zod'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { PeriodCode } from '../../measures/index.ts'

/** Where a round stands; the four middle ones end with the deadlines of the same name. */
export const RoundState = z.enum([
  'prepared',
  'self-scoring',
  'first-appraisal',
  'explanation',
  'second-appraisal',
  'council',
  'published',
])
export type RoundState = z.infer<typeof RoundState>

/** The last days of the four steps, in this order. */
export const RoundDeadlines = z.strictObject({
  selfScoring: z.iso.date(),
  firstAppraisal: z.iso.date(),
  explanation: z.iso.date(),
  secondAppraisal: z.iso.date(),
})
export type RoundDeadlines = z.infer<typeof RoundDeadlines>

/** One run of an edition over a period and a list of units. */
export const Round = z.strictObject({
  id: z.uuid(),
  name: z.string().min(3).max(200),
  edition: z.strictObject({ id: z.uuid(), code: codeSchema, indexCode: codeSchema, title: textSchema }),
  period: PeriodCode,
  units: z.int().min(0),
  deadlines: RoundDeadlines,
  state: RoundState,
  sample: z.boolean(),
})
export type Round = z.infer<typeof Round>

const STEPS = ['selfScoring', 'firstAppraisal', 'explanation', 'secondAppraisal'] as const

/** The next deadline on or after `today` with the days left to it (0: today); undefined once all are past. */
export function nextDeadline(
  deadlines: RoundDeadlines,
  today: string,
): { readonly step: keyof RoundDeadlines; readonly on: string; readonly days: number } | undefined {
  for (const step of STEPS) {
    const on = deadlines[step]
    if (on >= today) return { step, on, days: Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000) }
  }
  return undefined
}
