import { z } from 'zod'
import { textSchema } from '../../definition/schema/text-schema.ts'
import { EditionSummary } from '../record/edition.ts'
import { IndexFamily } from '../record/index-family.ts'

/** A fault of a definition as it goes over the wire: see `Fault`. */
export const FaultRecord = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  line: z.int(),
  column: z.int(),
  path: z.string(),
  vi: z.string(),
  en: z.string(),
})

/** An index with its editions, the newest period first. */
export const IndexWithEditions = z.strictObject({
  ...IndexFamily.shape,
  editions: z.array(EditionSummary),
})
export type IndexWithEditions = z.infer<typeof IndexWithEditions>

/** A definition that comes with the product. */
export const ShippedDefinition = z.strictObject({
  file: z.string(),
  index: z.string(),
  code: z.string(),
  title: textSchema,
  status: z.enum(['official', 'reconstructed', 'illustrative', 'frame']),
  components: z.int(),
})
export type ShippedDefinition = z.infer<typeof ShippedDefinition>

/** One difference between two editions: see `EditionChange`. Words where it is no number. */
const ChangeRecord = z.strictObject({
  kind: z.string(),
  code: z.string(),
  earlierCode: z.string().optional(),
  before: z.union([z.number(), textSchema]).optional(),
  after: z.union([z.number(), textSchema]).optional(),
  vi: z.string(),
  en: z.string(),
})

export const EditionDifference = z.strictObject({
  earlier: EditionSummary,
  later: EditionSummary,
  /** Code under which changes of the whole index stand. */
  totalCode: z.string(),
  changes: z.array(ChangeRecord),
})
export type EditionDifference = z.infer<typeof EditionDifference>

const AnnexCellRecord = z.strictObject({
  text: z.string(),
  number: z.number().optional(),
  place: z.string(),
  numbered: z.boolean().optional(),
  bold: z.boolean().optional(),
  span: z.strictObject({ rows: z.int(), columns: z.int() }).optional(),
})

/** An annex as read: its tables, the draft, and every doubtful cell. */
export const AnnexReading = z.strictObject({
  file: z.strictObject({ name: z.string(), sha256: z.string() }),
  tables: z.array(z.strictObject({ name: z.string(), rows: z.array(z.array(AnnexCellRecord)) })),
  source: z.string(),
  doubts: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning', 'note']),
      place: z.string(),
      code: z.string().optional(),
      key: z.string().optional(),
      text: z.string(),
      vi: z.string(),
      en: z.string(),
    }),
  ),
})
export type AnnexReading = z.infer<typeof AnnexReading>
