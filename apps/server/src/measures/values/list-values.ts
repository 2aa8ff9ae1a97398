import { ListedValue, MeasureCode, typedFigure, writeFigure } from '@openpar/domain/measures'
import { sql } from 'kysely'
import { z } from 'zod'
import { loadUnitMap, type UnitMap, unitBrief } from '../../organisation/unit-map.ts'
import type { Database } from '../../platform/database/connect.ts'
import { keysetPage } from '../../platform/http/list/keyset-page.ts'
import { listRoute } from '../../platform/http/list-route.ts'
import { allMeasures } from '../definition/store.ts'
import { figureOf } from './figure-columns.ts'

type Item = z.input<typeof ListedValue>

function rowsOf(db: Database) {
  return db
    .selectFrom('measureValue as value')
    .leftJoin('person', 'person.id', 'value.writtenBy')
    .selectAll('value')
    .select('person.name as writer')
}

const SORTS = {
  period: sql`value.period`,
  written: sql`value.written_order`,
  measure: sql`value.measure`,
}

/** Values of one unit, or of all in the scope. The province is named too, because it leads the key. */
function ofUnits(map: UnitMap, scope: 'everywhere' | readonly string[], unit: string | undefined) {
  const within = map.unitsWithin(scope).map(({ id }) => id)
  const units = unit === undefined ? within : within.filter((id) => id === unit)
  return units.length === map.units.size
    ? sql<boolean>`true`
    : sql<boolean>`(value.province_id = any(${map.provincesOf(units)}::uuid[])
        and value.unit_id = any(${units}::uuid[]))`
}

/** Values in sight, by unit × period × measure. */
export const listValues = listRoute({
  path: '/api/measure-values',
  summary: { vi: 'Danh sách giá trị số liệu', en: 'List values of measures' },
  right: 'measure-value.read',
  filters: {
    unit: z.uuid().optional(),
    period: z.string().max(20).optional(),
    measure: MeasureCode.optional(),
    state: z.enum(['value', 'missing', 'not-applicable']).optional(),
    provenance: z.enum(['declared', 'import', 'cases', 'survey']).optional(),
    /** Names and codes of units and measures. */
    search: z.string().max(100).optional(),
  },
  item: ListedValue,
  // The newest period first, and of a period what was written last: the only order that an index serves.
  sorts: ['-period', '-written', 'measure'],
  fileName: 'gia-tri-so-lieu',
  columns: [
    { title: { vi: 'Mã đơn vị', en: 'unit' }, cell: ({ unit }) => unit.code },
    { title: { vi: 'Tên đơn vị', en: 'Unit name' }, cell: ({ unit }) => unit.name },
    { title: { vi: 'Mã số liệu', en: 'measure' }, cell: ({ measure }) => measure.code },
    {
      title: { vi: 'Tên số liệu', en: 'Measure name' },
      cell: ({ measure }, language) => measure.name[language],
    },
    { title: { vi: 'Kỳ', en: 'period' }, cell: ({ period }) => period },
    {
      title: { vi: 'Giá trị', en: 'value' },
      cell: (item, language) =>
        typedFigure({ value: item.value, missing: item.missing }, item, language === 'vi' ? ',' : '.'),
    },
    {
      title: { vi: 'Hiển thị', en: 'Shown' },
      cell: (item, language) => writeFigure(item, item, language),
    },
    { title: { vi: 'Nguồn', en: 'Provenance' }, cell: ({ provenance }) => provenance },
    { title: { vi: 'Giải trình', en: 'Explanation' }, cell: ({ explanation }) => explanation },
    { title: { vi: 'Người ghi', en: 'Writer' }, cell: ({ writer }) => writer },
    { title: { vi: 'Ghi lúc', en: 'Written at' }, cell: ({ at }) => at },
  ],
  page: async (request, context) => {
    const { db, today } = context
    const { unit, period, measure, state, provenance, search } = request.filters
    const [map, measures] = [await loadUnitMap(db, today), await allMeasures(db)]
    const query = rowsOf(db)
      .where(ofUnits(map, context.scope('measure-value.read'), unit))
      .$if(period !== undefined, (some) => some.where('value.period', '=', period!))
      .$if(measure !== undefined, (some) => some.where('value.measure', '=', measure!))
      .$if(provenance !== undefined, (some) => some.where('value.provenance', '=', provenance!))
      .$if(state !== undefined, (some) =>
        some.where(sql<boolean>`case when value.missing is null then 'value'
          when value.missing = 'not-applicable' then 'not-applicable' else 'missing' end = ${state}`),
      )
      .$if(search !== undefined, (some) =>
        some.where(sql<boolean>`(
          value.unit_id in (select unit_id from unit_state where revoked_by is null
            and fold_marks(name || ' ' || code) like '%' || fold_marks(${search}) || '%')
          or value.measure in (select code from measure
            where fold_marks(code || ' ' || (name ->> 'vi') || ' ' || (name ->> 'en')) like '%' || fold_marks(${search}) || '%'))`),
      )
    const sort = SORTS[request.sort.by as keyof typeof SORTS]
    const paged = keysetPage(
      query.select(sql<string>`${sort}::text`.as('sorted')),
      request,
      sort,
      sql`value.written_order`,
    )
    return (await paged.execute()).map((row) => {
      const definition = measures.get(row.measure)!
      const item: Item = {
        id: `${row.unitId}/${row.period}/${row.measure}/${row.origin}`,
        unit: unitBrief(map.units.get(row.unitId)!),
        measure: { code: definition.code, name: definition.name },
        kind: definition.kind,
        levels: definition.levels,
        period: row.period,
        origin: row.origin as Item['origin'],
        ...figureOf(row),
        provenance: row.provenance as Item['provenance'],
        source: row.source,
        explanation: row.explanation,
        at: row.writtenAt.toISOString(),
        writer: row.writer,
        version: row.version,
      }
      return { item, cursor: { value: row.sorted, id: String(row.writtenOrder) } }
    })
  },
})
