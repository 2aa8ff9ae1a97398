import { Text } from '@mantine/core'
import type { ComponentAppraisal } from '@openpar/domain/rounds'
import { IconLock } from '@tabler/icons-react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import styles from './entry-detail.module.css'

type Message = ComponentAppraisal['rows'][number]['entry']['messages'][number]

/** What was said about an entry, the oldest first: questions and answers, returns, opinions, notes. */
export function Thread({
  messages,
  people,
}: {
  messages: readonly Message[]
  people: ComponentAppraisal['people']
}) {
  const words = useTexts(texts)
  const format = useFormat()
  if (messages.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words.noThread}
      </Text>
    )
  return (
    <ol className={styles.thread}>
      {messages.map(({ kind, text, by, at, sequence, agrees }) => (
        <li key={`${sequence} ${kind} ${text}`} className={kind === 'note' ? styles.note : undefined}>
          <span className={styles.kind}>
            {kind === 'note' && <IconLock size={13} aria-hidden />}
            {words.messages[kind]}
            {kind === 'opinion' && agrees !== undefined && `: ${agrees ? words.agrees : words.disagrees}`}
          </span>
          <span className={styles.text}>{text}</span>
          <span className={styles.who}>
            {words.by(by === null ? words.someone : (people[by] ?? '–'), format.instant(at))}
          </span>
        </li>
      ))}
    </ol>
  )
}
