import { z } from 'zod'
import { Day, UnitId } from '../unit-state.ts'

/** A file with a list of units, the day whose map it shows, and what to do with units that it leaves out. */
export const UnitImport = z.strictObject({
  /** The bytes of a CSV or .xlsx file, in base64. */
  file: z.base64().max(20_000_000),
  on: Day,
  basis: z.string().trim().max(200),
  absent: z.enum(['keep', 'close']),
})
export type UnitImport = z.infer<typeof UnitImport>

/** Carries out an import as it was shown; refused when the map has changed since. */
export const CarryOutImport = UnitImport.extend({ basedOn: z.int() })

export const ImportPreview = z.object({
  differences: z.array(
    z.object({
      line: z.int(),
      unit: UnitId,
      code: z.string(),
      name: z.string(),
      kinds: z.array(z.enum(['new', 'renamed', 'reclassified', 'moved', 'closed', 'unchanged'])).readonly(),
      fields: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })).readonly(),
      doubtful: z.boolean(),
    }),
  ),
  faults: z.array(z.object({ line: z.int(), column: z.int(), vi: z.string(), en: z.string() })),
  /** How many operations had been recorded when the import was compared with the map. */
  basedOn: z.int(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** What an import or a load has done. */
export const ImportResult = z.object({
  operation: z.uuid(),
  founded: z.int(),
  changed: z.int(),
  ended: z.int(),
})
export type ImportResult = z.infer<typeof ImportResult>
