import { fold } from '@openpar/domain/organisation'
import { type AppraiserView, isDeclared } from '@openpar/domain/rounds'
import { type Place, type Text, textIn } from '@openpar/engine'
import { sql } from 'kysely'
import type { z } from 'zod'
import { loadUnitMap, type UnitMap, unitBrief } from '../../organisation/unit-map.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import type { StoredRound } from '../round/course-store.ts'
import { roundIndex } from '../score/round-index.ts'

/** Components that appraisers judge: those that units declare, wherever they apply. */
export async function appraisedComponents(
  db: Database,
  { name, course: { plan } }: StoredRound,
): Promise<readonly Place[]> {
  if (plan === null) throw new Problem('round-not-open', { round: name })
  const { places } = await roundIndex(db, plan)
  return places.filter(({ kind, node }) => kind === 'component' && isDeclared(node?.source ?? 'self'))
}

/** One role of a person on a unit, on a day. */
interface HeldRole {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly unit: string
}

/** Everybody with an open account and any role in a province: on a unit of it or above it. */
export async function rolesUnder(
  db: Database,
  map: UnitMap,
  province: string,
  today: string,
): Promise<readonly HeldRole[]> {
  const { rows } = await sql<HeldRole>`
    select distinct person.id, person.name, held.role, held.unit_id as unit
    from held_grant held join person on person.id = held.person_id
    where person.deactivated_at is null and held.unit_id is not null
      and held.valid_from <= ${today}::date and (held.valid_to is null or held.valid_to > ${today}::date)
    order by person.name, person.id`.execute(db)
  return rows.filter(({ unit }) => map.isWithin(unit, [province]) || map.chainOf(province).includes(unit))
}

export async function readAssignments(db: Database, round: string) {
  return db
    .selectFrom('appraisalAssignment')
    .select(['component', 'personId as person'])
    .where('roundId', '=', round)
    .orderBy('component')
    .orderBy('personId')
    .execute()
}

const ownerOf = ({ node, parent }: Place): Text | null => node?.owner ?? (parent ? ownerOf(parent) : null)

/** Components that count as the same in the round before: by code, in the newest earlier round with an assignment. */
async function assignedBefore(db: Database, { id, province, course }: StoredRound) {
  const { rows } = await sql<{ component: string; person: string }>`
    with before as (
      select r.id from round r
      where r.province_id = ${province} and r.id <> ${id} and r.period <= ${course.plan!.period}
        and exists (select from appraisal_assignment a where a.round_id = r.id)
      order by r.period desc, r.opened_at desc nulls last limit 1
    )
    select component, person_id as person from appraisal_assignment
    where province_id = ${province} and round_id = (select id from before)`.execute(db)
  return rows
}

/** Who may appraise what in a round, who does, and who could. */
export async function readAppraisers(
  { db, today }: Context,
  round: StoredRound,
): Promise<z.input<typeof AppraiserView>> {
  const map = await loadUnitMap(db, today)
  const components = await appraisedComponents(db, round)
  const assignments = await readAssignments(db, round.id)
  const roles = await rolesUnder(db, map, round.province, today)
  const units = round.course.plan!.groups.flatMap((group) => group.units)
  const held = Map.groupBy(roles, ({ id }) => id)
  const appraisers = new Set(roles.filter(({ role }) => role === 'appraiser').map(({ id }) => id))
  const given = new Set(assignments.map(({ person }) => person))
  const strangers = [...given].filter((person) => !held.has(person))
  const names = strangers.length
    ? await db.selectFrom('person').select(['id', 'name']).where('id', 'in', strangers).execute()
    : []
  const works = (person: string) =>
    (held.get(person) ?? []).filter(({ role }) => role === 'unit-officer' || role === 'unit-leader')
  const people = [
    ...[...held]
      .filter(([id]) => appraisers.has(id) || given.has(id))
      .map(([id, [one]]) => ({ id, name: one!.name })),
    ...names,
  ].map(({ id, name }) => ({
    id,
    name,
    units: [...new Set((held.get(id) ?? []).map(({ unit }) => unit))].map((unit) =>
      unitBrief(map.units.get(unit)!),
    ),
    appraiser: appraisers.has(id),
    conflicts: units
      .filter((unit) =>
        works(id).some(({ unit: at }) => map.chainOf(unit).includes(at) || map.chainOf(at).includes(unit)),
      )
      .map((unit) => unitBrief(map.units.get(unit)!)),
  }))
  const taken = new Set(assignments.map(({ component }) => component))
  const codes = new Set(components.map(({ code }) => code))
  const before = (await assignedBefore(db, round))
    .filter(({ component, person }) => codes.has(component) && appraisers.has(person))
    .map((one) => ({ ...one, why: 'before' as const }))
  const owners = components.flatMap((place) => {
    const owner = ownerOf(place)
    if (owner === null) return []
    const folded = fold(textIn(owner, 'vi'))
    return people
      .filter(({ appraiser, units: at }) => appraiser && at.some(({ name }) => fold(name) === folded))
      .map(({ id }) => ({ component: place.code, person: id, why: 'owner' as const }))
  })
  const suggestions = [...before, ...owners].filter(({ component }) => !taken.has(component))
  return {
    nodes: withParents(components).map((place) => ({
      code: place.code,
      name: place.name,
      depth: place.depth,
      component: place.kind === 'component',
      owner: ownerOf(place),
    })),
    people,
    assignments,
    suggestions,
  }
}

/** Components with the nodes above them, each before what stands under it. */
function withParents(components: readonly Place[]): readonly Place[] {
  const places = new Set<Place>()
  const add = (place: Place) => {
    if (place.parent && place.parent.kind !== 'index') add(place.parent)
    places.add(place)
  }
  for (const component of components) add(component)
  return [...places]
}
