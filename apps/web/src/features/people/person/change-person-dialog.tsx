import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ChangePerson, PersonAccount } from '@openpar/domain/people'
import { type FormEvent, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { mistakeAt } from '../../../platform/api/mistakes.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { type PickedUnit, UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { platformTexts } from '../../../platform/texts.ts'
import { texts } from '../texts.ts'

export function ChangePersonDialog({
  opened,
  close,
  person,
}: {
  opened: boolean
  close: () => void
  person: PersonAccount
}) {
  const words = useTexts(texts)
  return (
    <Modal opened={opened} onClose={close} title={words.change}>
      <ChangePersonForm key={person.version} close={close} person={person} />
    </Modal>
  )
}

function ChangePersonForm({ close, person }: { close: () => void; person: PersonAccount }) {
  const words = useTexts(texts)
  const { cancel, save } = useTexts(platformTexts)
  const [name, setName] = useState(person.name)
  const [email, setEmail] = useState(person.email)
  const [position, setPosition] = useState(person.position ?? '')
  const [unit, setUnit] = useState<PickedUnit | null>(person.unit)
  const change = useChange(
    (body: ChangePerson, key) => api.post(`/api/people/${person.id}/change`, PersonAccount, body, { key }),
    {
      refresh: [['person']],
      done: () => {
        close()
        notifications.show({ message: words.changed })
      },
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({
      name,
      email,
      position: position.trim() === '' ? null : position,
      unit: unit?.id ?? null,
      version: person.version,
    })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={words.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={name.trim() === '' ? words.needName : mistakeAt(change.error, 'name')}
          data-autofocus
        />
        <TextInput
          label={words.email}
          type="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={email.trim() === '' ? words.needEmail : mistakeAt(change.error, 'email')}
        />
        <TextInput
          label={words.position}
          value={position}
          onChange={(event) => setPosition(event.currentTarget.value)}
          error={mistakeAt(change.error, 'position')}
        />
        <UnitPicker label={words.workUnit} value={unit} onChange={setUnit} />
        <ProblemAlert error={change.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
