import { deadlineOf, getPeriod, periodLabel } from '@openpar/domain/measures'
import { type Actor, scopeOf } from '@openpar/domain/people'
import { loadUnitMap } from '../organisation/unit-map.ts'
import type { Database } from '../platform/database/connect.ts'
import { countFilled } from './collections/count-filled.ts'
import { findCollections } from './collections/store.ts'

/** One collection that a unit of the actor still owes. */
export interface CollectionWork {
  readonly kind: 'collection'
  readonly title: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly deadline: string
  /** Below `/app`. */
  readonly path: string
  /** `todo`: nothing filled yet; `started`; `overdue`: the deadline is past. */
  readonly state: 'todo' | 'started' | 'overdue'
}

/**
 * Open collections that units of the actor have not filled yet, by deadline. The units are those on which the actor holds the
 * right to write, not all that lie under them: who looks after a whole province watches the overview instead.
 */
export async function myWork(db: Database, actor: Actor, today: string): Promise<readonly CollectionWork[]> {
  const scope = scopeOf(actor, 'measure-value.write')
  if (scope === 'everywhere' || scope.length === 0) return []
  const map = await loadUnitMap(db, today)
  const collections = await findCollections(db, { units: scope, state: 'open' })
  const provinces = map.provincesOf(scope)
  const counts = await countFilled(
    db,
    collections.map(({ id }) => id),
    scope,
    provinces,
  )
  const work = counts
    .filter(({ owed, filled }) => filled < owed)
    .map(({ collection: id, unit, filled }): CollectionWork => {
      const collection = collections.find((one) => one.id === id)!
      const deadline = deadlineOf(collection, unit)
      return {
        kind: 'collection',
        title: `${collection.title} · ${periodLabel(getPeriod(collection.period), 'vi')}`,
        unit: { id: unit, name: map.units.get(unit)?.name ?? '' },
        deadline,
        path: `/facts/${unit}/${collection.period}`,
        state: deadline < today ? 'overdue' : filled > 0 ? 'started' : 'todo',
      }
    })
  return work.toSorted((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0))
}
