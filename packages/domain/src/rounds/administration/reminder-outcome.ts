import { z } from 'zod'
import { UnitName } from '../../measures/index.ts'

/** Whom a reminder reached. */
export const ReminderOutcome = z.strictObject({
  told: z.array(z.strictObject({ unit: UnitName, people: z.array(z.string()) })),
  /** Reminded today already. */
  already: z.array(UnitName),
  /** Units without an officer or leader who could be told. */
  nobody: z.array(UnitName),
})
export type ReminderOutcome = z.infer<typeof ReminderOutcome>
