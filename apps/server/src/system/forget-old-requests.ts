import type { JobKind } from '../platform/jobs/jobs.ts'

const DAYS = 7

/** Forgets the answers of changing requests older than a week: no client repeats a request for so long. */
export const forgetOldRequests: JobKind = {
  name: 'system.forget-old-requests',
  schedule: '30 2 * * *',
  run: async (_payload, { db, now }) => {
    const before = new Date(now().getTime() - DAYS * 86_400_000)
    await db.deleteFrom('clientRequest').where('at', '<', before).execute()
  },
}
