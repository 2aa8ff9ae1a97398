import type { Sheet, SheetSurroundings } from '@openpar/domain/rounds'
import { sql } from 'kysely'
import type { z } from 'zod'
import { stateOf } from '../../../evidence/document/document-state.ts'
import { indexCells, readValues, standing } from '../../../measures/values/read-values.ts'
import { unitName } from '../../../organisation/unit-name.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Context } from '../../../platform/http/context.ts'
import type { SheetCase } from '../sheet-case.ts'
import { earlierOf } from './earlier-of.ts'

type View = z.input<typeof SheetSurroundings>

/** What stands around a scoresheet, as its readers see it today. */
export async function surroundingsOf({ db, today }: Context, of: SheetCase): Promise<View> {
  const earlier = await earlierOf(db, of)
  const cited = [
    ...attachedTo(of.sheet),
    ...Object.values(earlier?.components ?? {}).flatMap(({ evidence }) => evidence),
  ]
  const documents = cited.map(({ document }) => document)
  return {
    people: await named(db, peopleOn(of.sheet)),
    colleagues: await colleaguesOf(db, of.key.unit, today),
    documents: await citedDocuments(
      db,
      [...new Set([...documents, ...(of.sheet.scan ? [of.sheet.scan] : [])])],
      today,
    ),
    stored: await storedValues(db, of),
    appraisers: await appraisersOf(db, of.key.round, today),
    earlier,
  }
}

const attachedTo = ({ entries }: Sheet) =>
  [...entries.values()].flatMap(({ evidence }) => evidence?.value ?? [])

function peopleOn({ entries, facts, signature, report }: Sheet): readonly string[] {
  const everybody: (string | null | undefined)[] = [
    signature?.by,
    report.difficulties?.by,
    report.proposals?.by,
  ]
  for (const { officer, explanation, evidence, finished, messages, judges } of entries.values())
    everybody.push(
      officer,
      explanation?.by,
      evidence?.by,
      finished?.by,
      ...messages.map(({ by }) => by),
      ...judges,
    )
  for (const { declared, difference, appraised, final } of facts.values())
    everybody.push(declared?.by, difference?.by, appraised?.by, final?.by)
  return [...new Set(everybody.filter((one) => one !== null && one !== undefined))]
}

async function named(db: Database, people: readonly string[]): Promise<View['people']> {
  if (people.length === 0) return []
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...people])
    .orderBy('name')
    .execute()
}

async function colleaguesOf(db: Database, unit: string, today: string): Promise<View['colleagues']> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct p.id, p.name from held_grant g join person p on p.id = g.person_id
    where g.unit_id = ${unit} and g.role in ('unit-officer', 'unit-leader') and p.deactivated_at is null
      and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to > ${today})
    order by p.name`.execute(db)
  return rows
}

async function citedDocuments(
  db: Database,
  documents: readonly string[],
  today: string,
): Promise<View['documents']> {
  if (documents.length === 0) return []
  const { rows } = await sql<Omit<View['documents'][number], 'state'> & { withdrawnAt: Date | null }>`
    select d.id, d.number, d.issuer, d.issued_on as "issuedOn", d.title, d.withdrawn_at as "withdrawnAt",
      v.ordinal, f.kind, f.pages,
      (select count(*)::int from document_link l where l.document_id = d.id and l.removed_at is null) as uses
    from document d
    join lateral (select * from document_version v where v.document_id = d.id order by ordinal desc limit 1) v on true
    join stored_file f on f.sha256 = v.sha256
    where d.id = any(${[...documents]}::uuid[])`.execute(db)
  return rows.map(({ withdrawnAt, ...row }) => ({ ...row, state: stateOf({ ...row, withdrawnAt }, today) }))
}

async function storedValues(db: Database, { key, round, map, ground }: SheetCase): Promise<View['stored']> {
  const { period } = round.course.plan!
  const measures = [...new Set([...ground.components.values()].flatMap((place) => place.measures))]
  const question = { provinces: [map.provinceOf(key.unit)], units: [key.unit], periods: [period], measures }
  const cells = indexCells(await readValues(db, question))
  return Object.fromEntries(
    measures.flatMap((measure) => {
      const { declared, computed } = cells(key.unit, measure, period)
      return declared || computed
        ? [[measure, { declared: standing(declared), computed: standing(computed) }]]
        : []
    }),
  )
}

async function appraisersOf(db: Database, round: string, today: string): Promise<View['appraisers']> {
  const { rows } = await sql<{ component: string; people: View['appraisers'][string] }>`
    select a.component, jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'unit', coalesce(${unitName(sql`p.unit_id`, today)}, '')) order by p.name) as people
    from appraisal_assignment a join person p on p.id = a.person_id
    where a.round_id = ${round} group by a.component`.execute(db)
  return Object.fromEntries(rows.map(({ component, people }) => [component, people]))
}
