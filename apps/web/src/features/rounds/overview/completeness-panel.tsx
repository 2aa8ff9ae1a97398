import { Text } from '@mantine/core'
import type { RoundCompleteness } from '@openpar/domain/rounds'
import { dateAt, today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import styles from './completeness.module.css'
import { sharesOf, stepPath } from './completeness-lines.ts'
import { texts } from './texts.ts'

const SIZE = { width: 600, height: 100 }

function Key({ line, word, of }: { line: string | undefined; word: string; of: string }) {
  return (
    <li>
      <svg width="26" height="8" aria-hidden="true">
        <path d="M0 4H26" className={line} />
      </svg>
      {word}{' '}
      <Text span c="dimmed" fz="inherit">
        {of}
      </Text>
    </li>
  )
}

/** How far the round came, day by day: two lines, and the same in a table. */
export function CompletenessPanel({ series, opened }: { series: RoundCompleteness; opened: string }) {
  const words = useTexts(texts)
  const format = useFormat()
  const { units, entries, days } = series
  const last = days.at(-1)
  const span = { opened: dateAt(new Date(opened)), today: today() }
  const path = (which: 'finished' | 'sent') => stepPath(sharesOf(series, which, span), SIZE)
  const summary = words.chartSummary(
    format.number(last?.finished ?? 0),
    format.number(entries),
    format.number(last?.sent ?? 0),
    format.number(units),
  )
  return (
    <Panel title={words.completeness}>
      {last === undefined ? (
        <Text size="sm" c="dimmed">
          {words.nothingYet}
        </Text>
      ) : (
        <>
          <Text size="sm" mb="xs">
            {summary}
          </Text>
          <ul className={styles.legend}>
            <Key
              line={styles.finished}
              word={words.finishedEntries}
              of={words.ofEntries(format.number(entries))}
            />
            <Key line={styles.sent} word={words.sentSheets} of={words.ofUnits(format.number(units))} />
          </ul>
          <svg
            className={styles.chart}
            viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={summary}
          >
            <path d={`M0 0H${SIZE.width}M0 50H${SIZE.width}M0 100H${SIZE.width}`} className={styles.axis} />
            <path d={path('finished')} className={styles.finished} />
            <path d={path('sent')} className={styles.sent} />
          </svg>
          <div className={styles.ends} aria-hidden>
            <span>{format.date(span.opened)}</span>
            <span>{format.date(span.today)}</span>
          </div>
          <details>
            <summary>{words.asTable}</summary>
            <table className={styles.table}>
              <caption hidden>{words.completeness}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.day}</th>
                  <th scope="col">{words.finishedEntries}</th>
                  <th scope="col">{words.sentSheets}</th>
                </tr>
              </thead>
              <tbody>
                {days.map(({ day, finished, sent }) => (
                  <tr key={day}>
                    <th scope="row">{format.date(day)}</th>
                    <td>{format.number(finished)}</td>
                    <td>{format.number(sent)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </Panel>
  )
}
