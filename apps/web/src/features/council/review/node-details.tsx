import { Stack } from '@mantine/core'
import type { ReviewedNode, UnitReview } from '@openpar/domain/rounds'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { ChangeList } from '../change-list.tsx'
import styles from '../council.module.css'
import { showFigure } from '../figures/show-figure.ts'
import { texts } from '../texts.ts'
import { Thread } from '../thread.tsx'

/** Below a component: the figures that count, why layers differ, the unit's explanation, and what was said. */
export function NodeDetails({
  review,
  node,
  columns,
}: {
  review: UnitReview
  node: ReviewedNode
  columns: number
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const { entry } = node
  if (!entry) return null
  const figures = entry.measures.flatMap((code) => review.figures[code] ?? [])
  return (
    <tr className={styles.details}>
      <td colSpan={columns} style={{ paddingLeft: 8 + 14 * (node.depth + 1) }}>
        <Stack gap="xs">
          <dl className={styles.layers}>
            {figures.map(({ measure, final }) => (
              <div key={measure.code}>
                <dt>{measure.name[language]}</dt>
                <dd>{showFigure(final, measure, language)}</dd>
              </div>
            ))}
            {entry.documents > 0 && (
              <div>
                <dt>{words.documents(format.number(entry.documents))}</dt>
              </div>
            )}
          </dl>
          {entry.changes.length > 0 && (
            <ChangeList
              changes={entry.changes}
              nameOf={(measure) => review.figures[measure]?.measure.name ?? measure}
              people={review.people}
            />
          )}
          {entry.explanation !== null && (
            <p style={{ margin: 0 }}>
              <span className={styles.muted}>{words.explanationOf}: </span>
              {entry.explanation}
            </p>
          )}
          {entry.messages.length > 0 && <Thread messages={entry.messages} people={review.people} />}
        </Stack>
      </td>
    </tr>
  )
}
