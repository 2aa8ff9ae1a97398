import { VisuallyHidden } from '@mantine/core'
import { nodeTitle } from '@openpar/domain/results'
import type { UnitAppraisal } from '@openpar/domain/rounds'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { TableFrame } from '../../../platform/table/table-frame.tsx'
import { differenceOf } from '../component/arrange.ts'
import styles from '../component/grid.module.css'
import { StateChip } from '../entry/state-chip.tsx'
import { texts } from '../texts.ts'

/** The components of a unit, one row each, in the order of the tree. */
export function ComponentList({
  components,
  caption,
  current,
  opened,
  focus,
  open,
}: {
  components: UnitAppraisal['components']
  caption: string
  current: string | undefined
  opened: string | undefined
  focus: (component: string) => void
  open: (component: string) => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  return (
    <div className={styles.frame}>
      <TableFrame label={caption}>
        <table className={styles.grid}>
          <caption>
            <VisuallyHidden>{caption}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.component}</th>
              {[words.max, words.self, words.appraised, words.difference].map((title) => (
                <th key={title} scope="col" className={styles.number}>
                  {title}
                </th>
              ))}
              <th scope="col" className={styles.state}>
                {words.state}
              </th>
            </tr>
          </thead>
          <tbody>
            {components.map((one) => (
              <tr key={one.code} className={`${styles.row} ${one.code === current ? styles.current : ''}`}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.unit}
                    data-component={one.code}
                    tabIndex={one.code === current ? 0 : -1}
                    aria-expanded={one.code === opened}
                    onFocus={() => focus(one.code)}
                    onClick={() => open(one.code)}
                  >
                    {nodeTitle({ node: one.code, name: one.name }, language)}
                  </button>
                </th>
                <td className={styles.number} data-label={words.max}>
                  {format.points(one.max)}
                </td>
                <td className={styles.number} data-label={words.self}>
                  {format.points(one.points.self)}
                </td>
                <td className={styles.number} data-label={words.appraised}>
                  {format.points(one.points.appraised)}
                </td>
                <td className={styles.number} data-label={words.difference}>
                  {format.difference(differenceOf(one), { most: 2 })}
                </td>
                <td className={styles.state} data-label={words.state}>
                  <StateChip state={one.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  )
}
