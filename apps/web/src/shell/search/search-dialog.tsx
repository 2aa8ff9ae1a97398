import { Modal, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Me } from '@openpar/domain/people'
import { SearchAnswer } from '@openpar/domain/workspace'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { api } from '../../platform/api/api.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { platformTexts } from '../../platform/texts.ts'
import { screens } from '../../screens.ts'
import { visibleScreens } from '../layout/visible-screens.ts'
import { shellTexts } from '../texts.ts'
import { findPages } from './find-pages.ts'
import { FoundList } from './found-list.tsx'

const pageKind = 'page'
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Search over everything the person may see, by keyboard alone if they like. */
export function SearchDialog({ me, opened, close }: { me: Me; opened: boolean; close: () => void }) {
  const { search } = useTexts(shellTexts)
  return (
    <Modal opened={opened} onClose={close} title={search} size="lg" yOffset="10vh" centered={false}>
      <SearchBox me={me} close={close} />
    </Modal>
  )
}

function SearchBox({ me, close }: { me: Me; close: () => void }) {
  const texts = useTexts(shellTexts)
  const { loading } = useTexts(platformTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const [asked] = useDebouncedValue(text.trim(), 200)
  const enough = asked.length >= 2
  const answer = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => api.get('/api/search', SearchAnswer, { query: { q: asked }, signal }),
    enabled: enough,
    placeholderData: keepPreviousData,
  })
  const pages = findPages(
    visibleScreens(screens, me).flatMap(({ entries }) => entries),
    text,
    language,
  )
  const groups = [{ kind: pageKind, items: pages }, ...(enough ? (answer.data?.groups ?? []) : [])].filter(
    ({ items }) => items.length > 0,
  )
  const found = groups.flatMap(({ items }) => items)
  const current = Math.min(chosen, found.length - 1)
  const open = (path: string) => {
    close()
    void navigate({ to: path })
  }
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const item = found[current]
    if (step !== undefined && found.length > 0) setChosen((current + step + found.length) % found.length)
    else if (event.key === 'Enter' && item !== undefined) open(item.path)
    else return
    event.preventDefault()
  }
  const state =
    text.trim().length < 2
      ? texts.searchStart
      : answer.isFetching || asked !== text.trim()
        ? loading
        : found.length === 0
          ? texts.searchNothing(asked)
          : texts.searchKeys
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={texts.search}
        placeholder={texts.searchHint}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={press}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="search-found"
        aria-activedescendant={found.length > 0 ? `search-found-${current}` : undefined}
        autoComplete="off"
      />
      <ProblemAlert error={answer.error} mt="sm" />
      <FoundList
        groups={groups}
        titleOf={(kind) =>
          kind === pageKind ? texts.searchPages : ((texts.kinds as Record<string, string>)[kind] ?? kind)
        }
        current={current}
        open={open}
      />
      <Text size="xs" c="dimmed" mt="sm" role="status">
        {state}
      </Text>
    </>
  )
}
