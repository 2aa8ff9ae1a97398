import type { DefinedMeasure, Figure } from '@openpar/domain/measures'
import { allMeasures } from '../../apps/server/src/measures/definition/store.ts'
import { loadSample } from '../../apps/server/src/sample/load-sample.ts'
import { completeSampleYear } from './complete-sample-year.ts'
import type { System } from './start-system.ts'

type Role = 'index-manager' | 'unit-officer' | 'unit-leader' | 'appraiser' | 'council-chair'

/** Somebody of the sample with one role on one unit. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly unit: string
}

/** A unit of a round, and what it declares. */
export interface Member {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly figures: ReadonlyMap<string, Figure>
}

/** A round of one group of units; its identifier, and that of its results, are known once they exist. */
export interface Run {
  readonly name: string
  readonly edition: RegExp
  readonly addAll: RegExp
  readonly members: readonly Member[]
  id: string
  set: string
}

/** A province that waits for its rounds to be set up. */
export interface SampleRuns {
  readonly province: string
  readonly measures: ReadonlyMap<string, DefinedMeasure>
  readonly people: readonly Person[]
  /** The first with a role, on a unit where one is named. */
  readonly find: (role: Role, unit?: string) => Person
  readonly departments: Run
  readonly communes: Run
}

/** The year the sample can be loaded in. */
export const YEAR = '2026'

export const numberOf = (member: Member, measure: string) => Number(member.figures.get(measure)?.value)
/** What people type and correct by hand; units that have enough of each come first. */
const TYPED = ['plan_tasks_done', 'plan_tasks', 'units_inspected', 'units_subordinate', 'training_done']
const isRich = (member: Member) => TYPED.every((measure) => numberOf(member, measure) >= 3)

/**
 * Loads a sample province and completes the figures of its running year by those of the year before. One commune never gets the
 * answers to one question of the survey.
 */
export async function sampleRuns(
  { dependencies: { db, files } }: System,
  size: { readonly departments: number; readonly communes: number },
): Promise<SampleRuns> {
  const { province } = await loadSample(db, { now: new Date(`${YEAR}-11-22T03:00:00Z`), files, ...size })
  const people = (await db
    .selectFrom('grantOfRole')
    .innerJoin('person', 'person.id', 'grantOfRole.personId')
    .select(['person.id', 'person.name', 'person.email', 'grantOfRole.role', 'grantOfRole.unitId as unit'])
    .orderBy('person.email')
    .execute()) as unknown as readonly Person[]
  const find = (role: Role, unit?: string) =>
    people.find((one) => one.role === role && (unit === undefined || one.unit === unit))!
  const units = people.filter(({ role }) => role === 'unit-officer').map(({ unit }) => unit)
  const states = await db
    .selectFrom('unitState')
    .select(['unitId', 'code', 'name', 'kind'])
    .where('unitId', 'in', units)
    .where('validTo', 'is', null)
    .where('revokedBy', 'is', null)
    .orderBy('name')
    .execute()
  const without = states.findLast(({ kind }) => kind === 'commune')!.unitId
  let question: string | undefined
  const values = await completeSampleYear(db, {
    province,
    units,
    from: '2025',
    to: YEAR,
    by: find('index-manager').id,
    without: ({ unit, measure, provenance }) => {
      if (unit !== without || provenance.kind !== 'survey') return false
      question ??= measure
      return measure === question
    },
  })
  const figuresOf = (of: string) =>
    values
      .filter(({ unit, origin }) => unit === of && origin === 'declared')
      .map(({ measure, value, missing }) => [measure, { value, missing }] as const)
  const membersOf = (wanted: 'department' | 'commune') =>
    states
      .filter(({ kind }) => kind === wanted)
      .map(
        ({ unitId, code, name }): Member => ({
          id: unitId!,
          code: code!,
          name: name!,
          figures: new Map(figuresOf(unitId!)),
        }),
      )
      .toSorted((a, b) => Number(isRich(b)) - Number(isRich(a)))
  return {
    province,
    measures: await allMeasures(db),
    people,
    find,
    departments: {
      name: 'CCHC các sở, ban, ngành: trọn một kỳ',
      edition: /sở, ban, ngành cấp tỉnh.*illustrative-2026/,
      addAll: /^Thêm tất cả Sở, ban, ngành vào /,
      members: membersOf('department'),
      id: '',
      set: '',
    },
    communes: {
      name: 'CCHC các xã, phường: trọn một kỳ',
      edition: /(xã|phường).*illustrative-2026/,
      addAll: /^Thêm tất cả Cấp xã vào /,
      members: membersOf('commune'),
      id: '',
      set: '',
    },
  }
}
