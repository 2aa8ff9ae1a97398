import { useFormat } from '../../platform/format/use-format.ts'
import styles from './council.module.css'

/** Points gained or lost on the way from one layer to another, with its sign; a dash where there is nothing to compare. */
export function Difference({ from, to }: { from: number | null; to: number | null }) {
  const format = useFormat()
  if (from === null && to === null) return <>–</>
  const apart = Math.round(((to ?? 0) - (from ?? 0)) * 10_000) / 10_000
  if (apart === 0) return <>{format.points(0)}</>
  return (
    <strong className={apart < 0 ? styles.down : styles.up}>{format.difference(apart, { least: 2 })}</strong>
  )
}
