import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../language/use-texts.ts'
import { platformTexts } from '../texts.ts'
import { ProblemAlert } from './problem-alert.tsx'

type ConfirmWithReasonProps = {
  readonly opened: boolean
  readonly close: () => void
  readonly title: string
  /** What will happen, and what stays. */
  readonly children?: ReactNode
  /** The word on the button: what it does, "Khoá tài khoản", not "OK". */
  readonly action: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly error?: Error | null
  readonly confirm: (reason: string) => void
}

/** Asks for a reason before something that cannot simply be undone. The reason is never empty. */
export function ConfirmWithReason(props: ConfirmWithReasonProps) {
  return (
    <Modal opened={props.opened} onClose={props.close} title={props.title}>
      <ReasonForm {...props} />
    </Modal>
  )
}

function ReasonForm({ close, children, action, danger, busy, error, confirm }: ConfirmWithReasonProps) {
  const texts = useTexts(platformTexts)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const given = reason.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (given !== '') confirm(given)
      }}
    >
      <Stack gap="sm">
        {children !== undefined && <div>{children}</div>}
        <Textarea
          label={texts.reason}
          description={texts.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && given === '' ? texts.reasonNeeded : undefined}
          autosize
          minRows={2}
          maxLength={2000}
          withAsterisk
          aria-required
          data-autofocus
        />
        <ProblemAlert error={error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {texts.cancel}
          </Button>
          <Button type="submit" color={danger ? 'red' : undefined} loading={busy}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
