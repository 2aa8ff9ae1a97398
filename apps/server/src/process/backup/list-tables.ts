import type pg from 'pg'

/** A table as a backup sees it. */
export interface Table {
  readonly name: string
  /** Columns that are written, not computed, in the order of the table. */
  readonly columns: readonly string[]
  /** The primary key as an `order by` list that sorts the same on every server. */
  readonly order: string
  /** Other tables its rows point at. */
  readonly references: readonly string[]
}

/** What the database itself keeps account of: it is made by migrating, not by copying. */
const NOT_COPIED = ['migration']

const TABLES = `
  select c.relname as name,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select array_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end
        order by array_position(i.indkey::int2[], a.attnum))
      from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
      where i.indrelid = c.oid and i.indisprimary) as keys,
    array(select distinct f.confrelid::regclass::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid order by 1) as references
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname <> all ($1)
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  order by c.relname collate "C"`

interface Row {
  readonly name: string
  readonly columns: readonly string[]
  readonly keys: readonly string[] | null
  readonly references: readonly string[]
}

/** Tables after those they point at. Throws where tables point at each other in a circle. */
export function inReferenceOrder<One extends Pick<Table, 'name' | 'references'>>(
  tables: readonly One[],
): One[] {
  const waiting = new Map(tables.map((table) => [table.name, table]))
  const sorted: One[] = []
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(
      ({ references }) => !references.some((name) => waiting.has(name)),
    )
    if (free.length === 0) throw new Error(`tables point at each other: ${[...waiting.keys()].join(', ')}`)
    for (const table of free) {
      sorted.push(table)
      waiting.delete(table.name)
    }
  }
  return sorted
}

/** All tables of OpenPAR, each after those it points at. The schema `public` must be the first of the search path. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Row>(TABLES, [NOT_COPIED])
  const tables = rows.map(({ name, columns, keys, references }) => {
    if (keys === null) throw new Error(`table ${name} has no primary key to sort its rows by`)
    return { name, columns, order: keys.join(', '), references }
  })
  return inReferenceOrder(tables)
}
