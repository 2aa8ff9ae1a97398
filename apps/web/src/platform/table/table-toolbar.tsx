import { ActionIcon, Button, Menu, NativeSelect, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconDownload, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormat } from '../format/use-format.ts'
import { useTexts } from '../language/use-texts.ts'
import { platformTexts } from '../texts.ts'
import type { Column } from './column.ts'
import type { RecordSource } from './record-source.ts'
import styles from './record-table.module.css'
import { isSortable } from './table-head.tsx'

export function TableToolbar<Row>({
  source,
  columns,
  filterable,
  children,
}: {
  source: RecordSource<Row>
  columns: readonly Column<Row>[]
  filterable: boolean
  children: ReactNode
}) {
  const texts = useTexts(platformTexts)
  const format = useFormat()
  const [opened, { toggle }] = useDisclosure()
  const shown = format.number(source.rows.length)
  const { total, download } = source
  return (
    <div className={styles.toolbar}>
      {filterable && (
        <TextInput
          className={styles.search}
          aria-label={texts.filter}
          placeholder={texts.filterHint}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={source.search}
          onChange={(event) => source.changeSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') source.changeSearch('')
          }}
          type="search"
        />
      )}
      <ActionIcon
        className={styles.phoneOnly}
        variant="default"
        size={36}
        aria-label={texts.further}
        aria-expanded={opened}
        onClick={toggle}
      >
        <IconAdjustmentsHorizontal size={18} aria-hidden />
      </ActionIcon>
      <div className={`${styles.further} ${opened ? styles.opened : ''}`}>
        <PhoneSort source={source} columns={columns} />
        {children}
        {download !== null && <DownloadButton {...download} />}
      </div>
      <span className={styles.count} aria-live="polite">
        {source.loading
          ? ''
          : total === null || total === source.rows.length
            ? texts.shownOnly(source.more === null ? shown : `${shown}+`)
            : texts.shown(shown, format.number(total))}
      </span>
    </div>
  )
}

/** The cards of a phone have no heads to press. */
function PhoneSort<Row>({ source, columns }: { source: RecordSource<Row>; columns: readonly Column<Row>[] }) {
  const texts = useTexts(platformTexts)
  const sortable = columns.filter((column) => isSortable(column, source))
  if (sortable.length === 0) return null
  const { sort } = source
  return (
    <NativeSelect
      className={styles.phoneOnly}
      aria-label={texts.sort}
      value={sort === null ? '' : `${sort.descending ? '-' : ''}${sort.column}`}
      onChange={({ currentTarget: { value } }) => {
        const column = value.replace(/^-/, '')
        source.changeSort(value === '' ? null : { column, descending: value.startsWith('-') })
      }}
      data={[
        { value: '', label: texts.unsorted },
        ...sortable.flatMap(({ id, title }) => [
          { value: id, label: `${title}, ${texts.ascending}` },
          { value: `-${id}`, label: `${title}, ${texts.descending}` },
        ]),
      ]}
    />
  )
}

function DownloadButton({ csv, xlsx }: { csv: string; xlsx: string | null }) {
  const texts = useTexts(platformTexts)
  const icon = <IconDownload size={16} aria-hidden />
  if (xlsx === null)
    return (
      <Button
        className={styles.download}
        component="a"
        href={csv}
        download
        variant="default"
        leftSection={icon}
      >
        {texts.export}
      </Button>
    )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button className={styles.download} variant="default" leftSection={icon}>
          {texts.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={xlsx} download>
          Excel
        </Menu.Item>
        <Menu.Item component="a" href={csv} download>
          CSV
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
