import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { QRCodeSVG } from 'qrcode.react'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { meKey } from '../../../platform/session/me.ts'
import styles from './account.module.css'
import { ConfirmPassword } from './confirm-password.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { accountTexts } from './texts.ts'

const Begun = z.object({ address: z.string(), recoveryCodes: z.array(z.string()) })
type Begun = z.infer<typeof Begun>

/** Password, picture to scan, first code, recovery codes: only after a right code does the second factor count. */
export function SetSecondFactor({ done }: { done: () => void }) {
  const [begun, setBegun] = useState<Begun | null>(null)
  const [proven, setProven] = useState(false)
  if (begun === null) return <ConfirmPassword path="/api/me/second-factor" answer={Begun} done={setBegun} />
  if (proven) return <RecoveryCodes codes={begun.recoveryCodes} done={done} />
  return <ProveDevice address={begun.address} proven={() => setProven(true)} />
}

function ProveDevice({ address, proven }: { address: string; proven: () => void }) {
  const words = useTexts(accountTexts)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const prove = useChange(
    (body: { code: string }, key) => api.post('/api/me/second-factor/confirm', z.unknown(), body, { key }),
    { refresh: [meKey, ['my-sessions']], done: proven },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim() !== '') prove.mutate({ code })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text>{words.scan}</Text>
        <div className={styles.qr}>
          <QRCodeSVG value={address} size={184} title={words.scan} />
        </div>
        <Text size="sm" className={styles.secret}>
          {words.orType} <code>{new URL(address).searchParams.get('secret')}</code>
        </Text>
        <TextInput
          label={words.codeFromApp}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          error={tried && code.trim() === '' ? words.need : undefined}
          data-autofocus
        />
        <ProblemAlert error={prove.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={prove.isPending}>
            {words.check}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
