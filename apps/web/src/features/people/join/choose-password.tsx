import { Button, Stack, Text, VisuallyHidden } from '@mantine/core'
import { CodeOwner, passwordFault } from '@openpar/domain/people'
import { type FormEvent, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { NewPasswordInput } from '../password/new-password-input.tsx'
import { enter } from './enter.ts'
import { joinTexts } from './texts.ts'

/** Chooses the password of the code's account and signs in with it. */
export function ChoosePassword({
  code,
  owner,
  signInNeeded,
}: {
  code: string
  owner: CodeOwner
  signInNeeded: () => void
}) {
  const words = useTexts(joinTexts)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const join = useChange(
    async (body: { code: string; password: string }, key) => {
      await api.post('/api/join', CodeOwner, body, { key })
      // The password is set; should signing in fail now, it is done on the usual page.
      return enter(owner.email, body.password).catch(() => false)
    },
    { done: (entered) => !entered && signInNeeded() },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (passwordFault(password, owner) === undefined) join.mutate({ code, password })
  }
  return (
    <Panel title={words.hello(owner.name)}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text>{words.choose(owner.email)}</Text>
          <VisuallyHidden>
            <input
              type="text"
              autoComplete="username"
              value={owner.email}
              readOnly
              tabIndex={-1}
              aria-hidden
            />
          </VisuallyHidden>
          <NewPasswordInput
            label={words.password}
            value={password}
            onChange={setPassword}
            person={owner}
            tried={tried}
          />
          <ProblemAlert error={join.error} />
          <Button type="submit" loading={join.isPending}>
            {words.finish}
          </Button>
        </Stack>
      </form>
    </Panel>
  )
}
