import { z } from 'zod'

/** What is wrong with an entry: the row itself was changed, its link to the one before is broken, or entries are gone. */
const AuditFault = z.enum(['changed', 'unlinked', 'gap', 'cut-off'])
export type AuditFault = z.infer<typeof AuditFault>

/** What recomputing the whole trail found. */
export const AuditVerdict = z.object({
  /** Entries looked at. */
  entries: z.number().int(),
  /** The last hash of every chain, in hexadecimal, by root unit. Written down elsewhere, it proves later that nothing was rewritten. */
  heads: z.record(z.string(), z.string()).readonly(),
  /** The first bad entry of every chain that has one. */
  faults: z.array(z.object({ province: z.uuid(), position: z.number().int(), fault: AuditFault })).readonly(),
})
export type AuditVerdict = z.infer<typeof AuditVerdict>
