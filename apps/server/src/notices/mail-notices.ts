import { type NoticeKind, noticeTitle } from '@openpar/domain/notices'
import type { Dependencies } from '../platform/http/context.ts'
import { sendMail } from '../platform/mail/send-mail.ts'

interface Waiting {
  readonly id: string
  readonly kind: string
  readonly parameters: unknown
  readonly body: string | null
  readonly path: string | null
}

const SUBJECT = {
  vi: (count: number) => `OpenPAR: ${count} thông báo`,
  en: (count: number) => `OpenPAR: ${count} ${count === 1 ? 'notice' : 'notices'}`,
}

const FOOT = {
  vi: 'Bạn nhận thư này vì có tài khoản trên hệ thống. Đổi cách nhận thông báo:',
  en: 'You get this letter because you have an account. Change how you hear of things:',
}

/** The text of a letter with the notices of one person. */
function letterText(notices: readonly Waiting[], language: 'vi' | 'en', address: string | undefined): string {
  const link = (path: string | null) =>
    address === undefined || path === null ? [] : [`${address}/app${path}`]
  const parts = notices.map(({ kind, parameters, body, path }) =>
    [
      `• ${noticeTitle(kind as NoticeKind, parameters as Record<string, string>, language)}`,
      ...(body === null ? [] : [body]),
      ...link(path),
    ].join('\n'),
  )
  return `${[...parts, [FOOT[language], ...link('/notices/settings')].join('\n')].join('\n\n')}\n`
}

/**
 * Mails the notices that wait for `timing`, one letter to each person with all of theirs. A notice counts as mailed only
 * when the mail server took its letter; what fails is tried again with the next run. Without a mail server nothing happens.
 */
export async function mailNotices(dependencies: Dependencies, timing: 'at-once' | 'daily'): Promise<void> {
  const { db, configuration, log, now } = dependencies
  if (configuration.mailUrl === undefined) return
  const people = await db
    .selectFrom('notice')
    .innerJoin('person', 'person.id', 'notice.personId')
    .select(['person.id', 'person.email', 'person.language'])
    .where('notice.mail', '=', timing)
    .where('notice.mailedAt', 'is', null)
    .where('person.deactivatedAt', 'is', null)
    .distinct()
    .execute()
  let failures = 0
  for (const { id, email, language } of people) {
    await db.transaction().execute(async (transaction) => {
      const notices = await transaction
        .selectFrom('notice')
        .select(['id', 'kind', 'parameters', 'body', 'path'])
        .where('personId', '=', id)
        .where('mail', '=', timing)
        .where('mailedAt', 'is', null)
        .where('readAt', 'is', null)
        .orderBy('at')
        .forUpdate()
        .skipLocked()
        .execute()
      if (notices.length === 0) return
      const tongue = language === 'en' ? 'en' : 'vi'
      const text = letterText(notices, tongue, configuration.publicUrl)
      const sent = await sendMail(configuration, {
        to: email,
        subject: SUBJECT[tongue](notices.length),
        text,
      }).catch((error: Error) => {
        failures++
        log.warn({ person: id, code: (error as NodeJS.ErrnoException).code }, 'mail was not taken')
      })
      if (sent !== 'sent') return
      await transaction
        .updateTable('notice')
        .set({ mailedAt: now() })
        .where(
          'id',
          'in',
          notices.map(({ id: notice }) => notice),
        )
        .execute()
    })
  }
  if (failures > 0) throw new Error(`${failures} letters were not taken by the mail server`)
}
