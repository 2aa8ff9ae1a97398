import { randomUUID } from 'node:crypto'
import { emptyCourse, type RoundPlan } from '@openpar/domain/rounds'
import type { SampleProvince, SampleRound } from '@openpar/domain/sample'
import type { Database } from '../platform/database/connect.ts'
import { dayOf } from '../platform/http/create-context.ts'
import { insertRows } from '../results/sets/insert-rows.ts'
import { type StoredRound, saveRoundAction } from '../rounds/round/course-store.ts'
import { computeFacts } from '../rounds/sheet/arrival/compute-facts.ts'
import { openSheets } from '../rounds/sheet/sheet-store.ts'

/** Most measures that one form asks for. */
const MOST_MEASURES = 200

/**
 * Stores the rounds, each with a collection of the figures that units declare: closed once the round is over. The running one
 * was set up and opened by the index manager and has a scoresheet for every unit; past ones are known by their results alone.
 */
export async function storeRounds(
  db: Database,
  { province, rounds, people }: Pick<SampleProvince, 'province' | 'rounds' | 'people'>,
  declared: (round: SampleRound) => readonly string[],
  now: Date,
): Promise<void> {
  for (const round of rounds) {
    const { id, name, year, state, deadlines } = round
    await db
      .insertInto('round')
      .values({
        id,
        provinceId: province.id,
        name,
        editionId: year.edition.id,
        period: String(year.year),
        units: [...year.units],
        selfScoringUntil: deadlines.selfScoring,
        firstAppraisalUntil: deadlines.firstAppraisal,
        explanationUntil: deadlines.explanation,
        secondAppraisalUntil: deadlines.secondAppraisal,
        state,
        sample: true,
      })
      .execute()
    if (state !== 'published') {
      const manager = people.find(({ role }) => role === 'index-manager')!
      await openRound(db, { id, province: province.id, name, course: emptyCourse }, round, manager.id, now)
    }
    await storeCollection(db, round, declared(round).slice(0, MOST_MEASURES), now)
  }
}

async function openRound(
  db: Database,
  round: StoredRound,
  { name, year, deadlines }: SampleRound,
  by: string,
  now: Date,
): Promise<void> {
  const plan: RoundPlan = {
    name,
    edition: year.edition.id,
    period: String(year.year),
    groups: [{ code: year.group, units: [...year.units] }],
    deadlines,
    caps: { bonus: null, penalty: null },
    sources: {},
    selfCheck: false,
  }
  const taking = { by, now, today: dayOf(now) }
  const course = await saveRoundAction(db, round, { type: 'prepare', plan }, taking)
  const opened = await saveRoundAction(db, { ...round, course }, { type: 'open' }, taking)
  const sheets = year.units.map((unit) => ({ unit, group: year.group }))
  await openSheets(db, { province: round.province, round: round.id }, sheets)
  await computeFacts(db, { ...round, course: opened }, year.units, taking)
}

async function storeCollection(
  db: Database,
  { name, year, state, deadlines }: SampleRound,
  measures: readonly string[],
  now: Date,
): Promise<void> {
  const id = randomUUID()
  await db
    .insertInto('collection')
    .values({
      id,
      title: `Số liệu ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      period: String(year.year),
      deadline: deadlines.selfScoring,
      state: state === 'published' ? 'closed' : 'open',
      openedAt: state === 'published' ? new Date(Date.UTC(year.year, 10, 15, 3)) : now,
    })
    .execute()
  await insertRows(
    db,
    'collection_measure',
    { collection_id: 'uuid', position: 'integer', measure: 'text' },
    measures.map((measure, position) => [id, position, measure]),
  )
  await insertRows(
    db,
    'collection_unit',
    { collection_id: 'uuid', unit_id: 'uuid' },
    year.units.map((unit) => [id, unit]),
  )
}
