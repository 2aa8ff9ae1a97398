import type { ScoreForecast } from '@openpar/domain/rounds'
import styles from './interval-bar.module.css'

/** The forecast as a mark within its interval, the interval as a bar on the scale. Words beside it say the same. */
export function IntervalBar({
  forecast,
  interval,
  provisional,
  scale,
}: Pick<ScoreForecast, 'forecast' | 'interval' | 'provisional'> & { readonly scale: number }) {
  const at = (points: number) => `${Math.min(100, Math.max(0, (points / scale) * 100))}%`
  return (
    <div className={styles.line} aria-hidden>
      {provisional.points !== null && (
        <span className={styles.known} style={{ width: at(provisional.points) }} />
      )}
      {interval && (
        <span
          className={styles.interval}
          style={{ left: at(interval.low), width: at(Math.max(interval.high - interval.low, 0)) }}
        />
      )}
      {forecast !== null && <span className={styles.mark} style={{ left: at(forecast) }} />}
    </div>
  )
}
