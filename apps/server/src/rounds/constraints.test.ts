import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveEdition } from '../indices/save-edition.ts'
import { smallDefinition } from '../indices/testing/small-definition.ts'
import { testProvince } from '../testing/test-province.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { openSheets } from './sheet/sheet-store.ts'

let system: TestServer
let province: string
let unit: string
let person: string
let round: string

beforeAll(async () => {
  system = await startTestServer()
  ;({ province, office: unit } = await testProvince(system.owner))
  person = (await system.as({ role: 'index-manager', unit: province })).person
  const edition = randomUUID()
  const at = new Date()
  await saveEdition(system.owner, { id: edition, source: smallDefinition(), at, state: 'published' })
  round = randomUUID()
  await system.db
    .insertInto('round')
    .values({
      id: round,
      provinceId: province,
      name: 'Kỳ thử',
      editionId: edition,
      period: '2026',
      units: [unit],
      selfScoringUntil: '2026-12-10',
      firstAppraisalUntil: '2026-12-30',
      explanationUntil: '2027-01-06',
      secondAppraisalUntil: '2027-01-17',
      state: 'prepared',
    })
    .execute()
  await openSheets(system.db, { province, round }, [{ unit, group: 'so' }])
})
afterAll(() => system.close())

const key = () => ({ provinceId: province, roundId: round, unitId: unit })
const changeRound = (values: object) =>
  system.db.updateTable('round').set(values).where('id', '=', round).execute()
const changeSheet = (values: object) =>
  system.db.updateTable('scoresheet').set(values).where('unitId', '=', unit).execute()
const newSheet = (values: object) =>
  system.db
    .insertInto('scoresheet')
    .values({ ...key(), unitGroup: 'so', state: '{}', ...values })
    .execute()
const newAction = (values: object = {}) =>
  system.db
    .insertInto('scoresheetAction')
    .values({
      ...key(),
      sequence: 1,
      takenAt: new Date(),
      takenBy: person,
      phase: 'self-scoring',
      action: '{"type": "sign"}',
      ...values,
    })
    .execute()
const newRoundAction = (values: object = {}) =>
  system.db
    .insertInto('roundAction')
    .values({
      provinceId: province,
      roundId: round,
      sequence: 1,
      takenAt: new Date(),
      takenBy: person,
      action: '{"type": "open"}',
      ...values,
    })
    .execute()

describe('The database refuses', () => {
  test.each([
    ['a phase that is none', () => changeRound({ phaseFloor: 'final' }), 'round_floor_known'],
    [
      'a round that was final before it opened',
      () => changeRound({ openedAt: new Date(2), finalisedAt: new Date(1) }),
      'round_goes_forwards',
    ],
    ['a plan that is none', () => changeRound({ plan: '[]' }), 'round_plan_is_object'],
    ['a log of less than nothing', () => changeRound({ sequence: -1 }), 'round_sequence_counts'],
    ['an action of a round without a type', () => newRoundAction({ action: '{}' }), 'round_action_has_type'],
    [
      'an action of a round before the first',
      () => newRoundAction({ sequence: 0 }),
      'round_action_counts_from_one',
    ],
    ['a stage that is none', () => changeSheet({ stage: 'lost' }), 'scoresheet_stage_known'],
    ['a second scoresheet of a unit', () => newSheet({}), 'scoresheet_pkey'],
    ['a state that is none', () => newSheet({ unitId: province, state: '[]' }), 'scoresheet_state_is_object'],
    [
      'a group without a name',
      () => newSheet({ unitId: province, unitGroup: '' }),
      'scoresheet_group_written',
    ],
    ['an action before the first', () => newAction({ sequence: 0 }), 'scoresheet_action_counts_from_one'],
    [
      'an action before the round opened',
      () => newAction({ phase: 'prepared' }),
      'scoresheet_action_phase_known',
    ],
    ['an action without a type', () => newAction({ action: '{"type": 1}' }), 'scoresheet_action_has_type'],
    ['an action on no scoresheet', () => newAction({ unitId: province }), 'scoresheet_action_of_scoresheet'],
    [
      'an entry on no scoresheet',
      () =>
        system.db
          .insertInto('scoresheetEntry')
          .values({ ...key(), unitId: province, component: '1.1', entry: '{}' })
          .execute(),
      'scoresheet_entry_of_scoresheet',
    ],
    [
      'a fact of no measure',
      () =>
        system.db
          .insertInto('scoresheetFact')
          .values({ ...key(), measure: 'Số 1', fact: '{}' })
          .execute(),
      'scoresheet_fact_measure_written',
    ],
  ])('%s', async (_, write, constraint) => {
    await expect(write()).rejects.toMatchObject({ constraint })
  })

  test('a second action with the same number: of two who write at once, one starts again', async () => {
    await newAction()
    await expect(newAction()).rejects.toMatchObject({ constraint: 'scoresheet_action_pkey' })
  })

  test('to change or forget what was done, even for the owner', async () => {
    await newRoundAction()
    for (const table of ['scoresheetAction', 'roundAction'] as const) {
      await expect(system.db.deleteFrom(table).execute()).rejects.toMatchObject({ code: '42501' })
      await expect(system.owner.deleteFrom(table).execute()).rejects.toThrow('append-only')
      await expect(system.owner.updateTable(table).set({ sequence: 9 }).execute()).rejects.toThrow(
        'append-only',
      )
    }
  })
})
