import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { signInTexts } from './texts.ts'

const Entered = z.object({ twoFactorRedirect: z.boolean() })

export function PasswordForm({
  entered,
  askSecondFactor,
}: {
  entered: () => Promise<void>
  askSecondFactor: () => void
}) {
  const texts = useTexts(signInTexts)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const emailField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)
  const attempt = useMutation({
    mutationFn: async () => {
      const body = { email: email.trim(), password }
      const { twoFactorRedirect } = await api.post('/api/auth/sign-in/email', Entered, body)
      if (twoFactorRedirect) askSecondFactor()
      else await entered()
    },
    onError: () => passwordField.current?.select(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (email.trim() === '') emailField.current?.focus()
    else if (password === '') passwordField.current?.focus()
    else attempt.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          ref={emailField}
          label={texts.email}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={tried && email.trim() === '' ? texts.needEmail : undefined}
        />
        <PasswordInput
          ref={passwordField}
          label={texts.password}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={tried && email.trim() !== '' && password === '' ? texts.needPassword : undefined}
        />
        <ProblemAlert error={attempt.error} />
        <Button type="submit" loading={attempt.isPending} fullWidth>
          {texts.signIn}
        </Button>
      </Stack>
    </form>
  )
}
