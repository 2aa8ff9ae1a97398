import { may } from '@openpar/domain/people'
import type { Found } from '@openpar/domain/workspace'
import { sql } from 'kysely'
import { inScope, loadUnitMap, type UnitMap } from '../organisation/unit-map.ts'
import type { Context } from '../platform/http/context.ts'

const MOST = 8

/** A pattern in which every character of the text stands for itself. */
const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

async function units({ db, today }: Context, pattern: string): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select name as title, code as subtitle, '/units/' || unit_id as path from unit_state
    where revoked_by is null and valid_from <= ${today} and (valid_to is null or valid_to > ${today})
      and folded like fold_marks(${pattern})
    order by length(name), name limit ${MOST}`.execute(db)
  return rows
}

async function measures({ db, language }: Context, pattern: string): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select name ->> ${language}::text as title, code as subtitle, '/measures/' || code as path from measure
    where retired_on is null and fold_marks(code || ' ' || (name ->> 'vi') || ' ' || coalesce(name ->> 'en', ''))
      like fold_marks(${pattern})
    order by title limit ${MOST}`.execute(db)
  return rows
}

async function editions({ db, language }: Context, pattern: string): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select coalesce(title ->> ${language}::text, title ->> 'vi') as title, code as subtitle, '/indices/' || id as path
    from edition
    where fold_marks(code || ' ' || (title ->> 'vi') || ' ' || coalesce(title ->> 'en', '')) like fold_marks(${pattern})
    order by changed_at desc limit ${MOST}`.execute(db)
  return rows
}

async function documents(context: Context, map: UnitMap, text: string): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select title, concat_ws(' · ', number, to_char(issued_on, 'DD/MM/YYYY')) as subtitle, '/documents/' || id as path
    from document, plainto_tsquery('simple', search_words(${text})) query
    where withdrawn_at is null and search @@ query and ${inScope(sql.ref('unit_id'), context.scope('document.read'), map)}
    order by ts_rank(search, query) desc, title limit ${MOST}`.execute(context.db)
  return rows
}

async function people(context: Context, map: UnitMap, pattern: string): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select name as title, position as subtitle, '/people/' || id as path from person
    where folded like fold_marks(${pattern}) and ${inScope(sql.ref('unit_id'), context.scope('person.read'), map)}
    order by name limit ${MOST}`.execute(context.db)
  return rows
}

/** What the actor may see of everything whose name, code or text holds `text`, by kind; marks and case do not matter. */
export async function findEverything(context: Context, text: string) {
  const pattern = like(text.trim())
  const { actor } = context
  const map = await loadUnitMap(context.db, context.today)
  const groups = [
    { kind: 'unit', items: await units(context, pattern) },
    { kind: 'document', items: may(actor, 'document.read') ? await documents(context, map, text) : [] },
    { kind: 'measure', items: await measures(context, pattern) },
    { kind: 'edition', items: await editions(context, pattern) },
    { kind: 'person', items: may(actor, 'person.read') ? await people(context, map, pattern) : [] },
  ]
  return {
    groups: groups
      .filter(({ items }) => items.length > 0)
      .map(({ kind, items }) => ({ kind, items: [...items] })),
  }
}
