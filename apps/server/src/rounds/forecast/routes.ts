import { forecastWords, ListedForecast, ScoreForecast, UnitForecast } from '@openpar/domain/rounds'
import { sql } from 'kysely'
import { z } from 'zod'
import { inScope, loadUnitMap } from '../../organisation/unit-map.ts'
import { unitResource } from '../../organisation/unit-resource.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { getRound } from '../round/course-store.ts'
import { roundIndex } from '../score/round-index.ts'
import { forecastOne } from './jobs.ts'

const listForecasts = route({
  method: 'GET',
  path: '/api/rounds/:round/forecasts',
  summary: {
    vi: 'Điểm tạm tính và dự báo của các đơn vị',
    en: 'Provisional scores and forecasts of the units',
  },
  right: 'scoresheet.read',
  params: z.strictObject({ round: z.uuid() }),
  answer: z.strictObject({ computedAt: z.iso.datetime().nullable(), items: z.array(ListedForecast) }),
  act: async ({ params: { round: id } }, { db, today, scope }) => {
    const { province } = await getRound(db, id)
    const map = await loadUnitMap(db, today)
    const rows = await db
      .selectFrom('roundForecast')
      .select(['unitId', 'computedAt', 'forecast'])
      .where('provinceId', '=', province)
      .where('roundId', '=', id)
      .where(inScope(sql.ref('unit_id'), scope('scoresheet.read'), map))
      .execute()
    const items = rows.map(({ unitId, forecast }) => {
      const { components: _, ...summary } = ScoreForecast.parse(forecast)
      return { ...summary, name: map.units.get(unitId)?.name ?? unitId }
    })
    items.sort((a, b) => (b.forecast ?? -1) - (a.forecast ?? -1) || a.name.localeCompare(b.name, 'vi'))
    return { computedAt: rows[0]?.computedAt.toISOString() ?? null, items }
  },
})

const params = z.strictObject({ round: z.uuid(), unit: z.uuid() })
const onUnit = ({ params: { unit } }: { params: { unit: string } }, { db, today }: Context) =>
  unitResource(db, unit, today)

const readForecast = route({
  method: 'GET',
  path: '/api/rounds/:round/forecasts/:unit',
  summary: { vi: 'Điểm tạm tính và dự báo của một đơn vị', en: 'Provisional score and forecast of a unit' },
  right: 'scoresheet.read',
  params,
  answer: UnitForecast,
  on: onUnit,
  act: async ({ params: { round: id, unit } }, { db, today }) => {
    const { province, name, course } = await getRound(db, id)
    const row = await db
      .selectFrom('roundForecast')
      .select(['computedAt', 'forecast'])
      .where('provinceId', '=', province)
      .where('roundId', '=', id)
      .where('unitId', '=', unit)
      .executeTakeFirst()
    if (!row) throw new Problem('round-not-forecast', { round: name })
    const forecast = ScoreForecast.parse(row.forecast)
    const [index, map] = [await roundIndex(db, course.plan!), await loadUnitMap(db, today)]
    return {
      ...forecast,
      name: map.units.get(unit)?.name ?? unit,
      components: forecast.components.map((one) => ({
        ...one,
        name: index.byCode.get(one.component)?.name ?? one.component,
      })),
      computedAt: row.computedAt.toISOString(),
      words: [...forecastWords(forecast)],
    }
  },
})

const forecastAnew = route({
  method: 'POST',
  path: '/api/rounds/:round/forecasts',
  summary: { vi: 'Tính lại dự báo', en: 'Forecast anew' },
  right: 'round.change',
  params: z.strictObject({ round: z.uuid() }),
  answer: z.void(),
  on: async ({ params: { round } }, { db, today }) =>
    unitResource(db, (await getRound(db, round)).province, today),
  act: async ({ params: { round: id } }, context) => {
    const { province, name, course } = await getRound(context.db, id)
    if (course.opened === null || course.finalised !== null)
      throw new Problem('round-not-running', { round: name })
    await context.jobs.send(forecastOne.name, { round: id }, { key: id })
    await context.record({ action: 'round.forecast', subject: { kind: 'round', id }, unit: province })
  },
})

export const forecastRoutes = [listForecasts, readForecast, forecastAnew]
