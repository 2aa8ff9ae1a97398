import { Button, VisuallyHidden } from '@mantine/core'
import { nodeTitle } from '@openpar/domain/results'
import type { ReviewedNode, UnitReview } from '@openpar/domain/rounds'
import { Fragment } from 'react'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { TableFrame } from '../../../platform/table/table-frame.tsx'
import styles from '../council.module.css'
import { Difference } from '../difference.tsx'
import { texts } from '../texts.ts'
import { NodeDetails } from './node-details.tsx'

const isMissing = ({ status }: ReviewedNode) => status === 'missing' || status === 'incomplete'

/** A component that the council has to look at: its layers differ, or something about it is open. */
function calls(node: ReviewedNode): boolean {
  const { entry, self, appraised, final } = node
  if (!entry) return false
  const open = entry.awaiting || entry.asked === 'waiting' || entry.appeal === 'open' || isMissing(node)
  return open || self !== appraised || appraised !== final || entry.changes.length > 0
}

/** The tree with points in three layers; components with their reasons and what was said below them. */
export function ReviewTable({
  review,
  all,
  settle,
}: {
  review: UnitReview
  all: boolean
  settle: (component: string) => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const called = review.nodes.filter(calls)
  const shown = all ? review.nodes : review.nodes.filter((node) => node.depth <= 1 || called.includes(node))
  return (
    <div className={styles.card}>
      <TableFrame label={words.review}>
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{words.review}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.node}</th>
              <th scope="col" className={styles.number}>
                {words.max}
              </th>
              {(['self', 'appraised', 'final'] as const).map((layer) => (
                <th key={layer} scope="col" className={styles.number}>
                  {words[layer]}
                </th>
              ))}
              <th scope="col" className={styles.number}>
                {words.difference}
              </th>
              <th scope="col">
                <VisuallyHidden>{words.settle}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((node) => (
              <Fragment key={node.node}>
                <tr className={node.depth <= 1 ? styles.group : undefined}>
                  <th scope="row" style={{ paddingLeft: 8 + 14 * node.depth }}>
                    {nodeTitle(node, language)} <Marks node={node} />
                  </th>
                  <td className={styles.number}>{format.points(node.max)}</td>
                  <td className={styles.number}>{format.points(node.self)}</td>
                  <td className={styles.number}>{format.points(node.appraised)}</td>
                  <td className={styles.number}>{format.points(node.final)}</td>
                  <td className={styles.number}>
                    <Difference from={node.self} to={node.final} />
                  </td>
                  <td>
                    {node.entry?.settle === null && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={words.settleAt(node.node)}
                        onClick={() => settle(node.node)}
                      >
                        {words.settle}
                      </Button>
                    )}
                  </td>
                </tr>
                {node.entry && calls(node) && <NodeDetails review={review} node={node} columns={7} />}
              </Fragment>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {!all && called.length === 0 && <EmptyState title={words.nothingHere} />}
    </div>
  )
}

function Marks({ node }: { node: ReviewedNode }) {
  const words = useTexts(texts)
  const { entry } = node
  if (!entry) return null
  return (
    <>
      {entry.awaiting && <StatusChip kind="bad">{words.awaiting}</StatusChip>}
      {entry.asked === 'waiting' && <StatusChip kind="warn">{words.waiting}</StatusChip>}
      {entry.appeal === 'open' && <StatusChip kind="accent">{words.appealOpen}</StatusChip>}
      {isMissing(node) && <StatusChip kind="warn">{words.missingValues}</StatusChip>}
    </>
  )
}
