import { z } from 'zod'
import { codeSchema, dateSchema } from '../../definition/schema/text-schema.ts'
import { LONGEST_SOURCE } from '../record/source-reading.ts'

const source = z.string().min(1).max(LONGEST_SOURCE)
const version = z.int().positive()

/** What a person decided about one doubtful cell of an annex. */
const DoubtDecision = z.strictObject({
  place: z.string().max(500),
  doubt: z.string().max(2000),
  /** `confirmed`: right as read. `mended`: the draft was changed. */
  decision: z.enum(['confirmed', 'mended']),
})

/** Where the text of a new draft comes from. Its `id` names the index, its `edition` the edition. */
const EditionOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('source'), source }),
  /** One of the definitions that come with the product, by its file: `qd766/2026-commune.yaml`. */
  z.strictObject({ kind: z.literal('shipped'), file: z.string().max(200) }),
  /** A copy under another code, in force from another day. */
  z.strictObject({
    kind: z.literal('copy'),
    edition: z.uuid(),
    code: codeSchema.max(100),
    from: dateSchema,
  }),
  /** The checked draft of a Word or Excel annex; every doubt has its decision. */
  z.strictObject({
    kind: z.literal('annex'),
    source,
    file: z.strictObject({ name: z.string().max(300), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    decisions: z.array(DoubtDecision).max(5000),
  }),
])

export const CreateEdition = z.strictObject({ id: z.uuid(), from: EditionOrigin })
export type CreateEdition = z.infer<typeof CreateEdition>

export const SaveDraft = z.strictObject({ version, source })
export type SaveDraft = z.infer<typeof SaveDraft>

export const PublishEdition = z.strictObject({ version })

export const RetireEdition = z.strictObject({ version, reason: z.string().trim().min(5).max(2000) })

export const DiscardDraft = z.strictObject({ version })
