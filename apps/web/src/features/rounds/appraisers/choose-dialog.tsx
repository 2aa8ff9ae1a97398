import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import type { AppraiserView } from '@openpar/domain/rounds'
import { useState } from 'react'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts as roundTexts } from '../texts.ts'
import { peopleOf } from './assignments.ts'
import { texts } from './texts.ts'

/** Picks who appraises some components; what speaks for or against somebody stands beside the name. */
export function ChooseDialog({
  view,
  title,
  components,
  busy,
  error,
  choose,
  close,
}: {
  view: AppraiserView
  title: string
  components: readonly string[]
  busy: boolean
  error: Error | null
  choose: (people: readonly string[]) => void
  close: () => void
}) {
  const words = useTexts(texts)
  const { cancel, save } = useTexts(roundTexts)
  const format = useFormat()
  const [people, setPeople] = useState<string[]>(() => [...peopleOf(view.assignments, components).all])
  const about = (person: AppraiserView['people'][number]) => {
    const why = new Set(
      view.suggestions
        .filter((one) => one.person === person.id && components.includes(one.component))
        .map((one) => one.why),
    )
    const parts = [
      person.units.map(({ name }) => name).join(', '),
      why.has('before') ? words.before : '',
      why.has('owner') ? words.owns : '',
      person.conflicts.length > 0 ? words.conflict(person.conflicts.map(({ name }) => name).join(', ')) : '',
      person.appraiser ? '' : words.notHeld,
    ]
    return parts.filter((part) => part !== '').join(' · ')
  }
  return (
    <Modal opened onClose={close} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          choose(people)
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {words.applies(format.number(components.length))}
          </Text>
          <Checkbox.Group value={people} onChange={setPeople} label={words.appraisers}>
            <Stack gap="xs" mt="xs">
              {view.people.map((person) => (
                <Checkbox
                  key={person.id}
                  value={person.id}
                  label={person.name}
                  description={about(person)}
                  disabled={!person.appraiser && !people.includes(person.id)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <ProblemAlert error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {cancel}
            </Button>
            <Button type="submit" loading={busy}>
              {save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
