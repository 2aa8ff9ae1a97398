import { nodeTitle, type UnitResults } from '@openpar/domain/results'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { ShareBar } from '../standing.tsx'
import { texts } from '../texts.ts'
import styles from './table.module.css'

const SHOWN = 10

/** The components where the unit lost most; each leads to why, and to how other units did. */
export function LossTable({ results: { set, unit, nodes } }: { results: UnitResults }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const losses = nodes
    .filter(({ kind, lost }) => kind === 'component' && lost !== null && lost > 0)
    .toSorted((a, b) => b.lost! - a.lost!)
    .slice(0, SHOWN)
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.node}</th>
            <th scope="col" className={styles.number}>
              {words.lost}
            </th>
            <th scope="col" className={styles.wide} aria-hidden />
            <th scope="col" className={styles.number}>
              {words.points}
            </th>
            <th scope="col" className={styles.wide} aria-hidden />
          </tr>
        </thead>
        <tbody>
          {losses.map(({ node, name, points, max, lost }) => {
            const at = encodeURIComponent(node)
            const title = nodeTitle({ node, name }, language)
            return (
              <tr key={node}>
                <td>
                  <Link to={`/results/${set.id}/units/${unit.unit}/nodes/${at}`}>{title}</Link>
                </td>
                <td className={styles.number}>
                  <strong>{format.points(lost)}</strong>
                </td>
                <td className={styles.wide}>
                  <ShareBar part={lost} whole={max} lost />
                </td>
                <td className={styles.number}>
                  {format.points(points)} / {format.points(max)}
                </td>
                <td className={`${styles.number} ${styles.wide}`}>
                  <Link to={`/results/${set.id}/nodes/${at}`} aria-label={`${title}: ${words.allUnits}`}>
                    {words.allUnits}
                  </Link>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
