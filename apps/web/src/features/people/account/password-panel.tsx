import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { passwordFault } from '@openpar/domain/people'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { useMe } from '../../../platform/session/me.ts'
import { NewPasswordInput } from '../password/new-password-input.tsx'
import { accountTexts } from './texts.ts'

export function PasswordPanel() {
  const words = useTexts(accountTexts)
  const { person } = useMe()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const change = useChange(
    (body: { current: string; password: string }, key) =>
      api.post('/api/me/password', z.unknown(), body, { key }),
    {
      refresh: [['my-sessions']],
      done: () => {
        setCurrent('')
        setPassword('')
        setTried(false)
        notifications.show({ message: words.passwordChanged })
      },
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (current !== '' && passwordFault(password, person) === undefined) change.mutate({ current, password })
  }
  return (
    <Panel title={words.password}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <PasswordInput
            label={words.currentPassword}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            autoComplete="current-password"
            error={tried && current === '' ? words.need : undefined}
          />
          <NewPasswordInput
            label={words.newPassword}
            value={password}
            onChange={setPassword}
            person={person}
            tried={tried}
          />
          <ProblemAlert error={change.error} />
          <Group>
            <Button type="submit" variant="default" loading={change.isPending}>
              {words.changePassword}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
