import { nodeTitle, rescalingOf, type UnitResults } from '@openpar/domain/results'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PointsChange } from '../standing.tsx'
import { texts } from '../texts.ts'
import styles from './table.module.css'

/** Points by domain, with bonus and penalty, and what changed since the year before. */
export function DomainTable({ results: { set, unit, nodes } }: { results: UnitResults }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const rescaling = rescalingOf(nodes)
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.node}</th>
            <th scope="col" className={styles.number}>
              {words.points}
            </th>
            <th scope="col" className={styles.number}>
              {words.lost}
            </th>
            <th scope="col" className={`${styles.number} ${styles.wide}`}>
              {words.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes
            .filter(({ depth }) => depth === 1)
            .map(({ node, name, points, max, lost, before, tree }) => (
              <tr key={node}>
                <td>
                  <Link to={`/results/${set.id}/units/${unit.unit}/nodes/${encodeURIComponent(node)}`}>
                    {nodeTitle({ node, name }, language)}
                  </Link>
                </td>
                <td className={styles.number}>
                  {tree === 'penalty' && points !== null && points > 0 && '−'}
                  {format.points(points)} / {format.number(max)}
                </td>
                <td className={styles.number}>{tree === 'scale' && format.points(lost)}</td>
                <td className={`${styles.number} ${styles.wide}`}>
                  {tree === 'scale' && (
                    <PointsChange value={points === null || before === null ? null : points - before} />
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {rescaling && (
        <p className={styles.note}>
          {words.rescaled(
            `${format.points(rescaling.points)}/${format.number(rescaling.applicable)}`,
            `${format.points(rescaling.rescaled)}/${format.number(rescaling.scale)}`,
            rescaling.outside,
          )}
        </p>
      )}
    </div>
  )
}
