import { z } from 'zod'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { MeasureCode, UnitName } from '../../measures/index.ts'

const named = z.strictObject({ code: z.string(), name: textSchema })
const points = z.number().nullable()

/** What a corrected edition would change for a running round. Nothing is changed by asking. */
export const EditionCheck = z.strictObject({
  /** In the order of the edition; one sentence each, in both languages. */
  changes: z.array(z.strictObject({ kind: z.string(), code: z.string(), vi: z.string(), en: z.string() })),
  added: z.array(named),
  removed: z.array(named),
  measures: z.array(z.strictObject({ code: MeasureCode, name: textSchema })),
  units: z.array(
    z.strictObject({
      unit: UnitName,
      stage: z.enum(['open', 'signed', 'sent', 'approved']),
      /** Components with something on the sheet that have no place any more; it stays in the history. */
      lost: z.array(codeSchema),
      /** Facts that no component reads any more. */
      lostFacts: z.array(MeasureCode),
      /** Facts that the unit would have to declare anew; a sheet already sent owes them too. */
      owed: z.array(MeasureCode),
      before: points,
      after: points,
    }),
  ),
})
export type EditionCheck = z.infer<typeof EditionCheck>
