import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { meKey } from '../../../platform/session/me.ts'
import { accountTexts } from './texts.ts'

/** Asks for the password before something that touches how the person signs in, and does it. */
export function ConfirmPassword<Answer extends z.ZodType>({
  path,
  answer,
  refresh = false,
  done,
}: {
  path: string
  answer: Answer
  refresh?: boolean
  done: (answer: z.output<Answer>) => void
}) {
  const words = useTexts(accountTexts)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const confirm = useChange((body: { password: string }, key) => api.post(path, answer, body, { key }), {
    refresh: refresh ? [meKey, ['my-sessions']] : [],
    done,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (password !== '') confirm.mutate({ password })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PasswordInput
          label={words.confirmPassword}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          error={tried && password === '' ? words.need : undefined}
          data-autofocus
        />
        <ProblemAlert error={confirm.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={confirm.isPending}>
            {words.goOn}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
