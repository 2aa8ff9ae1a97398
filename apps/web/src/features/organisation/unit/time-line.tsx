import { shareInWords, type UnitPage } from '@openpar/domain/organisation'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import styles from './time-line.module.css'

/** What happened to a unit, the newest first, with the units it came from and went into. */
export function TimeLine({ events }: { events: UnitPage['events'] }) {
  const language = useLanguage()
  const format = useFormat()
  return (
    <ol className={styles.line}>
      {events.toReversed().map((event) => (
        <li className={styles.event} key={`${event.on} ${event.kind} ${event.vi}`}>
          <time className={styles.day} dateTime={event.on}>
            {format.date(event.on)}
          </time>
          <div className={styles.words}>
            {event[language]}
            {event.basis !== '' && <div className={styles.basis}>{event.basis}</div>}
            {event.units.length > 0 && (
              <ul className={styles.units}>
                {event.units.map(({ unit, name, share }) => (
                  <li key={unit}>
                    <Link to={`/units/${unit}`}>{name}</Link>
                    {share !== undefined && share !== '1' && ` ${shareInWords(share, language)}`}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
