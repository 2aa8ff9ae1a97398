import { VisuallyHidden } from '@mantine/core'
import type { AppraisalRow, ComponentAppraisal } from '@openpar/domain/rounds'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { TableFrame } from '../../../platform/table/table-frame.tsx'
import type { EntryWork } from '../entry/use-entry-work.ts'
import { texts } from '../texts.ts'
import styles from './grid.module.css'
import { GridRow } from './grid-row.tsx'

/** The units of a component, one row each. `narrow` leaves away what the detail beside it shows anyway. */
export function Grid({
  view,
  rows,
  work,
  title,
  current,
  selected,
  opened,
  focus,
  open,
}: {
  view: ComponentAppraisal
  rows: readonly AppraisalRow[]
  work: EntryWork
  title: string
  current: string | undefined
  selected: ReadonlySet<string>
  opened: string | undefined
  focus: (unit: string) => void
  open: (unit: string) => void
}) {
  const words = useTexts(texts)
  return (
    <div className={`${styles.frame} ${opened === undefined ? '' : styles.narrow}`}>
      <TableFrame label={title}>
        <table className={styles.grid}>
          <caption>
            <VisuallyHidden>{title}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col" className={styles.facts}>
                {words.facts}
              </th>
              <th scope="col" className={styles.number}>
                {words.self}
              </th>
              <th scope="col" className={styles.number}>
                {words.appraised}
              </th>
              <th scope="col" className={styles.number}>
                {words.difference}
              </th>
              <th scope="col" className={`${styles.number} ${styles.extra}`}>
                {words.documents}
              </th>
              <th scope="col" className={`${styles.reason} ${styles.extra}`}>
                {words.reason}
              </th>
              <th scope="col" className={styles.state}>
                {words.state}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <GridRow
                key={row.unit.id}
                view={view}
                row={row}
                work={work}
                current={row.unit.id === current}
                selected={selected.has(row.unit.id)}
                opened={row.unit.id === opened}
                focus={() => focus(row.unit.id)}
                open={() => open(row.unit.id)}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  )
}
