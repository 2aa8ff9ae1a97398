import { SegmentedControl, VisuallyHidden } from '@mantine/core'
import { type NodeLayers, nodeTitle, type UnitNode, type UnitResults } from '@openpar/domain/results'
import { textIn } from '@openpar/engine'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { TableFrame } from '../../../platform/table/table-frame.tsx'
import { PointsChange } from '../standing.tsx'
import { texts } from '../texts.ts'
import styles from './table.module.css'

const WHICH = ['domains', 'different', 'all'] as const
type Which = (typeof WHICH)[number]

/** Self, appraised and final points, points lost and the change since the year before, side by side, with the reasons. */
export function LayerPanel({ results, layers }: { results: UnitResults; layers: readonly NodeLayers[] }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const [which, setWhich] = useState<Which>('domains')
  const { set, unit, nodes } = results
  const byNode = new Map(layers.map((one) => [one.node, one]))
  const differs = ({ node, points, kind }: UnitNode) => {
    const layer = byNode.get(node)
    if (kind !== 'component' || !layer) return false
    return layer.changes.length > 0 || layer.self !== layer.appraised || layer.appraised !== points
  }
  const shown = nodes.filter((node) => {
    if (which === 'all' || node.depth === 0) return true
    return which === 'domains' ? node.depth === 1 : differs(node)
  })
  return (
    <Panel title={words.layers}>
      <SegmentedControl
        aria-label={words.show}
        data={[
          { value: 'domains', label: words.onlyDomains },
          { value: 'different', label: words.onlyDifferent },
          { value: 'all', label: words.allNodes },
        ]}
        value={which}
        onChange={(value) => setWhich(WHICH.find((one) => one === value) ?? 'domains')}
        mb="sm"
        size="xs"
        maw="100%"
      />
      <TableFrame label={`${words.layers}: ${words.allNodes}`}>
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{words.layers}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.node}</th>
              {[words.max, words.self, words.appraised, words.finalPoints, words.lost, words.change].map(
                (title) => (
                  <th key={title} scope="col" className={styles.number}>
                    {title}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((node) => {
              const layer = byNode.get(node.node)
              return (
                <tr key={node.node}>
                  <td style={{ paddingLeft: 8 + 12 * Math.max(0, node.depth - 1), minWidth: 200 }}>
                    <Link to={`/results/${set.id}/units/${unit.unit}/nodes/${encodeURIComponent(node.node)}`}>
                      {nodeTitle(node, language)}
                    </Link>
                    {layer?.changes.map((change) => (
                      <div key={`${change.measure} ${change.at}`} className={styles.note}>
                        {words.changedBy[change.changedBy]}: {change.reason} ({textIn(change.name, language)})
                      </div>
                    ))}
                  </td>
                  <td className={styles.number}>{format.points(node.max)}</td>
                  {[layer?.self, layer?.appraised].map((points, k) => (
                    <td key={k === 0 ? 'self' : 'appraised'} className={styles.number}>
                      {set.round !== null &&
                      results.sheetOpen &&
                      node.kind === 'component' &&
                      points != null ? (
                        <Link
                          to={`/rounds/${set.round}/units/${unit.unit}`}
                          search={{ component: node.node } as never}
                          aria-label={words.toEntry(node.node, format.points(points))}
                        >
                          {format.points(points)}
                        </Link>
                      ) : (
                        format.points(points)
                      )}
                    </td>
                  ))}
                  <td className={styles.number}>
                    <strong>{format.points(node.points)}</strong>
                  </td>
                  <td className={styles.number}>{node.tree === 'scale' ? format.points(node.lost) : ''}</td>
                  <td className={styles.number}>
                    <PointsChange
                      value={node.points === null || node.before === null ? null : node.points - node.before}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableFrame>
      {which === 'different' && shown.length <= 1 && <p className={styles.note}>{words.noDifferent}</p>}
    </Panel>
  )
}
