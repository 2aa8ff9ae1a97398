import type { RankedUnit } from '@openpar/domain/results'
import { useFormat } from '../../platform/format/use-format.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import styles from './standing.module.css'
import { texts } from './texts.ts'

/** Points gained or lost, with a mark beside the colour. Missing is a dash. */
export function PointsChange({ value }: { value: number | null }) {
  const format = useFormat()
  if (value === null) return <span className={styles.none}>–</span>
  const size = format.points(Math.abs(value))
  if (Math.abs(value) < 0.005) return <span className={styles.none}>= {size}</span>
  return value > 0 ? (
    <span className={styles.up}>▲ {size}</span>
  ) : (
    <span className={styles.down}>▼ {size}</span>
  )
}

/** Places gained or lost, in words; where the fields of both years are not comparable, the place then without a judgement. */
export function RankChange({ unit: { rise: value, before } }: { unit: Pick<RankedUnit, 'rise' | 'before'> }) {
  const words = useTexts(texts)
  const format = useFormat()
  if (value === null) {
    const place =
      before === null || before.rank === null
        ? undefined
        : `${format.number(before.rank)}/${format.number(before.ranked)}`
    return <span className={styles.none}>{place === undefined ? '–' : words.rankedBefore(place)}</span>
  }
  if (value === 0) return <span className={styles.none}>{words.same}</span>
  return value > 0 ? (
    <span className={styles.up}>{words.up(format.number(value))}</span>
  ) : (
    <span className={styles.down}>{words.down(format.number(-value))}</span>
  )
}

/** A share of a whole as a bar; the number itself stands beside it. */
export function ShareBar({
  part,
  whole,
  lost = false,
}: {
  part: number | null
  whole: number
  lost?: boolean
}) {
  const share = part === null || whole <= 0 ? 0 : Math.max(0, Math.min(1, part / whole))
  return (
    <span className={`${styles.bar} ${lost ? styles.lost : ''}`} aria-hidden>
      <i style={{ width: `${share * 100}%` }} />
    </span>
  )
}
