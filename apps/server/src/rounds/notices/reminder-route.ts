import { ReminderOutcome } from '@openpar/domain/rounds'
import { z } from 'zod'
import { giveNotice } from '../../notices/give-notice.ts'
import { loadUnitMap, unitBrief } from '../../organisation/unit-map.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { route } from '../../platform/http/route.ts'
import { getRound } from '../round/course-store.ts'
import { onRound } from '../round/on-round.ts'
import { owingUnits } from './owing-units.ts'
import { OF_UNIT, peopleOf } from './people-of-unit.ts'
import { shownDate } from './shown-date.ts'

/** Of these keys those under which somebody was reminded already. */
async function remindedAlready(db: Database, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('notice')
    .select('key')
    .distinct()
    .where('kind', '=', 'scoresheet-due')
    .where('key', 'in', [...keys])
    .execute()
  return new Set(rows.map(({ key }) => key!))
}

export const remindUnits = route({
  method: 'POST',
  path: '/api/rounds/:round/reminders',
  summary: { vi: 'Nhắc các đơn vị chưa gửi phiếu', en: 'Remind units that have not sent their scoresheet' },
  right: 'round.change',
  params: z.strictObject({ round: z.uuid() }),
  body: z.strictObject({
    /** All that have not sent their sheet where absent; of those named, only the ones that have not. */
    units: z.array(z.uuid()).min(1).max(5000).optional(),
  }),
  answer: ReminderOutcome,
  on: onRound,
  act: async ({ params: { round: id }, body }, context) => {
    const { db, today, actor } = context
    const round = await getRound(db, id, { lock: 'shared' })
    if (round.course.opened === null) throw new Problem('round-not-open', { round: round.name })
    const owing = (await owingUnits(db, round, today)).filter(
      ({ unit }) => body.units === undefined || body.units.includes(unit),
    )
    const map = await loadUnitMap(db, today)
    const place = new Map([...map.units.keys()].map((unit, at) => [unit, at]))
    const keyOf = (unit: string) => `${id} ${unit} ${today}`
    const before = await remindedAlready(
      db,
      owing.map(({ unit }) => keyOf(unit)),
    )
    const people = await peopleOf(
      db,
      owing.map(({ unit }) => unit),
      OF_UNIT,
      today,
    )
    const outcome: z.output<typeof ReminderOutcome> = { told: [], already: [], nobody: [] }
    // In the order of their names, as the map lists them.
    for (const { unit, due } of owing.toSorted((a, b) => place.get(a.unit)! - place.get(b.unit)!)) {
      const placed = unitBrief(map.units.get(unit)!)
      const told = people.get(unit) ?? []
      if (before.has(keyOf(unit))) outcome.already.push(placed)
      else if (told.length === 0) outcome.nobody.push(placed)
      else {
        await giveNotice(
          context,
          told.map((one) => one.id),
          {
            kind: 'scoresheet-due',
            key: keyOf(unit),
            parameters: {
              change: 'reminded',
              by: actor.name,
              unit: placed.name,
              deadline: shownDate(due),
              round: round.name,
            },
            path: `/rounds/${id}/units/${unit}`,
          },
        )
        outcome.told.push({ unit: placed, people: told.map(({ name }) => name) })
      }
    }
    await context.record({
      action: 'round.reminded',
      subject: { kind: 'round', id },
      unit: round.province,
      after: { units: outcome.told.map(({ unit }) => unit.id) },
    })
    return outcome
  },
})
