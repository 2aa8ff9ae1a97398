import type { ReviewedNode } from '@openpar/domain/rounds'
import { useFormat } from '../../platform/format/use-format.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import styles from './council.module.css'
import { texts } from './texts.ts'

type Message = NonNullable<ReviewedNode['entry']>['messages'][number]

/** What was said about an entry, in order. */
export function Thread({
  messages,
  people,
}: {
  messages: readonly Message[]
  people: Readonly<Record<string, string>>
}) {
  const words = useTexts(texts)
  const format = useFormat()
  return (
    <ol className={styles.thread}>
      {messages.map(({ kind, text, by, at, sequence, agrees }) => (
        <li key={sequence}>
          <span className={styles.muted}>
            {words.kinds[kind]}
            {kind === 'decision' && ` (${agrees ? words.granted : words.refused})`}
            {' · '}
            {by === null ? words.system : (people[by] ?? '–')} · {format.instant(at)}
          </span>
          <br />
          {text}
        </li>
      ))}
    </ol>
  )
}
