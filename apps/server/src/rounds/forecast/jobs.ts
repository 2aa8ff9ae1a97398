import { dayOf } from '../../platform/http/create-context.ts'
import type { JobKind } from '../../platform/jobs/jobs.ts'
import { forecastRound } from './forecast-round.ts'

/** Asked for by somebody who does not want to wait for the night. */
export const forecastOne: JobKind<{ readonly round: string }> = {
  name: 'rounds.forecast',
  run: async ({ round }, { db, now }) => {
    const at = now()
    await forecastRound(db, round, { now: at, today: dayOf(at) })
  },
}

/** Every morning, once computed facts have arrived. */
export const forecastAll: JobKind = {
  name: 'rounds.forecast-all',
  schedule: '20 5 * * *',
  run: async (_payload, { db, jobs }) => {
    const open = await db
      .selectFrom('round')
      .select('id')
      .where('plan', 'is not', null)
      .where('openedAt', 'is not', null)
      .where('finalisedAt', 'is', null)
      .execute()
    for (const { id } of open) await jobs.send(forecastOne.name, { round: id }, { key: id })
  },
}
