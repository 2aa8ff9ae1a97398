import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { CodeWay, type InvitePerson, IssuedCode, SignInOptions } from '@openpar/domain/people'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { mistakeAt } from '../../../platform/api/mistakes.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { type PickedUnit, UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { platformTexts } from '../../../platform/texts.ts'
import { CodesDialog } from '../codes/codes-dialog.tsx'
import { emptyRole, type RoleChoice, RoleFields, roleOf } from '../person/role-fields.tsx'
import { texts } from '../texts.ts'

/** Invites one person; a printed code follows at once in a sheet of its own. */
export function InviteDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const words = useTexts(texts)
  const [codes, setCodes] = useState<readonly IssuedCode[] | null>(null)
  return (
    <>
      <Modal opened={opened} onClose={close} title={words.invite} size="lg">
        <InviteForm
          close={close}
          invited={(issued) => {
            close()
            if (issued.code === null) notifications.show({ message: words.mailSent(issued.email) })
            else setCodes([issued])
          }}
        />
      </Modal>
      <CodesDialog codes={codes} close={() => setCodes(null)} />
    </>
  )
}

function InviteForm({ close, invited }: { close: () => void; invited: (issued: IssuedCode) => void }) {
  const words = useTexts(texts)
  const { cancel } = useTexts(platformTexts)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [position, setPosition] = useState('')
  const [unit, setUnit] = useState<PickedUnit | null>(null)
  const [role, setRole] = useState<RoleChoice>(emptyRole)
  const [way, setWay] = useState<CodeWay>('print')
  const [tried, setTried] = useState(false)
  const options = useQuery({
    queryKey: ['sign-in-options'],
    queryFn: ({ signal }) => api.get('/api/sign-in-options', SignInOptions, { signal }),
  })
  const send = useChange(
    (body: Omit<InvitePerson, 'language'>, key) =>
      api.post('/api/people/invitations', IssuedCode, body, { key }),
    { refresh: [['person']], done: invited },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || email.trim() === '' || unit === null) return
    const grant = roleOf({ ...role, unit: role.unit ?? unit })
    const grants = grant === null ? [] : [grant]
    send.mutate({
      name,
      email,
      position: position.trim() === '' ? null : position,
      unit: unit.id,
      grants,
      way,
    })
  }
  const need = (value: string, sentence: string) => (tried && value.trim() === '' ? sentence : undefined)
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text c="dimmed">{words.inviteIntro}</Text>
        <TextInput
          label={words.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={need(name, words.needName) ?? mistakeAt(send.error, 'name')}
          autoComplete="off"
          data-autofocus
          withAsterisk
        />
        <TextInput
          label={words.email}
          type="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={need(email, words.needEmail) ?? mistakeAt(send.error, 'email')}
          autoComplete="off"
          withAsterisk
        />
        <TextInput
          label={words.position}
          value={position}
          onChange={(event) => setPosition(event.currentTarget.value)}
          error={mistakeAt(send.error, 'position')}
          autoComplete="off"
        />
        <UnitPicker
          label={words.workUnit}
          value={unit}
          onChange={setUnit}
          error={tried && unit === null ? words.needUnit : undefined}
          withAsterisk
        />
        <RoleFields
          legend={words.firstRole}
          hint={words.firstRoleHint}
          value={{ ...role, unit: role.unit ?? unit }}
          onChange={setRole}
          optional
        />
        {options.data?.mail === true && (
          <div role="radiogroup" aria-label={words.way}>
            <Text size="sm" fw={500} mb={4} aria-hidden>
              {words.way}
            </Text>
            <SegmentedControl
              value={way}
              onChange={(value) => setWay(CodeWay.parse(value))}
              data={[
                { value: 'print', label: words.byPrint },
                { value: 'mail', label: words.byMail },
              ]}
            />
          </div>
        )}
        <ProblemAlert error={send.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {words.invite}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
