import { nodeTitle, type UnitNode, type UnitResults } from '@openpar/domain/results'
import { textIn } from '@openpar/engine'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PointsChange, RankChange } from '../standing.tsx'
import { texts } from '../texts.ts'
import styles from './cards.module.css'

/** The figures a person came for: points, rank, what changed, where most was lost. */
export function Cards({ results }: { results: UnitResults }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const { unit, ranked, previous, nodes, set } = results
  const total = nodes[0]
  const domain = worstDomain(nodes)
  const parts = unit.before?.kind === 'merged' ? unit.before.parts.map(({ name }) => name).join('; ') : ''
  return (
    <div className={styles.cards}>
      <div className={styles.card}>
        <div className={styles.title}>{words.total}</div>
        <div className={styles.figure}>
          <Link to={`/results/${set.id}/units/${unit.unit}/nodes/${encodeURIComponent(total?.node ?? '')}`}>
            {format.points(unit.points)}
          </Link>{' '}
          <small>/ {format.number(unit.max)}</small>
        </div>
        <div className={styles.under}>{unit.class === null ? unit.reason : textIn(unit.class, language)}</div>
      </div>
      <div className={styles.card}>
        <div className={styles.title}>{words.rank}</div>
        <div className={styles.figure}>
          {unit.rank === null ? '–' : format.number(unit.rank)}{' '}
          <small>{words.ofRanked(format.number(ranked))}</small>
        </div>
        <div className={styles.under}>
          {unit.rank === null ? words.notRanked : <RankChange unit={unit} />}
        </div>
      </div>
      <div className={styles.card}>
        <div className={styles.title}>{words.change}</div>
        <div className={styles.figure}>
          <PointsChange value={unit.change} />
        </div>
        <div className={styles.under}>
          {previous && unit.before && words.before(previous.period, format.points(unit.before.points))}
          {parts !== '' && ` · ${words.merged}: ${parts}`}
        </div>
      </div>
      {domain && (
        <div className={styles.card}>
          <div className={styles.title}>{words.mostLost}</div>
          <div className={styles.words}>{nodeTitle(domain, language)}</div>
          <div className={styles.under}>
            {words.lostOf(format.points(domain.lost), format.points(total?.lost ?? null))}
          </div>
        </div>
      )}
    </div>
  )
}

function worstDomain(nodes: readonly UnitNode[]): UnitNode | undefined {
  return nodes
    .filter(({ depth, tree, lost }) => depth === 1 && tree === 'scale' && lost !== null)
    .toSorted((a, b) => b.lost! - a.lost!)[0]
}
