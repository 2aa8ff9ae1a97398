import { z } from 'zod'
import { codeSchema, dateSchema, textSchema } from '../../definition/schema/text-schema.ts'

/** `draft`: still edited. `published`: in use, never changed again. `retired`: no longer used, kept for its rounds. */
export const EditionState = z.enum(['draft', 'published', 'retired'])
export type EditionState = z.infer<typeof EditionState>

/** Days from `from` until before `to`; open when `to` is null. */
export const InForce = z.strictObject({ from: dateSchema, to: dateSchema.nullable() })
export type InForce = z.infer<typeof InForce>

/** An edition without its text, as lists show it. */
export const EditionSummary = z.strictObject({
  id: z.uuid(),
  /** Id of the index family. */
  index: z.uuid(),
  indexCode: codeSchema,
  /** Edition as the definition names it: `2026`. */
  code: codeSchema,
  title: textSchema,
  state: EditionState,
  /** Codes of the groups of units that it ranks. */
  groups: z.array(codeSchema),
  /** Null while the text of a draft does not say. */
  inForce: InForce.nullable(),
  version: z.int().positive(),
  changedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  retiredAt: z.iso.datetime().nullable(),
  retiredBecause: z.string().nullable(),
})

export type EditionSummary = z.infer<typeof EditionSummary>

/** One version of an index. `source` is the text of its definition file, exactly as written; `sha256` is that of its UTF-8 bytes. */
export const Edition = z.strictObject({
  ...EditionSummary.shape,
  source: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export type Edition = z.infer<typeof Edition>
