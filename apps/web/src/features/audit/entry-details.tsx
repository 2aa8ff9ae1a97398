import { Modal, Text } from '@mantine/core'
import { type AuditEntry, actionWord, subjectWord } from '@openpar/domain/audit'
import { useFormat } from '../../platform/format/use-format.ts'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { changedFields } from './changed-fields.ts'
import styles from './entry-details.module.css'
import { texts } from './texts.ts'

/** One entry: every field that changed, before and after, and where the change came from. */
export function EntryDetails({ entry, close }: { entry: AuditEntry | null; close: () => void }) {
  const words = useTexts(texts)
  const format = useFormat()
  const language = useLanguage()
  return (
    <Modal opened={entry !== null} onClose={close} title={words.details} size="lg">
      {entry !== null && (
        <>
          <Text fw={600}>
            {actionWord(entry.action, language)} · {entry.person?.name ?? words.system} ·{' '}
            {format.instant(entry.at)}
          </Text>
          {entry.reason !== null && (
            <Text>
              {words.reason}: {entry.reason}
            </Text>
          )}
          <Changes entry={entry} />
          <dl className={styles.facts}>
            <dt>{words.subject}</dt>
            <dd>
              {subjectWord(entry.subject.kind, language)} <code>{entry.subject.id}</code>
            </dd>
            <dt>{words.unit}</dt>
            <dd>{entry.unit?.name ?? '–'}</dd>
            <dt>{words.address}</dt>
            <dd>{entry.address ?? '–'}</dd>
            <dt>{words.request}</dt>
            <dd>{entry.request ?? '–'}</dd>
            <dt>{words.position}</dt>
            <dd>{format.number(entry.position)}</dd>
            <dt>{words.hash}</dt>
            <dd>
              <code>{entry.hash}</code>
            </dd>
          </dl>
        </>
      )}
    </Modal>
  )
}

function Changes({ entry }: { entry: AuditEntry }) {
  const words = useTexts(texts)
  const fields = changedFields(entry.before, entry.after)
  if (fields.length === 0) return <Text c="dimmed">{words.noContent}</Text>
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field === '' ? '–' : field}</th>
            <td>{before ?? '–'}</td>
            <td>{after ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
