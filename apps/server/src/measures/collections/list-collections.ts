import { deadlineOf, findPeriod, ListedCollection, periodLabel } from '@openpar/domain/measures'
import { z } from 'zod'
import { loadUnitMap, unitBrief } from '../../organisation/unit-map.ts'
import { listRoute } from '../../platform/http/list-route.ts'
import { countFilled } from './count-filled.ts'
import { findCollections } from './store.ts'

/** Collections that ask a unit in sight. There are a few dozen in a year, so they are sorted and cut here. */
export const listCollections = listRoute({
  path: '/api/collections',
  summary: { vi: 'Các đợt thu thập số liệu', en: 'List collections' },
  right: 'measure-value.read',
  filters: {
    period: z.string().max(20).optional(),
    state: z.enum(['open', 'closed']).optional(),
    unit: z.uuid().optional(),
  },
  item: ListedCollection,
  sorts: ['-deadline', 'title'],
  fileName: 'dot-thu-thap',
  columns: [
    { title: { vi: 'Tên', en: 'Title' }, cell: ({ title }) => title },
    {
      title: { vi: 'Kỳ', en: 'Period' },
      cell: ({ period }, language) => periodLabel(findPeriod(period)!, language),
    },
    { title: { vi: 'Hạn', en: 'Deadline' }, cell: ({ deadline }) => deadline },
    { title: { vi: 'Trạng thái', en: 'State' }, cell: ({ state }) => state },
    { title: { vi: 'Số đơn vị', en: 'Units' }, cell: ({ units }) => units },
    { title: { vi: 'Đơn vị đã xong', en: 'Units done' }, cell: ({ unitsDone }) => unitsDone },
    { title: { vi: 'Số ô', en: 'Cells' }, cell: ({ expected }) => expected },
    { title: { vi: 'Đã có', en: 'Filled' }, cell: ({ done }) => done },
  ],
  page: async ({ filters, sort, after, limit }, context) => {
    const { db, today } = context
    const map = await loadUnitMap(db, today)
    const inSight = map.unitsWithin(context.scope('measure-value.read')).map(({ id }) => id)
    const units = filters.unit === undefined ? inSight : inSight.filter((id) => id === filters.unit)
    const found = await findCollections(db, { units, period: filters.period, state: filters.state })
    const key = (one: (typeof found)[number]) => (sort.by === 'title' ? one.title : one.deadline)
    const place = (value: string | number, id: string) => `${value} ${id}`
    const sorted = found
      .toSorted((a, b) => (place(key(a), a.id) < place(key(b), b.id) ? -1 : 1) * (sort.descending ? -1 : 1))
      .filter((one) => {
        if (after === undefined) return true
        const [here, there] = [place(key(one), one.id), place(after.value, after.id)]
        return sort.descending ? here < there : here > there
      })
      .slice(0, limit + 1)
    const provinces = map.provincesOf(units)
    const counts = await countFilled(
      db,
      sorted.map(({ id }) => id),
      units,
      provinces,
    )
    const sight = new Set(units)
    return sorted.map((one) => {
      const asked = one.units.filter((unit) => sight.has(unit))
      const own = counts.filter(({ collection }) => collection === one.id)
      const only = asked.length === 1 ? asked[0]! : undefined
      const { id, title, period, deadline, state, version } = one
      const item = {
        id,
        title,
        period,
        deadline,
        state,
        version,
        measures: one.measures.length,
        units: asked.length,
        only:
          only === undefined
            ? null
            : { unit: unitBrief(map.units.get(only)!), deadline: deadlineOf(one, only) },
        expected: own.reduce((sum, { owed }) => sum + owed, 0),
        done: own.reduce((sum, { filled }) => sum + filled, 0),
        unitsDone: own.filter(({ owed, filled }) => filled === owed).length,
      }
      return { item, cursor: { value: key(one), id } }
    })
  },
})
