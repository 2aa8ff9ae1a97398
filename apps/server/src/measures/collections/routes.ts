import {
  Collection,
  CollectionDraft,
  CollectionOverview,
  deadlineOf,
  Extension,
  getPeriod,
} from '@openpar/domain/measures'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { loadUnitMap } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { staleEdit } from '../../platform/errors/stale-edit.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { allMeasures } from '../definition/store.ts'
import { listCollections } from './list-collections.ts'
import { readOverview } from './read-overview.ts'
import { extendUnit, getCollection, insertCollection, raiseVersion, updateCollection } from './store.ts'
import { sendTelling } from './tell-writers.ts'

const params = z.strictObject({ collection: z.uuid() })

/**
 * Refuses units out of reach or, unless they are `kept`, ended, and measures of another periodicity. Answers the root of the
 * first unit.
 */
async function refuseUnfit(
  context: Context,
  draft: Pick<CollectionDraft, 'period' | 'measures' | 'units'>,
  kept: readonly string[] = [],
): Promise<string> {
  const map = await loadUnitMap(context.db, context.today)
  const scope = context.scope('collection.change')
  for (const unit of draft.units) {
    const exists = map.units.get(unit)?.alive || kept.includes(unit)
    if (!exists || !map.isWithin(unit, scope)) throw new Problem('collection-unit-unknown')
  }
  const measures = await allMeasures(context.db)
  const { kind } = getPeriod(draft.period)
  for (const code of draft.measures) {
    const measure = measures.get(code)
    if (!measure) throw new Problem('measure-not-found', { measure: code })
    if (measure.periodicity !== kind) throw new Problem('collection-refused', { measure: measure.name.vi })
  }
  return map.rootOf(draft.units[0]!)
}

const distinct = (draft: CollectionDraft): CollectionDraft => ({
  ...draft,
  measures: [...new Set(draft.measures)],
  units: [...new Set(draft.units)],
})

const overview = route({
  method: 'GET',
  path: '/api/collections/:collection',
  summary: { vi: 'Tiến độ một đợt thu thập', en: 'Overview of a collection' },
  right: 'measure-value.read',
  params,
  answer: CollectionOverview,
  act: ({ params: { collection } }, context) => readOverview(context, collection),
})

const openCollection = route({
  method: 'POST',
  path: '/api/collections',
  summary: { vi: 'Mở đợt thu thập số liệu', en: 'Open a collection' },
  right: 'collection.change',
  body: CollectionDraft,
  answer: Collection,
  act: async ({ body }, context) => {
    const draft = distinct(body)
    const province = await refuseUnfit(context, draft)
    const id = newId()
    await insertCollection(context.db, id, draft, context.now)
    await context.record({
      action: 'collection.opened',
      subject: { kind: 'collection', id },
      province,
      after: draft,
    })
    await context.announce({ topic: 'collection', subject: id })
    await sendTelling(context.jobs, { collection: id, units: draft.units, kind: 'collection-opened' })
    return getCollection(context.db, id)
  },
})

/** Loads a collection all of whose units the actor may change. */
async function changeable(context: Context, id: string): Promise<Collection> {
  const collection = await getCollection(context.db, id)
  const map = await loadUnitMap(context.db, context.today)
  const scope = context.scope('collection.change')
  if (!collection.units.every((unit) => map.isWithin(unit, scope))) throw new Problem('forbidden')
  return collection
}

const changeCollection = route({
  method: 'PUT',
  path: '/api/collections/:collection',
  summary: { vi: 'Sửa, khoá hoặc mở lại đợt thu thập', en: 'Change, close or open again a collection' },
  right: 'collection.change',
  params,
  body: CollectionDraft.omit({ period: true }).extend({
    version: z.int().min(1),
    state: z.enum(['open', 'closed']),
    why: z.string().trim().max(500).optional(),
  }),
  answer: Collection,
  act: async ({ params: { collection: id }, body }, context) => {
    const before = await changeable(context, id)
    const { version, state, why, ...rest } = body
    const draft = distinct({ ...rest, period: before.period })
    const province = await refuseUnfit(context, draft, before.units)
    if (!(await updateCollection(context.db, { ...draft, id, state }, version)))
      throw staleEdit(version, await getCollection(context.db, id))
    const action = before.state === state ? 'changed' : state === 'closed' ? 'closed' : 'opened-again'
    const after = { ...draft, state }
    await context.record({
      action: `collection.${action}`,
      subject: { kind: 'collection', id },
      province,
      before,
      after,
      why,
    })
    await context.announce({ topic: 'collection', subject: id })
    const asked = state === 'open' ? draft.units.filter((unit) => !before.units.includes(unit)) : []
    await sendTelling(context.jobs, { collection: id, units: asked, kind: 'collection-opened' })
    return getCollection(context.db, id)
  },
})

const extendCollection = route({
  method: 'POST',
  path: '/api/collections/:collection/extensions',
  summary: { vi: 'Gia hạn cho một đơn vị', en: 'Give a unit more time' },
  right: 'collection.change',
  params,
  body: Extension.extend({ version: z.int().min(1) }),
  answer: Collection,
  act: async ({ params: { collection: id }, body }, context) => {
    const { version, ...extension } = body
    const before = await changeable(context, id)
    if (!before.units.includes(extension.unit)) throw new Problem('collection-unit-unknown')
    const deadline = deadlineOf(before, extension.unit)
    if (extension.deadline <= deadline) throw new Problem('extension-too-early', { deadline })
    if (!(await raiseVersion(context.db, id, version)))
      throw staleEdit(version, await getCollection(context.db, id))
    await extendUnit(context.db, id, extension)
    const map = await loadUnitMap(context.db, context.today)
    await context.record({
      action: 'collection.extended',
      subject: { kind: 'collection', id },
      unit: extension.unit,
      province: map.rootOf(extension.unit),
      before: { deadline },
      after: { deadline: extension.deadline },
      why: extension.reason,
    })
    await context.announce({ topic: 'collection', subject: id })
    const told = { collection: id, units: [extension.unit], kind: 'collection-extended' } as const
    await sendTelling(context.jobs, told)
    return getCollection(context.db, id)
  },
})

export const collectionRoutes = [
  listCollections,
  overview,
  openCollection,
  changeCollection,
  extendCollection,
]
