import { type Part, phaseOf, type RoundView } from '@openpar/domain/rounds'
import { sql } from 'kysely'
import type { z } from 'zod'
import { loadUnitMap } from '../../organisation/unit-map.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { editionIndex } from '../../results/sets/edition-index.ts'
import { capacityOf } from '../sheet/capacity-of.ts'
import type { StoredRound } from './course-store.ts'

/** What the scoresheets of a round say together. */
export async function sheetsTogether(
  db: Database,
  { province, id }: Pick<StoredRound, 'province' | 'id'>,
): Promise<Pick<RoundView, 'stages' | 'appealsOpen'>> {
  const { rows } = await sql<RoundView['stages'] & { readonly appealsOpen: number }>`
    select count(*) filter (where stage = 'open')::int as open, count(*) filter (where stage = 'signed')::int as signed,
      count(*) filter (where stage = 'sent')::int as sent, count(*) filter (where stage = 'approved')::int as approved,
      (select count(*) from scoresheet_entry where province_id = ${province} and round_id = ${id}
        and entry ->> 'appeal' = 'open')::int as "appealsOpen"
    from scoresheet where province_id = ${province} and round_id = ${id}`.execute(db)
  const { appealsOpen, ...stages } = rows[0]!
  return { stages, appealsOpen }
}

/** What the actor is to the round as a whole: by grants on its province or above. */
export async function partsIn({ db, actor, today }: Context, round: StoredRound): Promise<ReadonlySet<Part>> {
  const map = await loadUnitMap(db, today)
  return (await capacityOf(db, actor, map, { round: round.id, unit: round.province })).parts
}

/** A round as its reader may see it. */
export async function roundViewOf(context: Context, round: StoredRound): Promise<z.input<typeof RoundView>> {
  const { db, today } = context
  const { plan, sequence, opened, floor, finalised, published } = round.course
  if (plan === null) throw new Problem('round-not-found', { round: round.id })
  const { definition } = await editionIndex(db, plan.edition)
  return {
    id: round.id,
    province: round.province,
    sequence,
    phase: phaseOf(round.course, today),
    plan,
    edition: {
      code: definition.edition,
      indexCode: definition.id,
      title: definition.title,
      groups: definition.groups.map(({ code, title }) => ({ code, title })),
    },
    opened,
    floor,
    finalised,
    published,
    ...(await sheetsTogether(db, round)),
    parts: [...(await partsIn(context, round))],
  }
}
