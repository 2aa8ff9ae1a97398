import { Button, NativeSelect, Skeleton } from '@mantine/core'
import { EditionDifference, type IndexWithEditions } from '@openpar/domain/indices'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { useAddressSearch, usePathParameters } from '../../../platform/screen/use-address.ts'
import { sharedTexts } from '../shared/texts.ts'
import { useEdition, useIndices } from '../shared/use-edition.ts'
import { wordsIn } from '../shared/words.ts'
import { ChangeTable } from './change-table.tsx'
import styles from './compare-screen.module.css'
import { groupChanges } from './group-changes.ts'
import { compareTexts } from './texts.ts'

const Search = z.object({ from: z.uuid().optional().catch(undefined) })

/** What was added, removed, moved, or weighs otherwise than in an earlier edition; to read and to print. */
export function CompareScreen() {
  const { edition: id } = usePathParameters(z.object({ edition: z.uuid() }))
  const [{ from }, change] = useAddressSearch(Search)
  const texts = useTexts(compareTexts)
  const shared = useTexts(sharedTexts)
  const language = useLanguage()
  const edition = useEdition(id)
  const indices = useIndices()
  const earlier = from ?? suggestEarlier(indices.data, id)
  const later = edition.data
  return (
    <>
      <PageHeader
        title={texts.title}
        under={later && `${wordsIn(later.title, language)} · ${later.code}`}
        crumbs={[
          { title: shared.indices, path: '/indices' },
          ...(later === undefined ? [] : [{ title: later.code, path: `/indices/${id}` }]),
        ]}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {texts.print}
          </Button>
        }
      />
      <div className={styles.body}>
        <NativeSelect
          className={styles.choice}
          label={texts.earlier}
          description={texts.chooseHint}
          value={earlier ?? ''}
          onChange={(event) => change({ from: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: texts.choose },
            ...(indices.data ?? []).map((index) => ({
              group: index.code,
              items: index.editions
                .filter((one) => one.id !== id)
                .map((one) => ({ value: one.id, label: `${index.code} · ${one.code}` })),
            })),
          ].filter((one) => !('items' in one) || one.items.length > 0)}
        />
        <ProblemAlert error={edition.error ?? indices.error} />
        {earlier !== undefined && <Difference earlier={earlier} later={id} />}
      </div>
    </>
  )
}

/** The edition of the same index that comes next in the list, which runs from the newest to the oldest. */
function suggestEarlier(indices: readonly IndexWithEditions[] | undefined, id: string): string | undefined {
  const editions = indices?.find((index) => index.editions.some((one) => one.id === id))?.editions ?? []
  const at = editions.findIndex((one) => one.id === id)
  return (editions[at + 1] ?? editions.find((one) => one.id !== id))?.id
}

function Difference({ earlier, later }: { earlier: string; later: string }) {
  const texts = useTexts(compareTexts)
  const format = useFormat()
  const read = useQuery({
    queryKey: ['edition', 'difference', earlier, later],
    queryFn: ({ signal }) =>
      api.get(`/api/editions/${later}/difference`, EditionDifference, { query: { from: earlier }, signal }),
    retry: false,
  })
  if (read.data === undefined) {
    return read.error === null ? <Skeleton height={240} /> : <ProblemAlert error={read.error} />
  }
  const { changes, totalCode } = read.data
  if (changes.length === 0) return <EmptyState title={texts.same}>{texts.sameHint}</EmptyState>
  const groups = groupChanges(changes, totalCode)
  return (
    <>
      <p className={styles.counts}>
        {texts.counts(format.number(changes.length))}:{' '}
        {groups
          .map(([group, found]) => `${texts.groups[group].toLowerCase()} ${format.number(found.length)}`)
          .join(' · ')}
      </p>
      {groups.map(([group, found]) => (
        <Panel key={group} title={`${texts.groups[group]} (${format.number(found.length)})`}>
          <ChangeTable changes={found} />
        </Panel>
      ))}
    </>
  )
}
