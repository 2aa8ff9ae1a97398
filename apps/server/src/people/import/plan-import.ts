import {
  mayGrant,
  PersonEmail,
  type PersonImportRow,
  PersonName,
  PersonPosition,
  type Role,
} from '@openpar/domain/people'
import { sql } from 'kysely'
import { unitResource } from '../../organisation/unit-resource.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Context } from '../../platform/http/context.ts'
import { type Column, readDay, readRole, type SheetRow } from './read-sheet.ts'

interface Unit {
  readonly id: string
  readonly name: string
}

const sentences = {
  name: { vi: 'Thiếu họ và tên.', en: 'The name is missing.' },
  email: { vi: 'Thư điện tử chưa đúng.', en: 'The e-mail address is not right.' },
  position: { vi: 'Chức vụ chưa đúng.', en: 'The position is not right.' },
  unit: { vi: 'Không có đơn vị nào đang hoạt động mang mã này.', en: 'No unit of today has this code.' },
  role: {
    vi: 'Không có vai trò này. Xem trang “Vai trò” của tệp mẫu.',
    en: 'There is no such role. See the sheet of roles.',
  },
  from: { vi: 'Từ ngày chưa đúng (ví dụ 06/12/2026).', en: 'From is no date (for example 06/12/2026).' },
  to: { vi: 'Đến ngày chưa đúng (ví dụ 06/12/2026).', en: 'Until is no date (for example 06/12/2026).' },
  past: { vi: 'Từ ngày đã qua.', en: 'From is in the past.' },
  backwards: { vi: 'Đến ngày phải sau từ ngày.', en: 'Until must come after from.' },
  rights: {
    vi: 'Bạn không cấp được vai trò này tại đơn vị này.',
    en: 'You cannot give this role on this unit.',
  },
  invite: { vi: 'Bạn không mời được người tại đơn vị này.', en: 'You cannot invite people at this unit.' },
  closed: { vi: 'Tài khoản của người này đang bị khoá.', en: 'The account of this person is closed.' },
  twice: { vi: 'Trùng với một dòng phía trên.', en: 'The same as a row above.' },
} as const

/** What an import of the rows would do today, row by row, by the rights of who asks. Changes nothing. */
export async function planImport(
  context: Context,
  db: Database,
  rows: readonly SheetRow[],
): Promise<PersonImportRow[]> {
  const units = await unitsByCode(
    db,
    rows.map(({ unit }) => unit),
    context.today,
  )
  const known = await peopleByEmail(
    db,
    rows.map(({ email }) => email.toLowerCase()),
    context.today,
  )
  const chains = new Map<string, readonly string[]>()
  for (const { id } of units.values()) chains.set(id, (await unitResource(db, id, context.today)).units)
  const seen = new Set<string>()
  const invited = new Set<string>()
  return rows.map((written) => {
    const row = readRow(written, units, context.today)
    const { email, unit, role, faults } = row
    const person = known.get(email)
    const chain = unit === null ? undefined : chains.get(unit.id)
    if (chain !== undefined && role !== null && !mayGrant(context.actor, role, chain, person?.id))
      faults.push(sentences.rights)
    if (chain !== undefined && person === undefined && !reaches(context, chain)) faults.push(sentences.invite)
    if (person?.closed === true) faults.push(sentences.closed)
    const key = `${email}|${unit?.id}|${role}`
    if (seen.has(key)) faults.push(sentences.twice)
    seen.add(key)
    const fresh = person === undefined && !invited.has(email)
    invited.add(email)
    const holds = role === null || person?.holds.has(`${role}@${unit?.id}`) === true
    const effect = faults.length > 0 ? 'refused' : fresh ? 'invite' : holds ? 'nothing' : 'grant'
    return { ...row, effect }
  })
}

function reaches(context: Context, units: readonly string[]): boolean {
  const scope = context.scope('person.invite')
  return scope === 'everywhere' || units.some((unit) => scope.includes(unit))
}

type Reading = Omit<PersonImportRow, 'effect'>

function readRow(written: SheetRow, units: ReadonlyMap<string, Unit>, today: string): Reading {
  const faults: { vi: string; en: string }[] = []
  const need = <T>(column: Column, value: T | undefined, optional = false): T | null => {
    if (value !== undefined) return value
    if (!optional || written[column] !== '') faults.push(sentences[column])
    return null
  }
  const name = need('name', PersonName.safeParse(written.name).data) ?? written.name
  const email = need('email', PersonEmail.safeParse(written.email).data) ?? written.email
  const position = need('position', PersonPosition.safeParse(written.position).data, true)
  const unit = need('unit', units.get(written.unit))
  const role: Role | null = need('role', readRole(written.role), true)
  const from = need('from', readDay(written.from), true)
  const to = need('to', readDay(written.to), true)
  if (from !== null && from < today) faults.push(sentences.past)
  if (to !== null && to <= (from ?? today)) faults.push(sentences.backwards)
  return { row: written.row, name, email, position, unit, role, from, to, faults }
}

async function unitsByCode(
  db: Database,
  codes: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, Unit>> {
  const { rows } = await sql<Unit & { code: string }>`
    select unit_id as id, name, code from unit_state
    where code = any(${[...new Set(codes)]}::text[]) and revoked_by is null
      and valid_from <= ${today}::date and (valid_to is null or valid_to > ${today}::date)
    order by scheme`.execute(db)
  return new Map(rows.map(({ code, id, name }) => [code, { id, name }]))
}

interface Known {
  readonly id: string
  readonly closed: boolean
  /** `role@unit` of grants that are not over. */
  readonly holds: ReadonlySet<string>
}

async function peopleByEmail(
  db: Database,
  emails: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await sql<{ id: string; email: string; closed: boolean; holds: string[] }>`
    select person.id, person.email, person.deactivated_at is not null as closed, array(
      select role || '@' || unit_id from grant_of_role
      where person_id = person.id and (valid_to is null or valid_to > ${today}::date)
    ) as holds
    from person where email = any(${[...new Set(emails)]}::text[])`.execute(db)
  return new Map(rows.map(({ id, email, closed, holds }) => [email, { id, closed, holds: new Set(holds) }]))
}
