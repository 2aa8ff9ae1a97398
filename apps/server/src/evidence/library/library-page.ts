import { FILE_KINDS, type FileKind, searchTerms } from '@openpar/domain/evidence'
import { type Expression, sql } from 'kysely'
import { z } from 'zod'
import { inScope, loadUnitMap, type UnitMap } from '../../organisation/unit-map.ts'
import { unitName } from '../../organisation/unit-name.ts'
import type { Context } from '../../platform/http/context.ts'
import { keysetPage } from '../../platform/http/list/keyset-page.ts'
import type { PageRequest } from '../../platform/http/list-route.ts'
import { snippetColumns } from './snippet.ts'

const kinds = Object.keys(FILE_KINDS) as [FileKind, ...FileKind[]]

/** How the library can be narrowed down. */
export const libraryFilters = {
  /** Words of number, title, issuer and content, with or without marks; the last one may be unfinished. */
  search: z.string().max(300).optional(),
  /** The owner, itself. */
  unit: z.uuid().optional(),
  /** The year of issue. */
  year: z.coerce.number().int().min(1945).max(2199).optional(),
  issuer: z.string().max(200).optional(),
  kind: z.enum(kinds).optional(),
  state: z.enum(['draft', 'ready', 'withdrawn', 'all']).optional(),
  /** Only what supports this thing: `linkedKind` and `linkedId` together. */
  linkedKind: z.string().max(40).optional(),
  linkedId: z.string().max(100).optional(),
}
type LibraryFilters = z.output<z.ZodObject<typeof libraryFilters>>

/** The words of a search as PostgreSQL reads them: all of them, the last one as the beginning of a word. */
function tsquery(terms: readonly string[]) {
  const last = terms.length - 1
  const text = terms
    .map((term, k) => (k === last && term.length > 1 ? `'${term}':*` : `'${term}'`))
    .join(' & ')
  return sql`to_tsquery('simple', ${text})`
}

/** Words that follow each other count more than words that only occur. */
function rankOf(terms: readonly string[]) {
  if (terms.length === 0) return sql<number>`0::float8`
  const phrase = sql`phraseto_tsquery('simple', ${terms.join(' ')})`
  return sql<number>`(case when document.search @@ ${phrase} then 1 else 0 end
    + ts_rank_cd(document.search, ${tsquery(terms)}, 32))::float8`
}

const stateFilters = (today: string) => ({
  all: sql<boolean>`true`,
  withdrawn: sql<boolean>`document.withdrawn_at is not null`,
  ready: sql<boolean>`document.citable and document.issued_on <= ${today}::date`,
  draft: sql<boolean>`document.withdrawn_at is null
    and not (document.citable and coalesce(document.issued_on <= ${today}::date, false))`,
  present: sql<boolean>`document.withdrawn_at is null`,
})

/** The file of a document's newest version. */
const currentFile = sql`(
  select version.sha256 from document_version version
  where version.document_id = document.id order by version.ordinal desc limit 1
)`

function conditionsOf(
  { scope, today }: Context,
  map: UnitMap,
  filters: LibraryFilters,
  terms: readonly string[],
) {
  const { search = '', unit, year, issuer, kind, linkedKind, linkedId } = filters
  return [
    inScope(sql`document.unit_id`, scope('document.read'), map),
    stateFilters(today)[filters.state ?? 'present'],
    // Signs alone find nothing, rather than everything.
    search.trim() !== '' &&
      (terms.length === 0 ? sql<boolean>`false` : sql<boolean>`document.search @@ ${tsquery(terms)}`),
    unit !== undefined && sql<boolean>`document.unit_id = ${unit}`,
    year !== undefined && sql<boolean>`extract(year from document.issued_on) = ${year}`,
    issuer !== undefined && sql<boolean>`document.issuer = ${issuer}`,
    kind !== undefined &&
      sql<boolean>`exists (select from stored_file where sha256 = ${currentFile} and kind = ${kind})`,
    (linkedKind ?? linkedId) !== undefined &&
      sql<boolean>`exists (select from document_link where document_id = document.id and removed_at is null
        and target_kind = ${linkedKind ?? ''} and target_id = ${linkedId ?? ''})`,
  ].filter((condition) => condition !== false)
}

/** What the library can be sorted by. `best` is what fits the search best, or what was added last without one. */
function sortValue(by: string, terms: readonly string[]): Expression<unknown> {
  const values: Readonly<Record<string, Expression<unknown>>> = {
    best: terms.length === 0 ? sql`document.added_at` : rankOf(terms),
    addedAt: sql`document.added_at`,
    issuedOn: sql`coalesce(document.issued_on, '0001-01-01')`,
    title: sql`document.title collate "C"`,
    number: sql`coalesce(document.number, '') collate "C"`,
  }
  return values[by]!
}

/**
 * One page of the documents that the actor may read and that pass the filters, with what a line of the library shows and
 * the value it is sorted by. The page is chosen first; what is shown is looked up for its lines only.
 */
export async function libraryPage(context: Context, request: PageRequest<LibraryFilters>) {
  const { db, today } = context
  const map = await loadUnitMap(db, today)
  const terms = searchTerms(request.filters.search ?? '')
  const value = sortValue(request.sort.by, terms)
  const ranked = request.sort.by === 'best' && terms.length > 0
  const chosen = db
    .selectFrom('document')
    .select('document.id')
    .select(sql`${value}`.as('place'))
    .where((build) => build.and(conditionsOf(context, map, request.filters, terms)))
  const snippet = snippetColumns(sql`stored_file.text`, sql`stored_file.folded`, terms)
  const direction = request.sort.descending ? 'desc' : 'asc'
  return db
    .with('page', () => keysetPage(chosen, request, value, sql`document.id`))
    .selectFrom('page')
    .innerJoin('document', 'document.id', 'page.id')
    .innerJoin('storedFile', (join) => join.on(sql<boolean>`stored_file.sha256 = ${currentFile}`))
    .select([
      'document.id',
      'document.unitId as unit',
      'document.number',
      'document.issuer',
      'document.issuedOn',
      'document.title',
      'document.addedAt',
      'document.withdrawnAt',
      'storedFile.kind',
      'storedFile.size',
      'storedFile.pages',
      unitName(sql`document.unit_id`, today).as('unitName'),
      sql<number>`(select count(*) from document_link where document_id = document.id and removed_at is null)`.as(
        'links',
      ),
      snippet.window.as('window'),
      snippet.page.as('snippetPage'),
      ranked ? sql<number>`page.place`.as('cursor') : sql<string>`page.place::text`.as('cursor'),
    ])
    .orderBy(sql`page.place`, direction)
    .orderBy('page.id', direction)
    .execute()
}
