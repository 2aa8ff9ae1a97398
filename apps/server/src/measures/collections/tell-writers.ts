import { type Collection, deadlineOf, getPeriod, periodLabel } from '@openpar/domain/measures'
import type { NoticeKind } from '@openpar/domain/notices'
import { type Giver, giveNotice } from '../../notices/give-notice.ts'
import { dayOf } from '../../platform/http/create-context.ts'
import type { JobKind, Jobs } from '../../platform/jobs/jobs.ts'
import { getCollection } from './store.ts'
import { writersOf } from './writers-of.ts'

type ToldOf = Pick<Collection, 'id' | 'title' | 'period' | 'deadline' | 'extensions'>

const shown = (date: string) => date.split('-').reverse().join('/')

/** Tells those who fill in facts for each of the units something about a collection, once for each deadline. */
export async function tellWriters(
  giver: Giver,
  collection: ToldOf,
  units: readonly string[],
  kind: NoticeKind,
  today: string,
): Promise<void> {
  const writers = await writersOf(giver.db, units, today)
  for (const unit of units) {
    const deadline = deadlineOf(collection, unit)
    await giveNotice(giver, writers.get(unit) ?? [], {
      kind,
      key: `${collection.id} ${unit} ${deadline}`,
      parameters: {
        collection: `${collection.title} · ${periodLabel(getPeriod(collection.period), 'vi')}`,
        deadline: shown(deadline),
      },
      path: `/facts/${unit}/${collection.period}`,
    })
  }
}

interface Telling {
  readonly collection: string
  readonly units: readonly string[]
  readonly kind: 'collection-opened' | 'collection-extended'
}

/** Tells writers by a job: a collection may ask thousands of units. */
export const tellOfCollection: JobKind<Telling> = {
  name: 'measures.tell-of-collection',
  run: async ({ collection: id, units, kind }, { db, jobs, now }) => {
    const collection = await getCollection(db, id)
    await tellWriters({ db, jobs, now: now() }, collection, units, kind, dayOf(now()))
  },
}

/** Sends that job; for no units none. */
export async function sendTelling(jobs: Pick<Jobs, 'send'>, telling: Telling): Promise<void> {
  if (telling.units.length > 0) await jobs.send(tellOfCollection.name, telling)
}
