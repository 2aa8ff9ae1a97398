import { Button, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { citation, DocumentSummary } from '@openpar/domain/evidence'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import styles from './evidence.module.css'
import { evidenceTexts } from './texts.ts'

const Page = z.object({ items: z.array(DocumentSummary) })

/** Chooses documents of the library for a component. */
export function LibraryPicker({
  opened,
  close,
  attached,
  choose,
}: {
  opened: boolean
  close: () => void
  attached: readonly string[]
  choose: (document: DocumentSummary) => void
}) {
  const words = useTexts(evidenceTexts)
  return (
    <Modal opened={opened} onClose={close} title={words.pick} size="xl">
      <Found attached={attached} choose={choose} />
    </Modal>
  )
}

function Found({
  attached,
  choose,
}: {
  attached: readonly string[]
  choose: (document: DocumentSummary) => void
}) {
  const words = useTexts(evidenceTexts)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 250)
  const found = useQuery({
    queryKey: ['document', 'pick', search],
    queryFn: ({ signal }) => api.get('/api/documents', Page, { query: { search, limit: 30 }, signal }),
    placeholderData: (before) => before,
  })
  const items = (found.data?.items ?? []).filter(({ state }) => state !== 'withdrawn')
  return (
    <Stack gap="sm">
      <TextInput
        label={words.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {found.data && items.length === 0 && <Text c="dimmed">{words.nothingFound}</Text>}
      <ul className={styles.list}>
        {items.map((one) => (
          <li key={one.id} className={styles.item}>
            <span />
            <div className={styles.words}>
              <div>{citation(one)}</div>
              <div className={styles.said}>
                {[one.number && one.title, one.issuer, one.unitName].filter(Boolean).join(' · ')}
              </div>
            </div>
            {attached.includes(one.id) ? (
              <span className={styles.said}>{words.chosen}</span>
            ) : (
              <Button
                size="xs"
                variant="default"
                aria-label={`${words.choose}: ${citation(one)}`}
                onClick={() => choose(one)}
              >
                {words.choose}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Stack>
  )
}
