import { Button, NativeSelect, Text } from '@mantine/core'
import { EditionSummary } from '@openpar/domain/indices'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
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
import { StateChips } from '../shared/state-chips.tsx'
import { sharedTexts } from '../shared/texts.ts'
import { usePeriodWords } from '../shared/use-period-words.ts'
import { wordsIn } from '../shared/words.ts'
import styles from './indices-screen.module.css'
import { listTexts } from './texts.ts'

const Search = z.object({ state: z.enum(['draft', 'published', 'retired']).optional().catch(undefined) })

/** Every edition of every index: which one counts today, which are drafts. */
export function IndicesScreen() {
  const texts = useTexts(listTexts)
  const shared = useTexts(sharedTexts)
  const language = useLanguage()
  const format = useFormat()
  const periodWords = usePeriodWords()
  const may = useMay()
  const [{ state }, change] = useAddressSearch(Search)
  const source = useServerRecords({
    path: '/api/editions',
    row: EditionSummary,
    key: ['edition', 'list'],
    query: { state },
    sort: { column: 'changedAt', descending: true },
  })
  const columns: Column<EditionSummary>[] = [
    { id: 'code', title: texts.name, sortable: true, cell: ({ title }) => wordsIn(title, language) },
    { id: 'index', title: texts.index, cell: ({ indexCode, code }) => shared.editionOf(indexCode, code) },
    {
      id: 'inForce',
      title: texts.period,
      sortable: true,
      nowrap: true,
      cell: ({ inForce }) => periodWords(inForce),
    },
    {
      id: 'state',
      title: texts.state,
      cell: (edition) => (
        <span className={styles.chips}>
          <StateChips edition={edition} />
        </span>
      ),
    },
    {
      id: 'changedAt',
      title: texts.changed,
      sortable: true,
      nowrap: true,
      phone: false,
      cell: ({ changedAt }) => <Text size="xs">{format.instant(changedAt)}</Text>,
    },
  ]
  const actions = may('index.change') && (
    <>
      <Button component={Link} to="/indices/annex" variant="default">
        {texts.annex}
      </Button>
      <Button component={Link} to="/indices/new">
        {texts.create}
      </Button>
    </>
  )
  return (
    <>
      <PageHeader title={shared.indices} under={texts.under} actions={actions} />
      <RecordTable
        caption={shared.indices}
        columns={columns}
        source={source}
        rowKey={({ id }) => id}
        rowPath={({ id }) => `/indices/${id}`}
        empty={<EmptyState title={texts.none}>{texts.noneHint}</EmptyState>}
        toolbar={
          <NativeSelect
            aria-label={texts.state}
            value={state ?? ''}
            onChange={(event) => change({ state: event.currentTarget.value || undefined })}
            data={[
              { value: '', label: texts.allStates },
              { value: 'draft', label: shared.draft },
              { value: 'published', label: shared.published },
              { value: 'retired', label: shared.retired },
            ]}
          />
        }
      />
    </>
  )
}
