import {
  completenessByDay,
  type DatedAction,
  isDeclared,
  type RoundCompleteness,
} from '@openpar/domain/rounds'
import { sql } from 'kysely'
import type { z } from 'zod'
import { loadUnitMap } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import type { StoredRound } from '../round/course-store.ts'
import { roundIndex } from '../score/round-index.ts'
import { groundsOf } from './read-overview.ts'

/** How far the units that the reader may see were at the end of each day, as their logs tell it. */
export async function readCompleteness(
  { db, today, scope }: Context,
  { id, province, name, course: { plan, opened } }: StoredRound,
): Promise<z.input<typeof RoundCompleteness>> {
  if (plan === null || opened === null) throw new Problem('round-not-open', { round: name })
  const map = await loadUnitMap(db, today)
  const seen = scope('scoresheet.read')
  const { rows } = await sql<DatedAction>`
    select unit_id as unit, sequence, to_char(taken_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, action
    from scoresheet_action
    where province_id = ${province} and round_id = ${id}
      and action ->> 'type' in ('finish', 'unfinish', 'undo', 'send', 'recall', 'return', 'extend')
    order by taken_at, unit_id, sequence`.execute(db)
  const grounds = groundsOf(await roundIndex(db, plan))
  const units = plan.groups.flatMap((group) =>
    group.units.filter((unit) => map.isWithin(unit, seen)).map((unit) => ({ unit, group: group.code })),
  )
  const entries = units.map(({ unit, group }) => {
    const { components } = grounds(group, map.units.get(unit)?.kind)
    return [...components.values()].filter(({ source }) => isDeclared(source)).length
  })
  return {
    units: units.length,
    entries: entries.reduce((sum, count) => sum + count, 0),
    days: [...completenessByDay(rows.filter(({ unit }) => map.isWithin(unit, seen)))],
  }
}
