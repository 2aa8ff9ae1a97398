import { Button, Skeleton, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { EmptyState } from '../feedback/empty-state.tsx'
import { ProblemAlert } from '../feedback/problem-alert.tsx'
import { useTexts } from '../language/use-texts.ts'
import { platformTexts } from '../texts.ts'
import type { Column } from './column.ts'
import { moveBetweenRows } from './move-between-rows.ts'
import type { RecordSource } from './record-source.ts'
import styles from './record-table.module.css'
import { TableFrame } from './table-frame.tsx'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { TableToolbar } from './table-toolbar.tsx'

type RecordTableProps<Row> = {
  /** What the table lists, for those who cannot see it. */
  readonly caption: string
  /** The first column names the row: it is the heading of the card on a phone and carries the link. */
  readonly columns: readonly Column<Row>[]
  readonly source: RecordSource<Row>
  readonly rowKey: (row: Row) => string
  /** Where a row leads, below `/app`: `/units/…`. */
  readonly rowPath?: (row: Row) => string
  /** Shown when there are no rows at all: say what to do next. */
  readonly empty?: ReactNode
  /** Further filters, left of the count. */
  readonly toolbar?: ReactNode
  /** Keeps the text filter away, for short lists. */
  readonly filterable?: boolean
}

/**
 * A list of records: text filter, sorting, paging by "Xem thêm", download of the same list, arrows between rows, cards
 * on a phone, loading, empty and failed states.
 */
export function RecordTable<Row>({
  caption,
  columns,
  source,
  rowKey,
  rowPath,
  empty,
  toolbar,
  filterable = true,
}: RecordTableProps<Row>) {
  const texts = useTexts(platformTexts)
  const { rows, loading, error, search } = source
  const nothing = !loading && error === null && rows.length === 0
  const hasToolbar = filterable || toolbar !== undefined || source.download !== null
  if (nothing && search === '' && toolbar === undefined)
    return <div className={styles.card}>{empty ?? <EmptyState title={texts.notFilled} />}</div>
  return (
    <div className={styles.card}>
      {hasToolbar && (
        <TableToolbar source={source} columns={columns} filterable={filterable}>
          {toolbar}
        </TableToolbar>
      )}
      {error !== null && <ProblemAlert error={error} retry={source.retry} m="sm" />}
      {nothing && search === '' && (empty ?? <EmptyState title={texts.notFilled} />)}
      {nothing && search !== '' && (
        <EmptyState
          title={texts.nothingFits}
          action={
            <Button variant="default" onClick={() => source.changeSearch('')}>
              {texts.clearFilter}
            </Button>
          }
        />
      )}
      {loading && <LoadingRows label={texts.loading} />}
      {rows.length > 0 && (
        <TableFrame label={caption}>
          <table className={styles.table} onKeyDown={moveBetweenRows}>
            <caption>
              <VisuallyHidden>{caption}</VisuallyHidden>
            </caption>
            <TableHead columns={columns} source={source} />
            <tbody>
              {rows.map((row) => (
                <TableRow key={rowKey(row)} row={row} columns={columns} path={rowPath?.(row)} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {source.more !== null && rows.length > 0 && (
        <div className={styles.after}>
          <Button variant="default" onClick={source.more} loading={source.loadingMore}>
            {texts.more}
          </Button>
        </div>
      )}
    </div>
  )
}

function LoadingRows({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label}>
      {[72, 88, 64, 80, 56].map((width) => (
        <Skeleton key={width} height={14} m="md" width={`${width}%`} />
      ))}
    </div>
  )
}
