import { z } from 'zod'
import { api } from '../../platform/api/api.ts'

/** Ends the session and starts over, so that nothing of the person stays in the memory of the page. */
export async function signOut(): Promise<void> {
  await api.post('/api/auth/sign-out', z.unknown(), {})
  window.location.assign('/app/')
}
