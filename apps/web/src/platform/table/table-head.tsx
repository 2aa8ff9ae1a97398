import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { nextSort } from './arrange-rows.ts'
import type { Column } from './column.ts'
import type { RecordSource } from './record-source.ts'
import styles from './record-table.module.css'

/** Whether the rows can be put in order by the column. */
export function isSortable<Row>(column: Column<Row>, source: RecordSource<Row>): boolean {
  return source.local ? column.value !== undefined && column.sortable !== false : column.sortable === true
}

export function TableHead<Row>({
  columns,
  source,
}: {
  columns: readonly Column<Row>[]
  source: RecordSource<Row>
}) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          // A column of buttons has nothing to name.
          if (column.title === '') return <td key={column.id} style={{ width: column.width }} />
          const sorted = source.sort?.column === column.id ? source.sort : null
          const order = sorted === null ? undefined : sorted.descending ? 'descending' : 'ascending'
          const Mark = sorted === null ? IconArrowsSort : sorted.descending ? IconArrowDown : IconArrowUp
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={order}
              className={column.align === 'right' ? styles.right : undefined}
              style={{ width: column.width }}
            >
              {isSortable(column, source) ? (
                <UnstyledButton
                  className={`${styles.head} ${sorted === null ? '' : styles.sorted}`}
                  onClick={() => source.changeSort(nextSort(source.sort, column.id))}
                >
                  {column.title}
                  <Mark size={13} aria-hidden />
                </UnstyledButton>
              ) : (
                column.title
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
