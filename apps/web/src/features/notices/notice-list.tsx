import { type Notice, noticeTitle } from '@openpar/domain/notices'
import { Link } from '@tanstack/react-router'
import { StatusChip } from '../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../platform/format/use-format.ts'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { destinationOf } from '../../platform/screen/destination.ts'
import styles from './notice-list.module.css'
import { texts } from './texts.ts'

/** Notices as lines that lead to what they are about; opening one marks it as read. */
export function NoticeList({
  notices,
  open,
}: {
  notices: readonly Notice[]
  open: (notice: Notice) => void
}) {
  const { unread } = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  return (
    <ul className={styles.list}>
      {notices.map((notice) => (
        <li key={notice.id} className={notice.readAt === null ? styles.unread : undefined}>
          <Link
            {...destinationOf(notice.path ?? '/notices')}
            onClick={() => open(notice)}
            className={styles.line}
          >
            {noticeTitle(notice.kind, notice.parameters, language)}
          </Link>
          {notice.body !== null && <p className={styles.body}>{notice.body}</p>}
          <span className={styles.foot}>
            {format.instant(notice.at)}
            {notice.readAt === null && <StatusChip kind="accent">{unread}</StatusChip>}
          </span>
        </li>
      ))}
    </ul>
  )
}
