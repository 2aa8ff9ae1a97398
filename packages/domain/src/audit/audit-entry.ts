import { z } from 'zod'

/** An append-only record of who did what: `before` and `after` as the feature that made the change tells them. */
export const AuditEntry = z.strictObject({
  province: z.uuid(),
  /** Its place in the chain of the province, from 1. */
  position: z.number().int(),
  at: z.iso.datetime(),
  /** Null where the system itself acted. */
  person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  token: z.uuid().nullable(),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  unit: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
  request: z.string().nullable(),
  address: z.string().nullable(),
  /** SHA-256 in hexadecimal over the hash before it and the entry. */
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>
