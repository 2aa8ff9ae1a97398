import { giveNotice } from '../../notices/give-notice.ts'
import { loadUnitMap } from '../../organisation/unit-map.ts'
import type { Dependencies } from '../../platform/http/context.ts'
import { dayOf } from '../../platform/http/create-context.ts'
import type { JobKind } from '../../platform/jobs/jobs.ts'
import { getRound } from '../round/course-store.ts'
import { owingUnits } from './owing-units.ts'
import { OF_UNIT, peopleOf } from './people-of-unit.ts'
import { shownDate } from './shown-date.ts'

/** Days before a deadline from which people are reminded. */
const AHEAD = 5

const DAY = 86_400_000

async function remindRound(dependencies: Dependencies, id: string): Promise<void> {
  const { db, jobs } = dependencies
  const now = dependencies.now()
  const today = dayOf(now)
  const soon = dayOf(new Date(now.getTime() + AHEAD * DAY))
  const round = await getRound(db, id)
  const owing = (await owingUnits(db, round, today)).filter(({ due, late }) => late || due <= soon)
  const people = await peopleOf(
    db,
    owing.map(({ unit }) => unit),
    OF_UNIT,
    today,
  )
  const map = await loadUnitMap(db, today)
  for (const { unit, due, late } of owing)
    await giveNotice(
      { db, jobs, now },
      (people.get(unit) ?? []).map((one) => one.id),
      {
        kind: late ? 'scoresheet-overdue' : 'scoresheet-due',
        // Once for each deadline, however it moves.
        key: `${id} ${unit} until ${due}`,
        parameters: {
          change: 'soon',
          unit: map.units.get(unit)?.name ?? '',
          deadline: shownDate(due),
          round: round.name,
        },
        path: `/rounds/${id}/units/${unit}`,
      },
    )
}

/** Reminds units that have not sent their sheet: once in the last days before their deadline, once after it. */
export async function remindOfRounds(dependencies: Dependencies): Promise<void> {
  const open = await dependencies.db
    .selectFrom('round')
    .select('id')
    .where('openedAt', 'is not', null)
    .where('finalisedAt', 'is', null)
    .where('publishedAt', 'is', null)
    .execute()
  for (const { id } of open) await remindRound(dependencies, id)
}

/** Runs every morning before the letters of the day go out. */
const remindRounds: JobKind = {
  name: 'rounds.remind',
  schedule: '35 6 * * *',
  run: (_payload, dependencies) => remindOfRounds(dependencies),
}

/** Tells the people of all units that a round is open: by a job, for it may have thousands. */
export const tellOfOpening: JobKind<{ readonly round: string }> = {
  name: 'rounds.tell-of-opening',
  run: async ({ round: id }, { db, jobs, now }) => {
    const { name, course } = await getRound(db, id)
    const units = course.plan?.groups.flatMap((group) => group.units) ?? []
    const today = dayOf(now())
    const map = await loadUnitMap(db, today)
    for (const [unit, people] of await peopleOf(db, units, OF_UNIT, today))
      await giveNotice(
        { db, jobs, now: now() },
        people.map((one) => one.id),
        {
          kind: 'round-opened',
          key: `${id} ${unit}`,
          parameters: {
            round: name,
            unit: map.units.get(unit)?.name ?? '',
            deadline: shownDate(course.plan!.deadlines.selfScoring),
          },
          path: `/rounds/${id}/units/${unit}`,
        },
      )
  },
}

export const roundJobs = [remindRounds, tellOfOpening]
