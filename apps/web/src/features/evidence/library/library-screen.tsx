import { Button } from '@mantine/core'
import { DocumentSummary, FILE_KINDS } from '@openpar/domain/evidence'
import { IconUpload } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { useAddressSearch } from '../../../platform/screen/use-address.ts'
import { useMay } from '../../../platform/session/me.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useServerRecords } from '../../../platform/table/use-server-records.ts'
import { DocumentState } from '../document-state.tsx'
import { texts } from '../texts.ts'
import { LibraryFilters, LibrarySearch } from './library-filters.tsx'
import { LibraryUploads } from './library-uploads.tsx'
import { FoundIn, TitleCell } from './title-cell.tsx'

/** The library of evidence: search, filters, upload. */
export function LibraryScreen() {
  const words = useTexts(texts)
  const format = useFormat()
  const language = useLanguage()
  const may = useMay()
  const [filters, change] = useAddressSearch(LibrarySearch)
  const [uploading, setUploading] = useState(false)
  const open = useCallback(() => setUploading(true), [])
  const source = useServerRecords({
    path: '/api/documents',
    row: DocumentSummary,
    key: ['document', 'list'],
    query: filters,
  })
  const filtered = Object.values(filters).some((value) => value !== undefined)
  const columns: Column<DocumentSummary>[] = [
    { id: 'title', title: words.title, sortable: true, cell: (row) => <TitleCell document={row} /> },
    { id: 'found', title: words.found, cell: (row) => <FoundIn document={row} /> },
    { id: 'number', title: words.number, sortable: true, nowrap: true, cell: ({ number }) => number ?? '–' },
    {
      id: 'issuedOn',
      title: words.issuedOn,
      sortable: true,
      nowrap: true,
      cell: ({ issuedOn }) => format.date(issuedOn),
    },
    { id: 'issuer', title: words.issuer, cell: ({ issuer }) => issuer ?? '–' },
    { id: 'unit', title: words.unit, phone: false, cell: ({ unitName }) => unitName },
    {
      id: 'kind',
      title: words.kind,
      phone: false,
      nowrap: true,
      cell: ({ kind }) => FILE_KINDS[kind][language],
    },
    { id: 'state', title: words.state, nowrap: true, cell: ({ state }) => <DocumentState state={state} /> },
    {
      id: 'links',
      title: words.links,
      align: 'right',
      phone: false,
      cell: ({ links }) => format.number(links),
    },
  ]
  const searched = source.search.trim() !== ''
  return (
    <>
      <PageHeader
        title={words.library}
        under={words.libraryUnder}
        actions={
          may('document.add') && (
            <Button
              leftSection={<IconUpload size={16} aria-hidden />}
              aria-expanded={uploading}
              onClick={() => setUploading(!uploading)}
            >
              {words.upload}
            </Button>
          )
        }
      />
      {may('document.add') && <LibraryUploads opened={uploading} open={open} />}
      <RecordTable
        caption={words.library}
        source={source}
        columns={searched ? columns : columns.filter(({ id }) => id !== 'found')}
        rowKey={({ id }) => id}
        rowPath={({ id }) => `/documents/${id}`}
        toolbar={<LibraryFilters filters={filters} change={change} unitName={source.rows[0]?.unitName} />}
        empty={
          filtered ? (
            <EmptyState
              title={words.nothingFits}
              action={
                <Button
                  variant="default"
                  onClick={() =>
                    change(Object.fromEntries(Object.keys(filters).map((key) => [key, undefined])))
                  }
                >
                  {words.clearFilters}
                </Button>
              }
            />
          ) : (
            <EmptyState title={words.nothing}>
              {may('document.add') ? words.nothingHint : undefined}
            </EmptyState>
          )
        }
      />
    </>
  )
}
