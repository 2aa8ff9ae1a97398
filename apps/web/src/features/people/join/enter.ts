import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'

const Entered = z.object({ twoFactorRedirect: z.boolean() })

/** Signs in with a password just chosen and opens the workspace; false where the second factor is still asked for. */
export async function enter(email: string, password: string): Promise<boolean> {
  const { twoFactorRedirect } = await api.post('/api/auth/sign-in/email', Entered, { email, password })
  if (twoFactorRedirect) return false
  // A fresh page: nothing of a visitor stays in its memory.
  window.location.assign('/app/')
  return true
}
