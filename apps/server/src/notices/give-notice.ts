import { type NoticeKind, NoticeSetting, usualSetting } from '@openpar/domain/notices'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Database } from '../platform/database/connect.ts'
import type { JsonValue } from '../platform/database/schema.ts'
import { announceEvent } from '../platform/http/live-events.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'

/** A notice as features give it. */
export interface NewNotice {
  readonly kind: NoticeKind
  readonly parameters: Readonly<Record<string, string>>
  readonly path?: string
  readonly body?: string
  /** With a key, a person is told of it once only. */
  readonly key?: string
  /** Open pages are not told at once: they find it when they next look. */
  readonly quiet?: boolean
}

/** Where a notice is given: a request's context, or the parts that a job has. */
export interface Giver {
  readonly db: Database
  readonly jobs: Pick<Jobs, 'send'>
  readonly now: Date
}

async function settingsOf(db: Database, persons: readonly string[], kind: NoticeKind) {
  const rows = await db
    .selectFrom('noticeSetting')
    .select(['personId', 'kind', 'inPage', 'mail'])
    .where('personId', 'in', [...persons])
    .where('kind', '=', kind)
    .execute()
  return new Map(rows.map(({ personId, ...setting }) => [personId, NoticeSetting.parse(setting)]))
}

/** Tells people something, each in the way they chose. Those whose account is closed are left out. */
export async function giveNotice(giver: Giver, persons: readonly string[], notice: NewNotice): Promise<void> {
  const { db, jobs, now } = giver
  if (persons.length === 0) return
  const open = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [...persons])
    .where('deactivatedAt', 'is', null)
    .execute()
  const settings = await settingsOf(db, persons, notice.kind)
  const wanted = open
    .map(({ id }) => ({ id, setting: settings.get(id) ?? usualSetting(notice.kind) }))
    .filter(({ setting }) => setting.inPage || setting.mail !== 'never')
  if (wanted.length === 0) return
  const made = await db
    .insertInto('notice')
    .values(
      wanted.map(({ id, setting }) => ({
        id: v7(),
        personId: id,
        kind: notice.kind,
        key: notice.key ?? null,
        parameters: sql<JsonValue>`${JSON.stringify(notice.parameters)}::jsonb`,
        body: notice.body ?? null,
        path: notice.path ?? null,
        at: now,
        inPage: setting.inPage,
        mail: setting.mail,
      })),
    )
    .onConflict((conflict) => conflict.constraint('notice_key_told_once').doNothing())
    .returning(['id', 'personId', 'mail'])
    .execute()
  if (notice.quiet !== true)
    for (const { personId } of made) await announceEvent(db, { topic: 'notice', person: personId })
  if (made.some(({ mail }) => mail === 'at-once')) await jobs.send('notices.mail', {}, { key: 'at-once' })
}
