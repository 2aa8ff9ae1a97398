import { Button, UnstyledButton } from '@mantine/core'
import type { AnnexReading } from '@openpar/domain/indices'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import styles from './check-screen.module.css'
import { annexTexts } from './texts.ts'
import type { AnnexDoubt, Decision } from './use-check.ts'

type Table = AnnexReading['tables'][number]
type Cell = Table['rows'][number][number]

/** Rows drawn before a person asks for more. */
const FIRST_ROWS = 400

/** The tables of the annex as read, doubtful cells marked; a click leads to the doubt. */
export function AnnexTables({
  tables,
  doubts,
  decisions,
  shown,
  show,
}: {
  tables: readonly Table[]
  doubts: readonly AnnexDoubt[]
  decisions: ReadonlyMap<AnnexDoubt, Decision>
  shown: AnnexDoubt | null
  show: (doubt: AnnexDoubt) => void
}) {
  const texts = useTexts(annexTexts)
  const frame = useRef<HTMLElement>(null)
  const byPlace = useMemo(() => Map.groupBy(doubts, ({ place }) => place), [doubts])
  useEffect(() => {
    if (shown === null) return
    frame.current
      ?.querySelector(`[data-place="${CSS.escape(shown.place)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [shown])
  return (
    <div className={styles.annex}>
      <h2 className={styles.title}>{texts.asRead}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.frame} ref={frame} tabIndex={0} aria-label={texts.asRead}>
        {tables.map((table) => (
          <AnnexTable key={table.name} table={table}>
            {(cell) => (
              <AnnexCell
                key={cell.place}
                cell={cell}
                doubts={byPlace.get(cell.place) ?? []}
                decisions={decisions}
                shown={shown?.place === cell.place}
                show={show}
              />
            )}
          </AnnexTable>
        ))}
      </section>
    </div>
  )
}

function AnnexTable({ table, children }: { table: Table; children: (cell: Cell) => React.ReactNode }) {
  const texts = useTexts(annexTexts)
  const format = useFormat()
  const [all, setAll] = useState(false)
  const covered = useMemo(() => coveredCells(table), [table])
  const rows = all ? table.rows : table.rows.slice(0, FIRST_ROWS)
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.name}>{table.name}</caption>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row[0]?.place ?? r}>
              {row.map((cell, c) => (covered.has(`${r} ${c}`) ? null : children(cell)))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < table.rows.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {texts.showAll(format.number(table.rows.length))}
        </Button>
      )}
    </>
  )
}

function AnnexCell({
  cell,
  doubts,
  decisions,
  shown,
  show,
}: {
  cell: Cell
  doubts: readonly AnnexDoubt[]
  decisions: ReadonlyMap<AnnexDoubt, Decision>
  shown: boolean
  show: (doubt: AnnexDoubt) => void
}) {
  const texts = useTexts(annexTexts)
  const open = doubts.filter((doubt) => !decisions.has(doubt))
  const next = open[0] ?? doubts[0]
  const look =
    doubts.length === 0
      ? undefined
      : open.length === 0
        ? styles.settled
        : open.some(({ severity }) => severity === 'error')
          ? styles.error
          : styles.warning
  const Mark = open.length === 0 ? IconCheck : IconAlertTriangle
  return (
    <td
      data-place={cell.place}
      colSpan={cell.span?.columns}
      rowSpan={cell.span?.rows}
      className={[styles.cell, cell.bold && styles.bold, look, shown && styles.shown]
        .filter(Boolean)
        .join(' ')}
    >
      {next === undefined ? (
        cell.text
      ) : (
        <UnstyledButton className={styles.doubtful} onClick={() => show(next)}>
          <Mark size={13} aria-label={open.length === 0 ? texts.confirmed : texts.doubtful} />
          <span>{cell.text === '' ? '…' : cell.text}</span>
        </UnstyledButton>
      )}
    </td>
  )
}

/** Cells that a merge covers, by row and column. */
function coveredCells({ rows }: Table): ReadonlySet<string> {
  const covered = new Set<string>()
  for (const [r, row] of rows.entries()) {
    for (const [c, { span }] of row.entries()) {
      if (span === undefined) continue
      for (let i = r; i < r + span.rows; i++)
        for (let k = c; k < c + span.columns; k++) if (i !== r || k !== c) covered.add(`${i} ${k}`)
    }
  }
  return covered
}
