import { fold } from '@openpar/domain/organisation'
import { type Action, Person, PersonState, Role, roleWords } from '@openpar/domain/people'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { unitsUnder } from '../../organisation/units-under.ts'
import type { Context } from '../../platform/http/context.ts'
import { listRoute } from '../../platform/http/list-route.ts'
import { type PersonRow, personColumns, personState, presentPerson } from './person-columns.ts'

const SORTS = { name: sql`person.name collate "C"`, email: sql`person.email collate "C"` }

type Filters = { search?: string; unit?: string; role?: Role; state?: PersonState }

/** Only people who work at, or hold a grant that is not over on, a unit that the actor's right reaches. */
export function withinScope(context: Context, action: Action): RawBuilder<boolean> {
  const scope = context.scope(action)
  return scope === 'everywhere' ? sql`true` : standsAt(unitsUnder(scope, context.today), context.today)
}

function standsAt(units: RawBuilder<unknown>, today: string): RawBuilder<boolean> {
  return sql`(person.unit_id in ${units} or exists (
    select from grant_of_role own where own.person_id = person.id and own.unit_id in ${units}
      and (own.valid_to is null or own.valid_to > ${today}::date)
  ))`
}

function fits({ search, unit, role, state }: Filters, today: string): RawBuilder<boolean> {
  const conditions = [
    ...(search === undefined
      ? []
      : [sql`person.folded like ${`%${fold(search).replace(/[\\%_]/g, '\\$&')}%`}`]),
    ...(unit === undefined ? [] : [standsAt(unitsUnder([unit], today), today)]),
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
    const { rows } = await sql<PersonRow & { lastSeen: Date | null }>`
      select ${personColumns(context.today)} from person
      where ${withinScope(context, 'person.read')} and ${fits(filters, context.today)}
        and ${after === undefined ? sql`true` : sql`(${value}, person.id) ${beyond} (${after.value}, ${after.id}::uuid)`}
      order by ${value} ${direction}, person.id ${direction} limit ${limit + 1}`.execute(context.db)
    return rows.map((row) => ({
      item: presentPerson(row),
      cursor: { value: sort.by === 'email' ? row.email : row.name, id: row.id },
    }))
  },
})
