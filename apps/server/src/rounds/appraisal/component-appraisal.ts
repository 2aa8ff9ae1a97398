import { type ComponentAppraisal, componentDefinition, type EntryView } from '@openpar/domain/rounds'
import { ruleWords } from '@openpar/engine'
import type { z } from 'zod'
import { allMeasures } from '../../measures/definition/store.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { readAppraisalRound } from './appraisal-round.ts'
import { rowOf } from './row-of.ts'

/**
 * One component across the units that it concerns, in the order of their names.
 * @throws Problem `component-not-appraised` where the round has no such component that units declare
 */
export async function componentAppraisal(
  context: Context,
  round: string,
  component: string,
): Promise<z.input<typeof ComponentAppraisal>> {
  const read = await readAppraisalRound(context, round)
  const place = read.places.find(({ code }) => code === component)
  if (!place) throw new Problem('component-not-appraised', { component })
  const concerned = [...read.cases].filter(([, { ground }]) => ground.components.has(component))
  const rows = concerned.map(([unit]) => rowOf(read, unit, component))
  const definition = componentDefinition(read.index, component)
  const known = await allMeasures(context.db)
  const entries = rows.map(({ entry }) => entry)
  return {
    round: read.view,
    component: {
      ...read.componentView(place),
      rule: ruleWords(place, { index: read.index }),
      evidence: [...(place.node?.evidence ?? [])],
    },
    appraiser: read.appraiser,
    measures: definition.measures.flatMap(({ code }) => known.get(code) ?? []),
    definition: definition as z.input<typeof ComponentAppraisal>['definition'],
    rows,
    documents: await documentsOf(context.db, entries),
    people: await namesOf(context.db, [
      ...entries.flatMap(peopleOf),
      ...rows.flatMap(({ facts }) => Object.values(facts).flatMap(writersOf)),
    ]),
  }
}

type Entry = z.input<typeof EntryView>
type Facts = z.input<typeof ComponentAppraisal>['rows'][number]['facts']

const peopleOf = ({ messages, first, second, council, explanation, officer }: Entry) => [
  ...messages.map(({ by }) => by),
  ...[first, second, council, explanation].map((said) => said?.by ?? null),
  officer,
]

const writersOf = ({ declared, difference, appraised, final }: Facts[string]) =>
  [declared, difference, appraised, final].map((written) => written?.by ?? null)

async function namesOf(db: Database, people: readonly (string | null)[]): Promise<Record<string, string>> {
  const ids = [...new Set(people.filter((one) => one !== null))]
  if (ids.length === 0) return {}
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

async function documentsOf(db: Database, entries: readonly Entry[]) {
  const ids = [
    ...new Set(entries.flatMap(({ evidence }) => evidence?.value.map(({ document }) => document) ?? [])),
  ]
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('document')
    .select(['id', 'number', 'title', 'issuer', 'issuedOn', 'withdrawnAt'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ withdrawnAt, ...row }) => ({ ...row, withdrawn: withdrawnAt !== null }))
}
