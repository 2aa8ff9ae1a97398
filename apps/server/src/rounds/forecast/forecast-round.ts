import { setImmediate } from 'node:timers/promises'
import { eachForecast, entryOf, isDeclared, type ScoreForecast } from '@openpar/domain/rounds'
import type { Database } from '../../platform/database/connect.ts'
import { announceEvent } from '../../platform/http/live-events.ts'
import { insertRows } from '../../results/sets/insert-rows.ts'
import { getRound } from '../round/course-store.ts'
import { scoreRound } from '../score/score-round.ts'
import { earlierScores } from './earlier-scores.ts'
import { evaluationToday } from './facts-today.ts'

const COLUMNS = {
  province_id: 'uuid',
  round_id: 'uuid',
  unit_id: 'uuid',
  computed_at: 'timestamptz',
  forecast: 'jsonb',
} as const

/** Forecasts the final scores of a running round anew and stores them in place of those before. Other work goes on meanwhile. */
export async function forecastRound(
  db: Database,
  id: string,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<void> {
  const round = await getRound(db, id)
  const scored = await scoreRound({ db, today }, round)
  if (scored.index.definition.method !== 'points') return
  const sheets = new Map(scored.units.map(({ unit, sheet }) => [unit, sheet]))
  const isAppraised = (unit: string, component: string): boolean => {
    const place = scored.index.byCode.get(component)
    const { first, second, council } = entryOf(sheets.get(unit)!, component)
    return !isDeclared(place?.node?.source ?? 'self') || (first ?? second ?? council) !== null
  }
  const evaluation = await evaluationToday(db, scored)
  const earlier = await earlierScores(db, scored.index, round)
  const forecasts: ScoreForecast[] = []
  for (const forecast of eachForecast(evaluation, earlier, { isAppraised })) {
    forecasts.push(forecast)
    await setImmediate()
  }
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('roundForecast')
      .where('provinceId', '=', round.province)
      .where('roundId', '=', id)
      .execute()
    const rows = forecasts.map((forecast) => [round.province, id, forecast.unit, now, forecast])
    await insertRows(transaction, 'round_forecast', COLUMNS, rows)
    await announceEvent(transaction, { topic: 'forecast', subject: id })
  })
}
