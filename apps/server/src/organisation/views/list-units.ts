import { fold, type UnitInList, type UnitKind } from '@openpar/domain/organisation'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { Cursor } from '../../platform/http/list/cursor.ts'
import { keysetPage } from '../../platform/http/list/keyset-page.ts'
import type { PageRequest } from '../../platform/http/list-route.ts'

export interface UnitFilters {
  readonly on?: string | undefined
  readonly search?: string | undefined
  readonly kind?: UnitKind | undefined
  /** Units right under this one; `none`: at the top. */
  readonly parent?: string | undefined
}

/** Units on the map of a day, one more than the limit. The search ignores marks and case. */
export async function listUnitsOn(
  db: Database,
  day: string,
  request: PageRequest<UnitFilters>,
): Promise<readonly { readonly item: UnitInList; readonly cursor: Cursor }[]> {
  const { search, kind, parent } = request.filters
  const { by } = request.sort
  const value =
    by === 'place'
      ? sql<string>`state.place`
      : by === 'name'
        ? sql<string>`state.folded collate "C"`
        : sql<string>`state.code collate "C"`
  let query = db
    .selectFrom('unitState as state')
    .innerJoin('unit', 'unit.id', 'state.unitId')
    .select([
      'state.unitId',
      'state.validFrom',
      'state.validTo',
      'state.kind',
      'state.code',
      'state.name',
      'state.shortName',
      'state.label',
      'state.parentId',
      'unit.version',
      value.as('sortedBy'),
      sql<string | null>`(select above.name from unit_state above
        where above.unit_id = state.parent_id and above.revoked_by is null
          and above.valid_from <= ${day} and (above.valid_to is null or above.valid_to > ${day}))`.as(
        'parentName',
      ),
      sql<number>`(select count(*) from unit_state below
        where below.parent_id = state.unit_id and below.revoked_by is null
          and below.valid_from <= ${day} and (below.valid_to is null or below.valid_to > ${day}))`.as(
        'children',
      ),
    ])
    .where('state.revokedBy', 'is', null)
    .where('state.validFrom', '<=', day)
    .where(sql<boolean>`(state.valid_to is null or state.valid_to > ${day})`)
  for (const word of fold(search ?? '').split(' ')) {
    if (word !== '') query = query.where('state.folded', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  }
  if (kind !== undefined) query = query.where('state.kind', '=', kind)
  if (parent === 'none') query = query.where('state.parentId', 'is', null)
  else if (parent !== undefined) query = query.where('state.parentId', '=', parent)
  const rows = await keysetPage(query, request, value, sql`state.unit_id`).execute()
  return rows.map((row) => ({
    item: {
      id: row.unitId,
      from: row.validFrom,
      to: row.validTo,
      kind: row.kind as UnitKind,
      code: row.code,
      name: row.name,
      ...(row.shortName === null ? {} : { shortName: row.shortName }),
      ...(row.label === null ? {} : { label: row.label }),
      parent: row.parentId,
      parentName: row.parentName,
      children: row.children,
      version: row.version,
    },
    cursor: { value: row.sortedBy, id: row.unitId },
  }))
}
