import { randomUUID } from 'node:crypto'
import type { SampleProvince, SampleRound } from '@openpar/domain/sample'
import type { Database } from '../platform/database/connect.ts'
import { insertRows } from '../results/sets/insert-rows.ts'

/** Most measures that one form asks for. */
const MOST_MEASURES = 200

/** Stores the rounds, each with a collection of the figures that units declare: closed once the round is over. */
export async function storeRounds(
  db: Database,
  { province, rounds }: Pick<SampleProvince, 'province' | 'rounds'>,
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
    await storeCollection(db, round, declared(round).slice(0, MOST_MEASURES), now)
  }
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
