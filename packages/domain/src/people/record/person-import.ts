import { z } from 'zod'
import { Role } from '../role.ts'
import { IssuedCode } from './account.ts'

/** One row of an import of accounts, as it was understood. `row` is the line of the sheet. */
export const PersonImportRow = z.object({
  row: z.number().int(),
  name: z.string(),
  email: z.string(),
  position: z.string().nullable(),
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  role: Role.nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** What would happen: a new account, another role for one that exists, or nothing. */
  effect: z.enum(['invite', 'grant', 'nothing', 'refused']),
  faults: z.array(z.object({ vi: z.string(), en: z.string() })),
})
export type PersonImportRow = z.infer<typeof PersonImportRow>

/** What an import would do. Nothing is imported while one row is refused. */
export const PersonImportCheck = z.object({
  rows: z.array(PersonImportRow),
  invited: z.number().int(),
  granted: z.number().int(),
  refused: z.number().int(),
})
export type PersonImportCheck = z.infer<typeof PersonImportCheck>

/** What an import did, with the codes of the new accounts. */
export const PersonImportDone = z.object({ codes: z.array(IssuedCode), granted: z.number().int() })
export type PersonImportDone = z.infer<typeof PersonImportDone>
