import type { EditionDifference } from '@openpar/domain/indices'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { wordsIn } from '../shared/words.ts'
import styles from './compare-screen.module.css'
import { compareTexts } from './texts.ts'

type Change = EditionDifference['changes'][number]

/** Changes of one kind: a sentence each, or before and after side by side where both are there. */
export function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const texts = useTexts(compareTexts)
  const language = useLanguage()
  const format = useFormat()
  const written = (value: Change['before']) =>
    typeof value === 'number' ? format.number(value) : value === undefined ? '–' : wordsIn(value, language)
  const paired = changes.filter(({ kind }) => kind.endsWith('-changed'))
  const single = changes.filter((change) => !paired.includes(change))
  return (
    <>
      {single.length > 0 && (
        <ul className={styles.sentences}>
          {single.map((change) => (
            <li key={`${change.kind} ${change.code}`}>{change[language]}</li>
          ))}
        </ul>
      )}
      {paired.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.node}</th>
              <th scope="col">{texts.before}</th>
              <th scope="col">{texts.after}</th>
            </tr>
          </thead>
          <tbody>
            {paired.map((change, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one node may change twice in one kind
              <tr key={`${change.kind} ${change.code} ${position}`}>
                <th scope="row">{subjectOf(change, language)}</th>
                <td data-title={texts.before}>{written(change.before)}</td>
                <td data-title={texts.after}>{written(change.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** The sentence up to what changed: code, name and setting. */
function subjectOf(change: Change, language: 'vi' | 'en'): string {
  const sentence = change[language]
  const before =
    typeof change.before === 'number' ? undefined : change.before && wordsIn(change.before, language)
  const cut = before === undefined ? sentence.search(/ [\d.,]+ → [\d.,]+$/) : sentence.indexOf(before)
  return cut > 0 ? sentence.slice(0, cut).replace(/[:“"\s]+$/, '') : sentence
}
