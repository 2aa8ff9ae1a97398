import { Button, Modal, Progress, Text } from '@mantine/core'
import { findPeriod, ListedCollection, periodLabel } from '@openpar/domain/measures'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { useMay } from '../../../platform/session/me.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useServerRecords } from '../../../platform/table/use-server-records.ts'
import { DeadlineChip } from '../facts/deadline-chip.tsx'
import { texts } from '../texts.ts'
import { CollectionForm } from './collection-form.tsx'

/** Every collection in sight, with how far it has come. */
export function CollectionsScreen() {
  const words = useTexts(texts)
  const language = useLanguage()
  const may = useMay()
  const navigate = useNavigate()
  const [opening, setOpening] = useState(false)
  const source = useServerRecords({
    path: '/api/collections',
    row: ListedCollection,
    key: ['collection', 'list'],
    sort: { column: 'deadline', descending: true },
  })
  const columns: Column<ListedCollection>[] = [
    { id: 'title', title: words.title, cell: ({ title }) => title, sortable: true },
    { id: 'period', title: words.period, cell: ({ period }) => periodLabel(findPeriod(period)!, language) },
    {
      id: 'deadline',
      title: words.deadline,
      cell: ({ deadline, only, done, expected }) => (
        <DeadlineChip deadline={only?.deadline ?? deadline} done={done === expected} />
      ),
      sortable: true,
    },
    {
      id: 'progress',
      title: words.completeness,
      cell: ({ done, expected, units, unitsDone }) => (
        <>
          <Progress
            w={120}
            value={expected === 0 ? 100 : (100 * done) / expected}
            aria-label={words.progress(done, expected)}
          />
          <Text size="sm">
            {units > 1 ? words.unitsDone(unitsDone, units) : words.progress(done, expected)}
          </Text>
        </>
      ),
    },
    {
      id: 'state',
      title: words.state,
      cell: ({ state }) => (
        <StatusChip kind={state === 'open' ? 'accent' : 'neutral'}>
          {words[state === 'open' ? 'open' : 'closed']}
        </StatusChip>
      ),
    },
  ]
  return (
    <>
      <PageHeader
        title={words.collections}
        actions={
          may('collection.change') && <Button onClick={() => setOpening(true)}>{words.newCollection}</Button>
        }
      />
      <RecordTable
        caption={words.collections}
        columns={columns}
        source={source}
        rowKey={({ id }) => id}
        rowPath={({ id }) => `/collections/${id}`}
        filterable={false}
        empty={<EmptyState title={words.noCollections}>{words.noCollectionsHint}</EmptyState>}
      />
      <Modal opened={opening} onClose={() => setOpening(false)} title={words.newCollection} size="lg">
        <CollectionForm
          done={({ id }) => void navigate({ to: `/collections/${id}` })}
          close={() => setOpening(false)}
        />
      </Modal>
    </>
  )
}
