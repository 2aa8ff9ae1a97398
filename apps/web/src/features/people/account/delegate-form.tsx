import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type Delegate, roleWords } from '@openpar/domain/people'
import { type FormEvent, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { today } from '../../../platform/format/date.ts'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { platformTexts } from '../../../platform/texts.ts'
import { endAfter } from '../last-day.ts'
import { DelegatePicker, type FoundDelegate } from './delegate-picker.tsx'
import { type Lendable, MyDelegations } from './my-delegations.ts'
import { accountTexts } from './texts.ts'

/** Lends own grants to somebody for some days. */
export function DelegateForm({ lendable, close }: { lendable: readonly Lendable[]; close: () => void }) {
  const words = useTexts(accountTexts)
  const { cancel } = useTexts(platformTexts)
  const language = useLanguage()
  const [to, setTo] = useState<FoundDelegate | null>(null)
  const [grants, setGrants] = useState<readonly string[]>(lendable.map(({ id }) => id))
  const [from, setFrom] = useState<string | null>(today())
  const [last, setLast] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lend = useChange(
    (body: Delegate, key) => api.post('/api/me/delegations', MyDelegations, body, { key }),
    {
      refresh: [['my-delegations']],
      done: () => {
        close()
        notifications.show({ message: words.delegated })
      },
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const until = endAfter(last)
    if (to === null || from === null || until === null || grants.length === 0 || reason.trim() === '') return
    lend.mutate({ grants: [...grants], to: to.id, from, until, reason })
  }
  const need = (missing: boolean) => (tried && missing ? words.need : undefined)
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <DelegatePicker value={to} onChange={setTo} error={need(to === null)} />
        <Checkbox.Group
          label={words.which}
          value={[...grants]}
          onChange={setGrants}
          error={need(grants.length === 0)}
        >
          <Stack gap="xs" mt="xs">
            {lendable.map(({ id, role, unit }) => (
              <Checkbox key={id} value={id} label={`${roleWords[role].name[language]}, ${unit.name}`} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group grow align="flex-start" gap="sm">
          <DateInput
            label={words.fromDay}
            value={from}
            onChange={setFrom}
            min={today()}
            error={need(from === null)}
            withAsterisk
          />
          <DateInput
            label={words.toDay}
            value={last}
            onChange={setLast}
            min={from ?? today()}
            error={need(last === null)}
            withAsterisk
          />
        </Group>
        <TextInput
          label={words.reason}
          description={words.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          error={need(reason.trim() === '')}
          withAsterisk
        />
        <ProblemAlert error={lend.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button type="submit" loading={lend.isPending}>
            {words.delegate}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
