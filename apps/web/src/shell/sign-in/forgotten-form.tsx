import { Button, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { useChange } from '../../platform/api/use-change.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import styles from './sign-in.module.css'
import { signInTexts } from './texts.ts'

/** Asks for a letter with a link to a new password. The answer is the same whether there is such an account or not. */
export function ForgottenForm({ back }: { back: () => void }) {
  const texts = useTexts(signInTexts)
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState(false)
  const ask = useChange((body: { email: string }, key) =>
    api.post('/api/password-reset-requests', z.unknown(), body, { key }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (email.trim() !== '') ask.mutate({ email: email.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <h1 className={styles.title}>{texts.resetTitle}</h1>
        <Text role="status">{ask.isSuccess ? texts.resetSent : texts.resetText}</Text>
        {!ask.isSuccess && (
          <TextInput
            label={texts.email}
            type="email"
            autoComplete="username"
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={tried && email.trim() === '' ? texts.needEmail : undefined}
          />
        )}
        <ProblemAlert error={ask.error} />
        {!ask.isSuccess && (
          <Button type="submit" loading={ask.isPending}>
            {texts.resetSend}
          </Button>
        )}
        <Button variant="subtle" onClick={back}>
          {texts.back}
        </Button>
      </Stack>
    </form>
  )
}
