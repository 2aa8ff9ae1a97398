import { Button, Group, Modal, MultiSelect, Select, Stack, Text, Textarea } from '@mantine/core'
import { AppraiserAssignments, type AppraiserView, type Substitution } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts as roundTexts } from '../texts.ts'
import { texts } from './texts.ts'

/** One person takes the place of another, with the reason. */
export function SubstituteDialog({
  round,
  view,
  close,
}: {
  round: string
  view: AppraiserView
  close: () => void
}) {
  const words = useTexts(texts)
  const { cancel } = useTexts(roundTexts)
  const language = useLanguage()
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [components, setComponents] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const substitute = useChange(
    (body: Substitution, key) =>
      api.post(`/api/rounds/${round}/substitutions`, AppraiserAssignments, body, { key }),
    { refresh: [['round', round]], done: close },
  )
  const given = new Set(view.assignments.map(({ person }) => person))
  const theirs = new Set(
    view.assignments.filter(({ person }) => person === from).map(({ component }) => component),
  )
  const named = (people: AppraiserView['people']) =>
    people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Modal opened onClose={close} title={words.substitute}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (from === null || to === null) return
          substitute.mutate({
            from,
            to,
            components: components.length === 0 ? null : components,
            reason: reason.trim(),
          })
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{words.substituteText}</Text>
          <Select
            label={words.from}
            data={named(view.people.filter(({ id }) => given.has(id)))}
            value={from}
            onChange={(next) => {
              setFrom(next)
              setComponents([])
            }}
            withAsterisk
          />
          <Select
            label={words.to}
            data={named(view.people.filter(({ id, appraiser }) => appraiser && id !== from))}
            value={to}
            onChange={setTo}
            withAsterisk
          />
          <MultiSelect
            label={words.components}
            placeholder={components.length === 0 ? words.allComponents : undefined}
            data={view.nodes
              .filter(({ code }) => theirs.has(code))
              .map(({ code, name }) => ({ value: code, label: `${code} ${textIn(name, language)}` }))}
            value={components}
            onChange={setComponents}
            searchable
            clearable
          />
          <Textarea
            label={words.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
            withAsterisk
          />
          <ProblemAlert error={substitute.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {cancel}
            </Button>
            <Button
              type="submit"
              loading={substitute.isPending}
              disabled={from === null || to === null || reason.trim() === ''}
            >
              {words.substitute}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
