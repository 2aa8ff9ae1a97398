import type { Dependencies } from '../../../platform/http/context.ts'
import { dayOf } from '../../../platform/http/create-context.ts'
import type { JobKind } from '../../../platform/jobs/jobs.ts'
import { getRound } from '../../round/course-store.ts'
import { computeFacts } from './compute-facts.ts'

/** Brings computed values to the scoresheets of one open round, or of all; each round in a transaction of its own. */
async function bringComputedFacts({ db, now }: Dependencies, only?: string): Promise<void> {
  const open = await db
    .selectFrom('round')
    .select(['id', 'units'])
    .where('plan', 'is not', null)
    .where('openedAt', 'is not', null)
    .where('finalisedAt', 'is', null)
    .$if(only !== undefined, (query) => query.where('id', '=', only!))
    .execute()
  for (const { id, units } of open) {
    await db.transaction().execute(async (transaction) => {
      const round = await getRound(transaction, id, { lock: 'shared' })
      const at = now()
      await computeFacts(transaction, round, units, { now: at, today: dayOf(at) })
    })
  }
}

/** Asked for when a round opens or moves to another edition. */
export const bringToOne: JobKind<{ readonly round: string }> = {
  name: 'rounds.compute-facts',
  run: ({ round }, dependencies) => bringComputedFacts(dependencies, round),
}

/** Every morning before people begin to work. */
export const bringToAll: JobKind = {
  name: 'rounds.compute-all-facts',
  schedule: '0 5 * * *',
  run: (_payload, dependencies) => bringComputedFacts(dependencies),
}
