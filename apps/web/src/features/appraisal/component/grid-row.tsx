import { writeFigure } from '@openpar/domain/measures'
import type { AppraisalRow, ComponentAppraisal } from '@openpar/domain/rounds'
import { IconSquareCheck } from '@tabler/icons-react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { CorrectForm } from '../entry/correct-form.tsx'
import { StateChip } from '../entry/state-chip.tsx'
import type { EntryWork } from '../entry/use-entry-work.ts'
import { rowFigure } from '../live/row-figure.ts'
import { texts } from '../texts.ts'
import { differenceOf } from './arrange.ts'
import styles from './grid.module.css'

/** Why the entry stands as it does, in one line: the latest correction, else what was asked or returned. */
function reasonOf(row: AppraisalRow): string {
  const corrections = Object.values(row.facts).flatMap(({ appraised }) => (appraised ? [appraised] : []))
  const latest = corrections.toSorted((a, b) => b.sequence - a.sequence)[0]
  if (latest) return latest.value.reason
  return row.entry.messages.findLast(({ kind }) => kind === 'ask' || kind === 'return')?.text ?? ''
}

/** One unit of the grid; the form of a correction opens under it. */
export function GridRow({
  view,
  row,
  work,
  current,
  selected,
  opened,
  focus,
  open,
}: {
  view: ComponentAppraisal
  row: AppraisalRow
  work: EntryWork
  current: boolean
  selected: boolean
  opened: boolean
  focus: () => void
  open: () => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const figures = (layer: 'self' | 'appraised') =>
    view.measures
      .map((measure) => {
        const figure = rowFigure(row, measure.code, layer)
        return figure ? writeFigure(figure, measure, language) : '–'
      })
      .join(' / ')
  const [self, appraised] = [figures('self'), figures('appraised')]
  const difference = differenceOf(row)
  const documents = row.entry.evidence?.value.length ?? 0
  const correcting = work.asking?.unit === row.unit.id && work.asking.deed === 'correct' && !opened
  return (
    <>
      <tr className={`${styles.row} ${current ? styles.current : ''}`} data-state={row.state}>
        <th scope="row">
          <button
            type="button"
            className={styles.unit}
            data-unit={row.unit.id}
            tabIndex={current ? 0 : -1}
            aria-expanded={opened}
            onFocus={focus}
            onClick={open}
          >
            {selected && (
              <IconSquareCheck size={16} className={styles.selected} role="img" aria-label={words.selected} />
            )}
            {row.unit.name}
          </button>
        </th>
        <td className={styles.facts} data-label={words.facts}>
          <span>
            {self}
            {appraised !== self && <span className={styles.corrected}>→ {appraised}</span>}
          </span>
        </td>
        <td className={styles.number} data-label={words.self}>
          {format.points(row.points.self)}
        </td>
        <td className={styles.number} data-label={words.appraised}>
          {format.points(row.points.appraised)}
        </td>
        <td
          className={`${styles.number} ${difference !== null && difference !== 0 ? styles.differs : ''}`}
          data-label={words.difference}
        >
          {format.difference(difference, { most: 2 })}
        </td>
        <td className={`${styles.number} ${styles.extra}`} data-label={words.documents}>
          {format.number(documents)}
        </td>
        <td className={`${styles.reason} ${styles.extra}`} data-label={words.reason}>
          <span title={reasonOf(row)}>{reasonOf(row)}</span>
        </td>
        <td className={styles.state} data-label={words.state}>
          <StateChip {...row} />
        </td>
      </tr>
      {correcting && (
        <tr className={styles.form}>
          <td colSpan={8}>
            <CorrectForm view={view} row={row} work={work} />
          </td>
        </tr>
      )}
    </>
  )
}
