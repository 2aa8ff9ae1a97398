import { type Role, roleWords } from '@openpar/domain/people'
import { SAMPLE_MAIL } from '@openpar/domain/sample'
import { sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import { isSample } from '../sample/is-sample.ts'
import { samplePassword } from '../sample/sample-password.ts'

/** An account of the sample province that people may try. */
export interface SampleAccount {
  readonly email: string
  /** As it was loaded; whoever uses the account may have changed it. */
  readonly password: string
  /** What the account may do. */
  readonly vi: string
  readonly en: string
}

/** One open account of each role, by e-mail address; none where the data is no sample. */
export async function listSampleAccounts(db: Database): Promise<SampleAccount[]> {
  if (!(await isSample(db))) return []
  const { rows } = await sql<{ role: Role; email: string }>`
    select distinct on (g.role) g.role, p.email
    from grant_of_role g join person p on p.id = g.person_id
    where p.email like ${`%@${SAMPLE_MAIL}`} and p.deactivated_at is null and g.valid_to is null
    order by g.role, p.email collate "C"`.execute(db)
  return rows.map(({ role, email }) => ({ email, password: samplePassword(role), ...roleWords[role].name }))
}
