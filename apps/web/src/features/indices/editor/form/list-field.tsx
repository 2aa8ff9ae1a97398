import { ActionIcon, Button } from '@mantine/core'
import type { Path } from '@openpar/domain/indices'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt, listOf } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import styles from './list-field.module.css'
import { formTexts } from './texts.ts'

export type ListColumn = {
  readonly title: string
  readonly width?: string
  readonly cell: (path: Path, entry: unknown) => ReactNode
}

/** A list at `path` as a small table: a line an entry, lines can be added, deleted and put in another order. */
export function ListField({
  path,
  label,
  columns,
  fresh,
  ordered = false,
}: {
  path: Path
  label: string
  columns: readonly ListColumn[]
  /** A new entry. */
  fresh: (entries: readonly unknown[]) => unknown
  /** Whether the order means something. */
  ordered?: boolean
}) {
  const texts = useTexts(formTexts)
  const { data, set } = useEditing()
  const entries = listOf(dataAt(data, path))
  const without = (position: number) => entries.filter((_, at) => at !== position)
  const swap = (position: number) => {
    const next = [...entries]
    ;[next[position], next[position - 1]] = [next[position - 1], next[position]]
    set(path, next)
  }
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ title, width }) => (
              <th key={title} scope="col" style={width === undefined ? undefined : { width }}>
                {title}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place
            <tr key={position}>
              {columns.map(({ title, cell }) => (
                <td key={title}>{cell([...path, position], entry)}</td>
              ))}
              <td className={styles.commands}>
                {ordered && (
                  <>
                    <ActionIcon
                      variant="subtle"
                      aria-label={`${texts.up} ${position + 1}`}
                      disabled={position === 0}
                      onClick={() => swap(position)}
                    >
                      <IconArrowUp size={15} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      aria-label={`${texts.down} ${position + 1}`}
                      disabled={position + 1 === entries.length}
                      onClick={() => swap(position + 1)}
                    >
                      <IconArrowDown size={15} aria-hidden />
                    </ActionIcon>
                  </>
                )}
                <ActionIcon
                  variant="subtle"
                  aria-label={`${texts.remove} ${position + 1}`}
                  onClick={() => set(path, entries.length === 1 ? undefined : without(position))}
                >
                  <IconTrash size={15} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() =>
          entries.length === 0 ? set(path, [fresh(entries)]) : set([...path, entries.length], fresh(entries))
        }
      >
        {texts.add}
      </Button>
    </div>
  )
}
