import { deadlineOf } from '@openpar/domain/measures'
import { countFilled } from '../measures/collections/count-filled.ts'
import { findCollections } from '../measures/collections/store.ts'
import { tellWriters } from '../measures/collections/tell-writers.ts'
import { loadUnitMap } from '../organisation/unit-map.ts'
import type { Dependencies } from '../platform/http/context.ts'
import { dayOf } from '../platform/http/create-context.ts'
import type { JobKind } from '../platform/jobs/jobs.ts'

/** Days before a deadline from which people are reminded. */
const AHEAD = 5

const DAY = 86_400_000

/**
 * Reminds those who fill in facts for a unit of every open collection that it still owes: once in the last days before the
 * deadline, once when the deadline has passed. An extension of the unit counts.
 */
export async function remindOfCollections(dependencies: Dependencies): Promise<void> {
  const { db, jobs } = dependencies
  const now = dependencies.now()
  const today = dayOf(now)
  const soon = dayOf(new Date(now.getTime() + AHEAD * DAY))
  const collections = await findCollections(db, { state: 'open' })
  if (collections.length === 0) return
  const map = await loadUnitMap(db, today)
  const units = [...new Set(collections.flatMap((collection) => collection.units))].filter((unit) =>
    map.units.has(unit),
  )
  const provinces = map.provincesOf(units)
  const counts = await countFilled(
    db,
    collections.map(({ id }) => id),
    units,
    provinces,
  )
  for (const { collection: id, unit, owed, filled } of counts) {
    const collection = collections.find((one) => one.id === id)!
    const deadline = deadlineOf(collection, unit)
    if (filled >= owed || deadline > soon) continue
    const kind = deadline < today ? 'collection-overdue' : 'collection-due'
    await tellWriters({ db, jobs, now }, collection, [unit], kind, today)
  }
}

/** Runs every morning before the letters of the day go out. */
export const remindCollections: JobKind = {
  name: 'workspace.remind-collections',
  schedule: '30 6 * * *',
  run: (_payload, dependencies) => remindOfCollections(dependencies),
}
