import { type UnitState, unitKindWords } from '@openpar/domain/organisation'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import styles from './time-line.module.css'

/** The day before, for periods that people read with both ends included. */
function dayBefore(day: string): string {
  const instant = new Date(`${day}T00:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() - 1)
  return instant.toISOString().slice(0, 10)
}

/** Names, codes and kinds of a unit by period, the newest first. */
export function UnitPeriods({ states }: { states: readonly UnitState[] }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.kind}</th>
        </tr>
      </thead>
      <tbody>
        {states.toReversed().map((state) => (
          <tr key={state.from}>
            <td data-label={words.from}>{format.date(state.from)}</td>
            <td data-label={words.to}>{state.to === null ? words.now : format.date(dayBefore(state.to))}</td>
            <td data-label={words.name}>{state.name}</td>
            <td data-label={words.code}>{state.code}</td>
            <td data-label={words.kind}>{state.label ?? unitKindWords[state.kind][language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
