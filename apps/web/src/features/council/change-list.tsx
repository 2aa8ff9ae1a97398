import { type Figure, writeFigure } from '@openpar/domain/measures'
import type { EntryChange } from '@openpar/domain/rounds'
import { type Text, textIn } from '@openpar/engine'
import { useFormat } from '../../platform/format/use-format.ts'
import { type Language, useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import styles from './council.module.css'
import { texts } from './texts.ts'

/** Decimals without knowing the measure: a comma in Vietnamese, everything else as it stands. */
const bare = (figure: Figure | null, language: Language, none: string): string => {
  if (!figure) return none
  const decimal = figure.value !== null && /^-?\d+(\.\d+)?$/.test(figure.value)
  return writeFigure(figure, { kind: decimal ? 'decimal' : 'date' }, language)
}

/** Why the layers of an entry differ: each correction with its figures, its reason, and who made it when. */
export function ChangeList({
  changes,
  nameOf,
  people,
}: {
  changes: readonly EntryChange[]
  nameOf: (measure: string) => Text
  people: Readonly<Record<string, string>>
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  if (changes.length === 0) return <span className={styles.muted}>{words.noReason}</span>
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={`${change.measure} ${change.at}`}>
          <strong>{words.changedBy[change.changedBy]}</strong>
          {': '}
          {change.reason}
          <span className={styles.muted}>
            {words.changed(
              textIn(nameOf(change.measure), language),
              bare(change.before, language, words.notSaid),
              bare(change.after, language, words.notSaid),
            )}
            {' · '}
            {change.by === null ? words.system : (people[change.by] ?? '–')}, {format.instant(change.at)}
          </span>
        </li>
      ))}
    </ul>
  )
}
