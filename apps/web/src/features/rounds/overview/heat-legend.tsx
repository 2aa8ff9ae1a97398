import { CELL_STATES } from '@openpar/domain/rounds'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { BAND_TONES, BANDS, CHANGE_TONES, CHANGES, type Mode, SIGNS, TONES } from './cell-look.ts'
import styles from './heat-map.module.css'
import { texts } from './texts.ts'

const CHANGE_MARKS = { less: '−', same: '=', more: '+', none: '–' } as const

/** What the marks and colours of a mode mean. */
export function HeatLegend({ mode }: { mode: Mode }) {
  const words = useTexts(texts)
  const entries: readonly (readonly [key: string, mark: string, tone: string, word: string])[] =
    mode === 'state'
      ? CELL_STATES.map((state) => [state, SIGNS[state], TONES[state], words.states[state]])
      : mode === 'difference'
        ? CHANGES.map((one) => [one, CHANGE_MARKS[one], CHANGE_TONES[one], words.changes[one]])
        : BANDS.map((one) => [one, one === 'none' ? '–' : '0,0', BAND_TONES[one], words.bands[one]])
  return (
    <ul className={styles.legend}>
      {entries.map(([key, mark, tone, word]) => (
        <li key={key}>
          <span className={`${styles.mark} ${styles[tone]}`} aria-hidden>
            {mark}
          </span>
          {word}
        </li>
      ))}
    </ul>
  )
}
