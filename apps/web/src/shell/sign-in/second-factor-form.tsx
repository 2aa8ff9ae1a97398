import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import styles from './sign-in.module.css'
import { signInTexts } from './texts.ts'

/** The code of the authenticator app, or a recovery code. */
export function SecondFactorForm({ entered, back }: { entered: () => Promise<void>; back: () => void }) {
  const texts = useTexts(signInTexts)
  const [recovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const attempt = useMutation({
    mutationFn: async () => {
      const how = recovery ? 'verify-backup-code' : 'verify-totp'
      await api.post(`/api/auth/two-factor/${how}`, z.unknown(), { code: code.trim() })
      await entered()
    },
    onError: () => field.current?.select(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim() === '') field.current?.focus()
    else attempt.mutate()
  }
  const swap = () => {
    setRecovery(!recovery)
    setCode('')
    setTried(false)
    attempt.reset()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <h1 className={styles.title}>{texts.secondTitle}</h1>
        <Text>{recovery ? texts.recoveryText : texts.secondText}</Text>
        <TextInput
          key={recovery ? 'recovery' : 'app'}
          ref={field}
          label={recovery ? texts.recoveryCode : texts.code}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          inputMode={recovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoFocus
          error={tried && code.trim() === '' ? texts.needCode : undefined}
        />
        <ProblemAlert error={attempt.error} />
        <Button type="submit" loading={attempt.isPending}>
          {texts.check}
        </Button>
        <Button variant="subtle" onClick={swap}>
          {recovery ? texts.useApp : texts.useRecovery}
        </Button>
        <Button variant="subtle" onClick={back}>
          {texts.back}
        </Button>
      </Stack>
    </form>
  )
}
