import { z } from 'zod'
import { Action } from '../action.ts'
import { Named } from './person.ts'

/** A key of a machine, without the key. */
export const AccessToken = z.object({
  id: z.uuid(),
  name: z.string(),
  person: Named,
  /** Its first characters. */
  hint: z.string(),
  scopes: z.array(Action),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
})
export type AccessToken = z.infer<typeof AccessToken>

/** A key to make; lives 1–730 days. */
export const NewAccessToken = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(Action).min(1),
  days: z.int().min(1).max(730),
})
export type NewAccessToken = z.infer<typeof NewAccessToken>

/** A key just made: the only time that it is shown. */
export const MadeAccessToken = z.object({ token: AccessToken, key: z.string() })
export type MadeAccessToken = z.infer<typeof MadeAccessToken>
