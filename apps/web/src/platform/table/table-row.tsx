import { Link } from '@tanstack/react-router'
import type { Column } from './column.ts'
import styles from './record-table.module.css'

function classOf<Row>(column: Column<Row>): string {
  return [
    column.align === 'right' && styles.right,
    column.nowrap && styles.nowrap,
    column.phone === false && styles.noPhone,
    column.title === '' && styles.unnamed,
  ]
    .filter(Boolean)
    .join(' ')
}

export function TableRow<Row>({
  row,
  columns,
  path,
}: {
  row: Row
  columns: readonly Column<Row>[]
  path: string | undefined
}) {
  return (
    <tr>
      {columns.map((column, index) => {
        const content = column.cell === undefined ? (column.value?.(row) ?? '–') : column.cell(row)
        if (index > 0)
          return (
            <td key={column.id} className={classOf(column)} data-title={column.title}>
              <div>{content}</div>
            </td>
          )
        return (
          <th key={column.id} scope="row" className={classOf(column)}>
            {path === undefined ? (
              content
            ) : (
              <Link to={path} className={styles.link} data-row-link>
                {content}
              </Link>
            )}
          </th>
        )
      })}
    </tr>
  )
}
