import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { RoundWork } from './round-work.ts'
import type { RunningRound } from './running-rounds.ts'

interface Counts {
  readonly late: number
  readonly notApproved: number
  readonly appeals: number
}

/** Sheets past their time that were not sent, sheets not approved, appeals that this person may decide. */
async function countSheets(
  db: Database,
  { id, province, moment: { phase, today } }: RunningRound,
  person: string,
): Promise<Counts> {
  const here = sql`province_id = ${province} and round_id = ${id}`
  // As `isLate`: in self-scoring only what was sent once and is open again can be late.
  const inTime = phase === 'self-scoring' ? sql`s.state ->> 'sent' is null` : sql`false`
  const { rows } = await sql<Counts>`
    select count(*) filter (where stage in ('open', 'signed') and not (${inTime})
        and coalesce(state ->> 'openUntil', '') < ${today}
        and not exists (select from scoresheet_entry e where e.province_id = s.province_id and e.round_id = s.round_id
          and e.unit_id = s.unit_id and e.entry ->> 'openUntil' >= ${today}))::int as late,
      count(*) filter (where stage <> 'approved')::int as "notApproved",
      (select count(*) from scoresheet_entry where ${here} and entry ->> 'appeal' = 'open'
        and not entry -> 'judges' @> to_jsonb(${person}::text))::int as appeals
    from scoresheet s where ${here}`.execute(db)
  return rows[0]!
}

/** What a round asks of somebody with these roles on its province or above. */
export async function provinceWork(
  db: Database,
  round: RunningRound,
  person: string,
  roles: ReadonlySet<string>,
): Promise<readonly RoundWork[]> {
  const { phase } = round.moment
  const { late, notApproved, appeals } = await countSheets(db, round, person)
  const about = { title: round.name, path: `/rounds/${round.id}` }
  const work: RoundWork[] = []
  if (roles.has('index-manager') && late > 0 && phase !== 'council' && phase !== 'final')
    work.push({
      ...about,
      kind: 'round',
      path: `/rounds/${round.id}?show=late`,
      deadline: round.plan.deadlines.selfScoring,
      state: { vi: `${late} đơn vị quá hạn chưa gửi`, en: `${late} units late` },
    })
  if (roles.has('council-chair') && phase === 'council')
    work.push({
      ...about,
      kind: 'council',
      path: `/rounds/${round.id}/council`,
      deadline: null,
      state:
        notApproved > 0
          ? { vi: `${notApproved} phiếu chờ thông qua`, en: `${notApproved} sheets to approve` }
          : { vi: 'đã đủ, chờ công nhận', en: 'all approved, to be settled' },
    })
  if ((roles.has('council-chair') || roles.has('appraiser')) && phase === 'final' && appeals > 0)
    work.push({
      ...about,
      kind: 'appeal',
      path: roles.has('council-chair') ? `/rounds/${round.id}/council` : `/rounds/${round.id}/appraisal`,
      deadline: null,
      state: { vi: `${appeals} đề nghị phúc tra chờ giải quyết`, en: `${appeals} appeals to decide` },
    })
  return work
}
