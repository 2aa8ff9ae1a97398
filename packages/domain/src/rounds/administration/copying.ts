import { z } from 'zod'
import { UnitName } from '../../measures/index.ts'

/** What to take over from an earlier round. */
export const Copying = z.strictObject({
  from: z.uuid(),
  /** The figures too; without an answer, as for a self-check of the same year: yes there, no otherwise. */
  facts: z.boolean().optional(),
  appraisers: z.boolean(),
})
export type Copying = z.infer<typeof Copying>

const count = z.int().min(0)

/** What comes, or came, over; a unit without anything to take is not listed. */
export const CopyReport = z.strictObject({
  /** Whether figures are taken. */
  facts: z.boolean(),
  /** Components given to people again. */
  appraisers: count,
  units: z.array(
    z.strictObject({
      unit: UnitName,
      /** Units that were merged into this one: their evidence and remarks alone. */
      merged: z.array(UnitName),
      facts: count,
      explanations: count,
      documents: count,
      remarks: count,
      /** Why nothing is taken for the unit, in a sentence. */
      refusal: z.string().nullable(),
    }),
  ),
})
export type CopyReport = z.infer<typeof CopyReport>
