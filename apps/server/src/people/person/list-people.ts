import { fold } from '@openpar/domain/organisation'
import { type Action, Person, PersonState, Role, roleWords } from '@openpar/domain/people'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { inScope, loadUnitMap, type UnitMap } from '../../organisation/unit-map.ts'
import type { Context } from '../../platform/http/context.ts'
import { listRoute } from '../../platform/http/list-route.ts'
import { type PersonRow, personColumns, personState, presentPerson } from './person-columns.ts'

const SORTS = { name: sql`person.name collate "C"`, email: sql`person.email collate "C"` }

type Filters = { search?: string; unit?: string; role?: Role; state?: PersonState }

/** Only people who work at, or hold a grant that is not over on, a unit that the actor's right reaches. */
export async function withinScope(context: Context, action: Action): Promise<RawBuilder<boolean>> {
  const { db, today } = context
  const scope = context.scope(action)
  return scope === 'everywhere' ? sql`true` : standsIn(scope, await loadUnitMap(db, today), today)
}

function standsIn(roots: readonly string[], map: UnitMap, today: string): RawBuilder<boolean> {
  return sql`(${inScope(sql`person.unit_id`, roots, map)} or exists (
    select from grant_of_role own where own.person_id = person.id and ${inScope(sql`own.unit_id`, roots, map)}
      and (own.valid_to is null or own.valid_to > ${today}::date)
  ))`
}

function fits({ search, unit, role, state }: Filters, map: UnitMap, today: string): RawBuilder<boolean> {
  const conditions = [
    ...(search === undefined
      ? []
      : [sql`person.folded like ${`%${fold(search).replace(/[\\%_]/g, '\\$&')}%`}`]),
    ...(unit === undefined ? [] : [standsIn([unit], map, today)]),
    ...(state === undefined ? [] : [sql`${personState} = ${state}`]),
    ...(role === undefined
      ? []
      : [
          sql`exists (select from grant_of_role own where own.person_id = person.id and own.role = ${role}
            and valid_from <= ${today}::date and (valid_to is null or valid_to > ${today}::date))`,
        ]),
  ]
  return conditions.length === 0 ? sql`true` : sql`${sql.join(conditions, sql` and `)}`
}

export const listPeople = listRoute({
  path: '/api/people',
  summary: { vi: 'Danh sách người dùng', en: 'People' },
  right: 'person.read',
  filters: {
    search: z.string().trim().min(1).max(100).optional(),
    unit: z.uuid().optional(),
    role: Role.optional(),
    state: PersonState.optional(),
  },
  item: Person,
  sorts: ['name', 'email'],
  fileName: 'nguoi-dung',
  columns: [
    { title: { vi: 'Họ và tên', en: 'Name' }, cell: ({ name }) => name },
    { title: { vi: 'Thư điện tử', en: 'E-mail' }, cell: ({ email }) => email },
    { title: { vi: 'Chức vụ', en: 'Position' }, cell: ({ position }) => position },
    { title: { vi: 'Đơn vị', en: 'Unit' }, cell: ({ unit }) => unit?.name },
    {
      title: { vi: 'Vai trò', en: 'Roles' },
      cell: ({ roles }, language) =>
        roles.map(({ role, unit }) => `${roleWords[role].name[language]} (${unit.name})`).join('; '),
    },
    {
      title: { vi: 'Trạng thái', en: 'State' },
      cell: ({ state }, language) =>
        ({
          active: { vi: 'đang dùng', en: 'active' },
          invited: { vi: 'chờ kích hoạt', en: 'invited' },
          closed: { vi: 'đã khoá', en: 'closed' },
        })[state][language],
    },
  ],
  page: async ({ filters, sort, after, limit }, context) => {
    const value = SORTS[sort.by as keyof typeof SORTS]
    const beyond = sort.descending ? sql`<` : sql`>`
    const direction = sort.descending ? sql`desc` : sql`asc`
    const map = await loadUnitMap(context.db, context.today)
    const { rows } = await sql<PersonRow & { lastSeen: Date | null }>`
      select ${personColumns(context.today)} from person
      where ${await withinScope(context, 'person.read')} and ${fits(filters, map, context.today)}
        and ${after === undefined ? sql`true` : sql`(${value}, person.id) ${beyond} (${after.value}, ${after.id}::uuid)`}
      order by ${value} ${direction}, person.id ${direction} limit ${limit + 1}`.execute(context.db)
    return rows.map((row) => ({
      item: presentPerson(row),
      cursor: { value: sort.by === 'email' ? row.email : row.name, id: row.id },
    }))
  },
})
