import { sql } from 'kysely'
import { z } from 'zod'
import { unitResource } from '../../organisation/unit-resource.ts'
import { route } from '../../platform/http/route.ts'
import { getRound } from '../round/course-store.ts'

/** Seconds after which somebody who no longer says so is not here. */
const HERE_FOR = 90

const Present = z.strictObject({
  person: z.uuid(),
  name: z.string(),
  component: z.string().nullable(),
  at: z.iso.datetime(),
})

/** Says that the actor looks at a scoresheet, and who else does. Pages repeat it every half minute. */
export const bePresent = route({
  method: 'POST',
  path: '/api/rounds/:round/scoresheets/:unit/presence',
  summary: { vi: 'Ai đang mở phiếu này', en: 'Who is looking at this scoresheet' },
  right: 'scoresheet.read',
  traceless: 'Who looks at a sheet is forgotten within two minutes and changes nothing.',
  params: z.strictObject({ round: z.uuid(), unit: z.uuid() }),
  body: z.strictObject({ component: z.string().min(1).max(60).nullable(), leaving: z.boolean().optional() }),
  answer: z.strictObject({ others: z.array(Present) }),
  on: ({ params: { unit } }, { db, today }) => unitResource(db, unit, today),
  act: async ({ params: { round, unit }, body: { component, leaving = false } }, { db, actor, now }) => {
    const { province } = await getRound(db, round)
    const since = new Date(now.getTime() - HERE_FOR * 1000)
    const here = sql`province_id = ${province} and round_id = ${round} and unit_id = ${unit}`
    if (leaving)
      await sql`delete from scoresheet_presence where ${here} and person_id = ${actor.person}`.execute(db)
    else
      await sql`
        insert into scoresheet_presence (province_id, round_id, unit_id, person_id, component, seen_at)
        select province_id, round_id, unit_id, ${actor.person}, ${component}, ${now} from scoresheet where ${here}
        on conflict (province_id, round_id, unit_id, person_id)
        do update set component = excluded.component, seen_at = excluded.seen_at`.execute(db)
    const { rows } = await sql<{ person: string; name: string; component: string | null; at: Date }>`
      with gone as (delete from scoresheet_presence where ${here} and seen_at < ${since})
      select p.id as person, p.name, s.component, s.seen_at as at
      from (select * from scoresheet_presence where ${here}) s join person p on p.id = s.person_id
      where seen_at >= ${since} and person_id <> ${actor.person}
      order by p.name`.execute(db)
    return { others: rows.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })) }
  },
})
