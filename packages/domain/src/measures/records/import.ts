import { z } from 'zod'

const counts = z.int().min(0)

/** A file read for import: what it would do, and what it did. */
export const MeasureImport = z.strictObject({
  id: z.uuid(),
  fileName: z.string(),
  sha256: z.string(),
  cells: counts,
  counts: z.strictObject({ new: counts, changed: counts, same: counts, empty: counts, fault: counts }),
  madeAt: z.iso.datetime(),
  appliedAt: z.iso.datetime().nullable(),
  /** `overtaken`: written by somebody since the dry run, so left alone. */
  applied: z.strictObject({ written: counts, overtaken: counts }).nullable(),
})
export type MeasureImport = z.infer<typeof MeasureImport>

/** What an import would do to one cell. Texts stand as in the file; names are null where it speaks of nothing known. */
export const ImportedCell = z.strictObject({
  position: z.int(),
  line: z.int(),
  outcome: z.enum(['new', 'changed', 'same', 'empty', 'fault']),
  unit: z.string(),
  unitName: z.string().nullable(),
  measure: z.string(),
  measureName: z.strictObject({ vi: z.string(), en: z.string() }).nullable(),
  period: z.string(),
  text: z.string(),
  before: z.string().nullable(),
  fault: z.string().nullable(),
  sentence: z.strictObject({ vi: z.string(), en: z.string() }).nullable(),
})
export type ImportedCell = z.infer<typeof ImportedCell>
