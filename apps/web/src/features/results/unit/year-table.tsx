import type { UnitYear } from '@openpar/domain/results'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { ShareBar } from '../standing.tsx'
import { texts } from '../texts.ts'
import styles from './table.module.css'

/** Total and rank of each year; years before a merger are those of the units continued. */
export function YearTable({ years, unit }: { years: readonly UnitYear[]; unit: string }) {
  const words = useTexts(texts)
  const format = useFormat()
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col" className={styles.number}>
              {words.points}
            </th>
            <th scope="col" className={styles.wide} aria-hidden />
            <th scope="col" className={styles.number}>
              {words.rank}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ set, points, max, rank, ranked, kind, parts }) => (
            <tr key={set.id}>
              <td>
                {kind === 'same' ? (
                  <Link to={`/results/${set.id}/units/${unit}`}>{set.period}</Link>
                ) : (
                  set.period
                )}
                {kind === 'merged' && (
                  <div className={styles.note}>
                    {words.merged}: {parts.map(({ name }) => name).join('; ')}
                  </div>
                )}
              </td>
              <td className={styles.number}>
                <strong>{format.points(points)}</strong>
              </td>
              <td className={styles.wide}>
                <ShareBar part={points} whole={max} />
              </td>
              <td className={styles.number}>
                {rank === null ? '–' : `${format.number(rank)} / ${format.number(ranked)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
